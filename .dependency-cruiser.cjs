/**
 * The rooms of docs/architecture.md, as rules. `rooms`: whose values and types a room may import. `types`: of whom it
 * may import types only. `packages`: which packages from outside. A room that is not named here (bench, scripts, test)
 * measures, builds or proves the others and may import all of them.
 */
const rooms = {
  domain: { rooms: [], packages: ['zod', 'temporal-polyfill', '@noble/hashes', 'canonicalize'] },
  // zod checks the data files as they are loaded.
  law: { rooms: ['domain'], packages: ['zod'] },
  machines: { rooms: ['domain'], packages: ['xstate'] },
  // CEL reads the predicates of warning models (docs/decisions/0012).
  engine: { rooms: ['domain', 'law', 'machines'], packages: ['@marcbachmann/cel-js'] },
  config: { rooms: ['domain'], packages: ['zod', 'pino', '@temporalio/envconfig'] },
  store: { rooms: ['domain', 'config'], packages: ['pg', 'kysely', 'zod'] },
  desk: { rooms: ['domain', 'engine', 'law', 'store', 'config'], packages: ['zod'] },
  activities: {
    rooms: ['domain', 'desk', 'store'],
    packages: ['@temporalio/activity', '@temporalio/common', 'nodemailer', 'zod'],
  },
  // The sandbox bundles every value a workflow imports; law and effects must never be among them.
  workflows: { rooms: [], types: ['domain', 'activities'], packages: ['@temporalio/workflow', '@temporalio/common'] },
  client: {
    rooms: ['domain', 'config'],
    files: ['^workflows/messages[.]ts$'],
    packages: ['@temporalio/client', '@temporalio/common', '@temporalio/envconfig'],
  },
  worker: {
    rooms: ['domain', 'desk', 'store', 'activities', 'workflows', 'client', 'config'],
    packages: ['@temporalio/worker', '@temporalio/common', 'pino'],
  },
  watch: { rooms: ['domain', 'desk', 'store', 'client', 'config'], packages: ['pino'] },
  api: {
    rooms: ['domain', 'law', 'engine', 'desk', 'store', 'client', 'config'],
    packages: [
      'fastify',
      'fastify-type-provider-zod',
      '@fastify/rate-limit',
      '@fastify/static',
      '@fastify/swagger',
      '@fastify/swagger-ui',
      'jose',
      'openid-client',
      'pino',
      'zod',
    ],
  },
  // @temporalio/testing is the SDK's own download of a server, the last link of the chain.
  local: { rooms: ['config'], packages: ['pg', '@temporalio/client', '@temporalio/testing', 'listr2', 'zod'] },
  cli: {
    rooms: ['domain', 'law', 'engine', 'store', 'desk', 'client', 'worker', 'watch', 'api', 'local', 'config'],
    packages: ['commander', 'listr2', 'zod', 'pino'],
  },
  // It knows the API by its generated types (web/api/schema.d.ts), and nothing else of the server.
  web: {
    rooms: [],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      '@tanstack/react-query',
      'openapi-fetch',
      'openapi-react-query',
      'wouter',
      'jsonc-parser',
      'uplot',
      'vite',
      '@fontsource-variable/noto-sans-sc',
      '@types/react',
      '@types/react-dom',
    ],
  },
};

const pure = ['domain', 'law', 'machines', 'engine', 'workflows'];
const anyOf = (names) => `(${names.join('|')})`;
const escaped = (names) => names.map((name) => name.replaceAll(/[/.]/g, '[$&]'));
const every = Object.keys(rooms);
/** What runs out of its packages; of the console only what was built from them is there. */
const running = every.filter((name) => name !== 'web');

/** A room imports a room its row does not name. */
const rowRule = ([name, row]) => ({
  name: `rooms-${name}`,
  severity: 'error',
  comment: `${name}/ may import ${[...row.rooms, ...(row.types ?? [])].join(', ') || 'no other room'}; see docs/architecture.md`,
  from: { path: `^${name}/` },
  to: {
    path: `^${anyOf(every)}/`,
    pathNot: [`^${anyOf([name, ...row.rooms, ...(row.types ?? [])])}/`, ...(row.files ?? [])],
  },
});

/** A room imports a value where its row allows types only. */
const typesRule = ([name, row]) => ({
  name: `types-only-${name}`,
  severity: 'error',
  comment: `${name}/ sees only the types of ${row.types.join(' and ')}: write "import type"`,
  from: { path: `^${name}/` },
  to: { path: `^${anyOf(row.types)}/`, dependencyTypesNot: ['type-only'] },
});

/** A room imports a package its row does not name. */
const packagesRule = ([name, row]) => ({
  name: `packages-${name}`,
  severity: 'error',
  comment: `${name}/ may use ${row.packages.join(', ') || 'no package'}; a new one is a decision, taken in its row above`,
  from: { path: `^${name}/` },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'],
    ...(row.packages.length > 0 && { pathNot: `node_modules/${anyOf(escaped(row.packages))}/` }),
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(rowRule),
    ...Object.entries(rooms)
      .filter(([, row]) => row.types)
      .map(typesRule),
    ...Object.entries(rooms).map(packagesRule),
    {
      name: 'no-builtin-in-pure-rooms',
      severity: 'error',
      comment: 'Calculations and workflows see their arguments only: no file, no clock, no network, no host',
      from: { path: `^${anyOf(pure)}/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other at run time are one file. Types may point back: they are gone by then',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that imports nothing and that nothing imports is dead, or not wired up',
      from: { orphan: true, path: `^${anyOf(every)}/`, pathNot: '[.]d[.]ts$' },
      to: {},
    },
    {
      name: 'no-dev-dependency',
      severity: 'error',
      comment: '`npm ci --omit=dev` must run the product',
      from: { path: `^${anyOf(running)}/` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-deprecated-temporalio',
      severity: 'error',
      comment: 'The meta-package `temporalio` is dead; take the @temporalio/* packages (docs/decisions/0001)',
      from: {},
      to: { path: '(^|/)temporalio(/|$)', pathNot: '@temporalio/' },
    },
    {
      name: 'no-tooling',
      severity: 'error',
      comment: 'The product never needs what proves, measures or builds it',
      from: { path: `^${anyOf(every)}/` },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'The file is not there, or the package is not in package.json',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'not-to-undeclared',
      severity: 'error',
      comment: 'A package that came along with another may leave with it: declare it in package.json',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Built, recorded, or started from outside the rooms.
    exclude: { path: '^(dist[^/]*|coverage|docs|examples|bin|test/fixtures)/|^[.][a-z]' },
    // Sees `import type` too, so that a room cannot lean on another room's types unnoticed.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.cjs', '.mjs', '.js', '.json', '.d.ts', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'require', 'import', 'types', 'default'],
    },
  },
};
