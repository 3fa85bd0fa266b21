// Installs the lock file and builds `dist` when either is missing or stale. Built-ins only.
const fs = require('node:fs');
const path = require('node:path');
const { createHash } = require('node:crypto');
const { spawnSync } = require('node:child_process');

const root = path.join(__dirname, '..');
const rooms = ['domain', 'law', 'machines', 'engine', 'store', 'desk', 'activities', 'workflows', 'client', 'worker',
  'watch', 'api', 'cli', 'local', 'config', 'bench', 'scripts'];

/** Runs `make` only when the stamp file does not already hold the hash of what it is made from. */
const stamped = (stamp, want, make) => {
  let have = '';
  try {
    have = fs.readFileSync(stamp, 'utf8');
  } catch {
    // No stamp: never made.
  }
  if (have === want) return;
  fs.rmSync(stamp, { force: true });
  make();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, want);
};

const run = (what, command, args) => {
  const began = process.hrtime.bigint();
  process.stderr.write(`${what} …\n`);
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) {
    process.stderr.write(`${what} failed; the reason is above. Mend it and run the same command again.\n`);
    process.exit(done.status ?? 1);
  }
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  process.stderr.write(`${what}: done in ${seconds.toFixed(1)} s\n`);
};

const install = () => {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  const want = createHash('sha256').update(lock).update(process.version + process.platform + process.arch).digest('hex');
  stamped(path.join(root, 'node_modules/.lock-stamp'), want, () => {
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const npm = process.env.npm_execpath;
    if (npm && npm.endsWith('.js')) run('Installing packages (about 20 s, once)', process.execPath, [npm, ...args]);
    else run('Installing packages (about 20 s, once)', 'npm', args);
  });
};

const sourceFiles = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(at);
    return /\.(ts|json)$/.test(entry.name) ? [at] : [];
  });

const build = () => {
  const hash = createHash('sha256').update(fs.readFileSync(path.join(root, 'tsconfig.build.json')));
  for (const room of rooms.filter((name) => fs.existsSync(path.join(root, name)))) {
    for (const file of sourceFiles(path.join(root, room)).sort()) hash.update(file).update(fs.readFileSync(file));
  }
  stamped(path.join(root, 'dist/.source-stamp'), hash.digest('hex'), () => {
    fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
    fs.rmSync(path.join(root, 'node_modules/.cache/tsc/build.tsbuildinfo'), { force: true });
    run('Building', process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
    const bundle = path.join(root, 'dist/scripts/bundle-workflows.js');
    if (fs.existsSync(bundle)) run('Bundling workflows', process.execPath, [bundle]);
  });
};

exports.prepare = () => {
  install();
  build();
};
