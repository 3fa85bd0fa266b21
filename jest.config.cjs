/** One project a kind of proof. Files run two at a time; each file that needs a database clones the template. */
const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
];
// These ship ES modules only; jest's CommonJS loader needs them transformed.
const esmOnly = [
  'jose',
  'openid-client',
  'oauth4webapi',
  'temporal-polyfill',
  'temporal-utils',
  'temporal-spec',
  '@marcbachmann',
  '@noble',
  'canonicalize',
  'cookie',
  'nodemailer',
  'content-disposition',
  '@seriousme',
];

const base = {
  testEnvironment: 'node',
  transform: { '^.+\\.[cm]?[tj]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist[./]', '<rootDir>/.caseclock/'],
};

module.exports = {
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'pure',
      testMatch: ['<rootDir>/test/{config,domain,law,machines,engine,cli,docs,bench,careers,web}/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'store',
      testMatch: ['<rootDir>/test/{store,desk,watch,api}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/postgres-setup.ts',
      globalTeardown: '<rootDir>/test/support/postgres-teardown.ts',
    },
    {
      ...base,
      displayName: 'workflow',
      testMatch: ['<rootDir>/test/{workflows,stories,local}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/servers-setup.ts',
      globalTeardown: '<rootDir>/test/support/servers-teardown.ts',
    },
    {
      ...base,
      displayName: 'console',
      testMatch: ['<rootDir>/test/console/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/console-setup.ts',
      globalTeardown: '<rootDir>/test/support/console-teardown.ts',
    },
  ],
};
