// Ends the servers of a test run that was killed and removes their folders. Plain JavaScript: scripts/test.cjs calls it too.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const prefix = 'caseclock-test-';

const linkOf = (at) => {
  try {
    return fs.readlinkSync(at);
  } catch {
    return '';
  }
};

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// Both servers work inside their data; without /proc there is nothing to find them by.
const processesIn = (folder) => {
  const numbers = fs.existsSync('/proc') ? fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return numbers.filter((pid) => linkOf(`/proc/${pid}/cwd`).startsWith(`${folder}/`)).map(Number);
};

/** The folder of one server of this run: its name carries the pid of the run. */
exports.runFolder = () => {
  const at = fs.mkdtempSync(path.join(os.tmpdir(), `${prefix}${process.pid}-`));
  fs.chmodSync(at, 0o755); // PostgreSQL’s own account must pass when we are root
  return at;
};

/** Clears what runs left behind whose process is gone. */
exports.sweep = () => {
  const folders = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(prefix));
  for (const name of folders.filter((one) => !isAlive(Number(one.slice(prefix.length).split('-')[0])))) {
    const at = path.join(fs.realpathSync(os.tmpdir()), name);
    for (const pid of processesIn(at)) process.kill(pid, 'SIGKILL');
    fs.rmSync(at, { recursive: true, force: true, maxRetries: 5 });
  }
};
