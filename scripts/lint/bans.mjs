// What code may not say, each with the way out; which room it is banned from stands in eslint.config.mjs.
import { builtinModules } from 'node:module';

const clockMessage = 'Time comes from config/clock.ts: take a Clock, or be given the instant.';
export const hostClock = [
  'MemberExpression[object.name="Date"][property.name="now"]',
  'NewExpression[callee.name="Date"]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Temporal"][property.name="Now"]',
].map((selector) => ({ selector, message: clockMessage }));

const sqlTime =
  '\\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\s*\\(\\s*\\)|\\bcurrent_(timestamp|date|time)\\b|\\blocaltime(stamp)?\\b';
export const sqlClock = ['TemplateElement[value.raw=', 'Literal[value='].map((node) => ({
  selector: `${node}/${sqlTime}/i]`,
  message: 'No statement reads a clock: pass the instant as a parameter (config/clock.ts).',
}));

export const hostLocale = [
  {
    selector:
      'MemberExpression[property.name=/^(toLocale\\w*|localeCompare|getTimezoneOffset|[gs]et(FullYear|Month|Date|Day|Hours|Minutes))$/]',
    message: 'Reads the locale or the zone of the host, and two hosts differ. Compute on instants and legal days.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="parse"]',
    message: 'Reads text without an offset in the zone of the host. Use domain/time/iso.ts.',
  },
];

export const waiting = [
  {
    selector: ':function[async=true]',
    message: 'This room calculates; what must be awaited belongs in store, desk or activities.',
  },
];

export const unrun = [
  'CallExpression[callee.object.name=/^(test|it|describe)$/][callee.property.name=/^(skip|only|todo|failing)$/]',
  'CallExpression[callee.name=/^(xtest|xit|xdescribe|fit|fdescribe)$/]',
].map((selector) => ({ selector, message: 'Nothing is skipped: a test that cannot run here fails.' }));

export const fixedSleep = [
  {
    selector: 'CallExpression[callee.name=/^(setTimeout|sleep|delay)$/]',
    message: 'No fixed sleeps: wait for what must become true with eventually() of test/support.',
  },
];

/** Globals a calculation may not look at; `Date.UTC` is arithmetic and stays. */
export const effects = [
  ...['process', 'Buffer', 'Intl', 'performance', 'console', 'fetch', 'crypto', 'require', 'module', 'global'],
  ...['globalThis', '__dirname', '__filename', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
].map((name) => ({ name, message: 'An effect, or not the same in every process: this room only calculates.' }));

export const randomness = {
  object: 'Math',
  property: 'random',
  message: 'The same input must give the same ledger. Ids derive from the act that opened them.',
};

export const environment = {
  object: 'process',
  property: 'env',
  message: 'config/ reads the environment once and hands out one parsed object.',
};

export const actors = {
  name: 'xstate',
  importNames: ['createActor', 'interpret', 'Actor', 'waitFor', 'fromPromise', 'fromCallback', 'fromObservable'],
  message: 'Machines run by initialTransition and transition only (docs/decisions/0003-pure-machines.md).',
};

const builtinMessage = 'No Node built-in in domain, law, machines, engine and workflows.';
export const noBuiltins = {
  paths: [actors, ...builtinModules.map((name) => ({ name, message: builtinMessage }))],
  patterns: [{ group: ['node:*'], message: builtinMessage }],
};
