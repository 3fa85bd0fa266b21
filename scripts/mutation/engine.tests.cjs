require('./requires.cjs')(
  // The short ones first: most mutants live no longer.
  ['test/engine/time', 'test/engine'],
  [
    // Cases by chance: what they find differs from run to run.
    'test/engine/properties.test.ts',
    'test/engine/cured-then-contested.test.ts',
    // Whole cases from tapes: seconds a mutant, for what the stories find.
    'test/engine/chronologies.test.ts',
    'test/engine/golden.test.ts',
    'test/engine/tapes.test.ts',
  ],
);
