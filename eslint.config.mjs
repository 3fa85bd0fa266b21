import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import * as bans from './scripts/lint/bans.mjs';

const typescript = ['**/*.{ts,tsx,mts}'];
/** Rooms that calculate: they see their arguments and nothing else. */
const calculating = ['domain/**/*.ts', 'law/**/*.ts', 'machines/**/*.ts', 'engine/**/*.ts'];
const workflows = ['workflows/**/*.ts'];
const tests = ['test/**/*.ts'];
/** What a terminal or a measurement reads: allowed to print. */
const printing = ['cli/**/*.ts', 'local/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'test/support/**/*.ts'];

export default defineConfig(
  {
    // Built, recorded, generated or somebody else's.
    ignores: ['dist*/**', 'coverage/**', '.caseclock/**', 'test/fixtures/**', 'web/api/schema.d.ts'],
  },
  {
    // Directives in comments do nothing here: a rule that is wrong is changed below, with its reason.
    linterOptions: { noInlineConfig: true },
  },
  {
    files: ['**/*.{ts,tsx,mts,cjs,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'array-callback-return': 'error',
      eqeqeq: 'error',
      'no-constructor-return': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-else-return': 'error',
      'no-param-reassign': 'error',
      'no-promise-executor-return': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable-loop': 'error',
      'no-useless-assignment': 'error',
      'no-useless-rename': 'error',
      'no-var': 'error',
      // What is left to do belongs in the issue tracker, not in the code.
      'no-warning-comments': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-object-has-own': 'error',
      // A switch over a union counts once: it is a table, and the compiler sees that it is complete.
      complexity: ['error', { max: 12, variant: 'modified' }],
      // `npm run verify` also lists files above 250 lines and keeps the median under 90.
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: typescript,
    rules: {
      // `typeof import('./x')` types a module that is loaded only when its command is called.
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // `default` with a `never` is how a switch over a union refuses what the types do not know.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // process.env and other records are read with brackets, so that a reader sees the key is not declared.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `Length | 'none'` tells the reader which words are meant, although the compiler widens them to string.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Its other half forbids `!`: where neither fits, the value must be proven, not asserted.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Ids are compared by their code points; no text here is cut for display.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      // What a library caught and hands back as unknown is thrown on as it is.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      // Numbers print as they are; everything else must say how.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => stop()` is shorter than a block and hides nothing, and a hook hands on its `return done()`.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `for (;;)` and `while (true)` are how a loop says that only its body ends it.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // `const { secret, ...rest } = value` drops a field; the dropped one has no use by design.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // It is marked so that it stands out: http, to a provider on this machine alone.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
      ],
      'no-restricted-syntax': ['error', ...bans.hostClock, ...bans.sqlClock],
      'no-restricted-imports': ['error', { paths: [bans.actors] }],
      'no-restricted-properties': ['error', bans.environment],
      'no-console': 'error',
    },
  },
  {
    files: calculating,
    rules: {
      'no-restricted-globals': ['error', ...bans.effects],
      'no-restricted-properties': ['error', bans.randomness],
      'no-restricted-imports': ['error', bans.noBuiltins],
      'no-restricted-syntax': ['error', ...bans.hostClock, ...bans.sqlClock, ...bans.hostLocale, ...bans.waiting],
    },
  },
  {
    files: workflows,
    rules: {
      'no-restricted-globals': ['error', ...bans.effects],
      'no-restricted-properties': ['error', bans.randomness],
      'no-restricted-imports': ['error', bans.noBuiltins],
      // Date.now() is the SDK's own here: the time of the workflow task, the same in every replay.
      'no-restricted-syntax': ['error', ...bans.sqlClock, ...bans.hostLocale],
    },
  },
  {
    // Statutes, calendars and ladders are data: their length is the law's, not ours.
    files: ['law/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Kysely hands a query its helpers to be taken apart: ({ eb, fn }) => …
    files: ['store/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    // A migration is a list of statements, read from top to bottom and never changed once released.
    files: ['store/migrations/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // The one place that may read a clock.
    files: ['config/clock.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // config/ turns the environment into an object; scripts and tests run before or beside it; local/ asks the host about
    // itself (PATH, SUDO_USER) and hands its environment on to the servers it starts.
    files: ['config/**/*.ts', 'local/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', ...tests],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: printing,
    rules: { 'no-console': 'off' },
  },
  {
    // A schema is its own type: written out beside the code it would only be said twice.
    files: ['api/schemas/**/*.ts', 'api/answers.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // A command loads what it needs when it is called: `caseclock due` must not wait for fastify. In CommonJS that is require().
    files: ['cli/**/*.ts'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // A measurement reads the clock of the machine it measures.
    files: ['bench/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...bans.sqlClock] },
  },
  {
    // The console runs in a browser, under whose clock a countdown goes on; a component says what it shows, and its type
    // follows from that.
    files: ['web/**/*.{ts,tsx,mts}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-restricted-syntax': 'off',
      'no-restricted-properties': 'off',
      // The markup of a component counts as its length; what it does is kept short by complexity.
      'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: tests,
    rules: {
      // A story is as long as its case, and a describe block is a function only to the parser.
      'max-lines-per-function': 'off',
      // The act a story tells has many parts that may be left out, and each default counts as a branch.
      complexity: 'off',
      // Helpers of a test are read beside their use.
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // Answers are read as the JSON they are: the assertion on them is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // expect(port.method) names a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
      // Stand-ins for ports are async because the port is.
      '@typescript-eslint/require-await': 'off',
      // A test asks the database for its time to prove that the product does not.
      'no-restricted-syntax': ['error', ...bans.unrun, ...bans.fixedSleep],
    },
  },
  {
    // eventually() itself has to wait, and so do stand-ins for slow servers.
    files: ['test/support/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...bans.unrun] },
  },
  {
    // Plain JavaScript runs before anything is installed or built: no types to check, and require() is its module system.
    files: ['**/*.{cjs,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
