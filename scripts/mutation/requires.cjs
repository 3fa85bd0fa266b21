const fs = require('node:fs');
const path = require('node:path');
const fc = require('fast-check');

const root = path.join(__dirname, '../..');

const testsIn = (folder) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name))
    .sort();

// One seed, so that a run can be repeated; and what has failed need not be made small.
fc.configureGlobal({ seed: 1, endOnFailure: true });

let failed = false;

/** One failure kills a mutant: what comes behind it fails at once instead of running. */
const untilOneFails =
  (run) =>
  async (...given) => {
    if (failed) throw new Error('A test before this one has failed.');
    try {
      await run(...given);
    } catch (error) {
      failed = true;
      throw error;
    }
  };

const { test: real } = globalThis;
globalThis.test = Object.assign((name, run, wait) => real(name, untilOneFails(run), wait), {
  each: (table) => (name, run, wait) => real.each(table)(name, untilOneFails(run), wait),
});

/** Runs test files as one: each in a group of its own name, so that hooks stay with their file and no two tests are alike. */
module.exports = (places, leftOut) => {
  const files = new Set(places.flatMap((place) => (place.endsWith('.ts') ? [place] : testsIn(place))));
  for (const file of [...files].filter((name) => !leftOut.includes(name))) {
    describe(file, () => void require(path.join(root, file)));
  }
};
