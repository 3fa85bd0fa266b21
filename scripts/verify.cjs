// One word for "is it good?": format, lint, types, rooms, dead code, documents, lock file. Tests are `npm test`.
// Built-ins only: a fresh clone has nothing installed before prepare() has run.
const fs = require('node:fs');
const path = require('node:path');
const { spawn } = require('node:child_process');

const root = path.join(__dirname, '..');

/** Longest first: two run side by side, and the short ones fill the gaps. `ifThere`: left out until that file is there. */
const steps = [
  { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'types-web', args: ['node_modules/typescript/bin/tsc', '-p', 'test/web'] },
  { name: 'rooms', args: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '.'] },
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  { name: 'dead-code', args: ['node_modules/knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors'] },
  {
    name: 'documents',
    args: ['dist/scripts/generate-docs.js', '--check'],
    ifThere: 'scripts/generate-docs.ts',
  },
  { name: 'lock-file', args: ['dist/scripts/check.js', 'lock-file'] },
  { name: 'machine-paths', args: ['dist/scripts/check.js', 'machine-paths'] },
  { name: 'file-sizes', args: ['dist/scripts/check.js', 'file-sizes'], show: true },
];

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};

/** `--only lint,types`: those steps. Nothing: all of them. */
const chosen = (argv) => {
  const [flag, names = '', ...rest] = argv.flatMap((word) => word.split('='));
  if (flag === undefined) return steps.filter(({ ifThere }) => !ifThere || fs.existsSync(path.join(root, ifThere)));
  const known = steps.map(({ name }) => name).join(', ');
  if (flag !== '--only' || rest.length > 0) fail(`Usage: npm run verify -- --only <steps>, of ${known}.`);
  return names.split(',').map((name) => {
    const step = steps.find((one) => one.name === name);
    return step ?? fail(`There is no step "${name}"; the steps are ${known}.`);
  });
};

const secondsSince = (began) => (Number(process.hrtime.bigint() - began) / 1e9).toFixed(1);

/** Runs one step to its end; what it said is kept, so that two steps do not talk at once. */
const run = ({ args }) =>
  new Promise((resolve) => {
    const began = process.hrtime.bigint();
    const said = [];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    const end = (good, why = '') =>
      resolve({ good, seconds: secondsSince(began), said: Buffer.concat(said).toString().trimEnd() + why });
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code, signal) => end(code === 0, signal ? `\nended by ${signal}` : ''));
  });

const report = ({ name, show }, { good, seconds, said }) => {
  const indented = said.replaceAll(/^(?=.)/gm, '    ');
  process.stdout.write(`${good ? '✓' : '✗'} ${name.padEnd(14)} ${seconds.padStart(6)} s\n`);
  if (said && (show || !good)) process.stdout.write(`${indented}\n`);
};

/** Two at a time: the steps are single-threaded, and two cores are what we promise to be quick on. */
const main = async () => {
  const queue = chosen(process.argv.slice(2));
  await require('./prepare.cjs').prepare();
  // The console's client is typed by the API as it is now; lint and compiler read those types.
  const typed = await run({ args: ['dist/scripts/api-types.js'] });
  if (!typed.good) fail(typed.said);
  const began = process.hrtime.bigint();
  const bad = [];
  const work = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const result = await run(step);
      report(step, result);
      if (!result.good) bad.push(step.name);
    }
  };
  await Promise.all([work(), work()]);
  const verdict = bad.length === 0 ? '✓ verified' : `✗ not good: ${bad.join(', ')}`;
  process.stdout.write(`${verdict} in ${secondsSince(began)} s\n`);
  process.exitCode = bad.length === 0 ? 0 : 1;
};

void main();
