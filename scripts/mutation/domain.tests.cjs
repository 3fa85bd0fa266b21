require('./requires.cjs')(
  // The questions and answers of the contract hold every sentence of an explanation.
  ['test/domain/time', 'test/cli/due.test.ts'],
  // Lives the examples through whole cases: seconds a mutant, for what the examples find by themselves.
  ['test/domain/time/examples-lived.test.ts'],
);
