const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '../..');

const testsIn = (folder) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name))
    .sort();

/** Runs test files as one: each in a group of its own name, so that hooks stay with their file and no two tests are alike. */
module.exports = (places, leftOut) => {
  const files = places.flatMap((place) => (place.endsWith('.ts') ? [place] : testsIn(place)));
  for (const file of files.filter((name) => !leftOut.includes(name))) {
    describe(file, () => void require(path.join(root, file)));
  }
};
