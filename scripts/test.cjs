// `npm test`: makes a fresh clone ready, runs every test, and ends with one line of numbers. Arguments go to jest.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { sweep } = require('../test/support/sweep.cjs');

const root = path.join(__dirname, '..');
const given = process.argv.slice(2);
const results = path.join(os.tmpdir(), `caseclock-results-${process.pid}.json`);

/** Runs jest; Ctrl-C reaches it by itself, `kill` is handed on. */
const jest = () => {
  const args = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${results}`, ...given];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done) => {
    child.once('close', (code) => done(code ?? 1));
  });
};

/** What jest found; a file that could not run is a failure, and without a result so is the whole run. */
const read = () => {
  if (!fs.existsSync(results)) return { passed: 0, failed: 1, left: 0 };
  const found = JSON.parse(fs.readFileSync(results, 'utf8'));
  fs.rmSync(results);
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + found.numRuntimeErrorTestSuites,
    left: found.numPendingTests + found.numTodoTests,
  };
};

const chosenByName = given.some((word) => /^(-t|--testNamePattern)/.test(word));

const main = async () => {
  await require('./prepare.cjs').prepare();
  const code = await jest();
  sweep();
  const { passed, failed, left } = read();
  // A test that is skipped proves nothing; with -t the others are left out on purpose.
  const skipped = chosenByName ? 0 : left;
  if (skipped > 0) process.stderr.write(`${skipped} tests were skipped: run them or delete them.\n`);
  process.stdout.write(`${passed} passed, ${failed + skipped} failed\n`);
  process.exitCode = failed + skipped > 0 ? code || 1 : code;
};

void main();
