require('./requires.cjs')(
  // The short ones first: most mutants live no longer.
  ['test/engine/time', 'test/engine'],
  // Careers by chance, a quarter of a minute of them: what they find differs from run to run.
  ['test/engine/properties.test.ts'],
);
