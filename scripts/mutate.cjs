// `npm run mutate -- [domain] [engine]`: changes the code that counts time in one place after another, sees whether a test
// notices, and writes the figures into docs/mutation.md. Stryker is fetched when it is asked for: a hundred packages that
// nothing else needs.
const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { figures, written } = require('./mutation/report.cjs');

const root = path.join(__dirname, '..');
const page = path.join(root, 'docs/mutation.md');
const scopes = ['domain', 'engine'];
const version = '9.6.1';

const packages = ['core', 'jest-runner'].flatMap((name) => ['-p', `@stryker-mutator/${name}@${version}`]);

const resultOf = (scope) => path.join(root, `.caseclock/mutation/${scope}.json`);

const mutate = (scope) => {
  const { status } = spawnSync('npx', ['--yes', ...packages, 'stryker', 'run'], {
    cwd: root,
    env: { ...process.env, MUTATE_SCOPE: scope },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
};

const main = async () => {
  const given = process.argv.slice(2);
  if (given.some((name) => !scopes.includes(name))) {
    process.stderr.write(`Usage: npm run mutate -- [${scopes.join('] [')}]\n`);
    process.exit(2);
  }
  await require('./prepare.cjs').prepare();
  for (const scope of given.length > 0 ? given : scopes) mutate(scope);
  const found = scopes
    .filter((scope) => fs.existsSync(resultOf(scope)))
    .map((scope) => figures(scope, JSON.parse(fs.readFileSync(resultOf(scope), 'utf8'))));
  const text = written(fs.readFileSync(page, 'utf8'), found);
  fs.writeFileSync(page, text);
  process.stdout.write(`${found.map(({ table }) => table).join('\n\n')}\n`);
};

void main();
