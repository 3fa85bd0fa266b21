// `npm run mutate` runs Stryker with this, once a scope; docs/mutation.md says what it found.
import jest from './jest.config.cjs';

/** Where time is counted. Each scope has its own tests: what the engine's tests find, the domain's must not lean on. */
const scopes = {
  domain: ['domain/time/*.ts'],
  engine: [
    ...['bells', 'clocks', 'conditional', 'corrections', 'custody', 'difference', 'elapse'],
    ...['ended', 'extend', 'following', 'lapse', 'refold', 'settle'],
  ].map((name) => `engine/${name}.ts`),
};

const scope = process.env.MUTATE_SCOPE ?? 'domain';
const work = '.caseclock/mutation';
const [pure] = jest.projects;

export default {
  mutate: scopes[scope],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    projectType: 'custom',
    config: {
      ...pure,
      projects: [],
      // One file that requires the others: a mutant costs one start of jest and not twenty.
      testMatch: [`<rootDir>/scripts/mutation/${scope}.tests.cjs`],
    },
    // The one file is all there is to find, and asking jest for it costs more than running it.
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // A loop that never ends is found by counting; this is for the rest, on a busy machine.
  timeoutMS: 15_000,
  concurrency: 2,
  tempDirName: `${work}/run`,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `${work}/${scope}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  // No test of these scopes reads what is built; Stryker would copy it for every run.
  ignorePatterns: ['dist', '.caseclock', 'bench/results'],
  // There is none by that name: paths in the real one need no rewriting, and Stryker's own folder has no compiler to do it.
  tsconfigFile: 'none',
  warnings: { slow: false },
};
