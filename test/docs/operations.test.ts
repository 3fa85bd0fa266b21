import { readFileSync } from 'node:fs';
import path from 'node:path';
import { variableNames } from '../../config/environment';
import { root } from '../../config/root';

const manual = readFileSync(path.join(root, 'docs/operations.md'), 'utf8');

test('the manual lists every setting there is, and no other', () => {
  const listed = [...manual.matchAll(/^\| `([A-Z_]+)`\s+\|/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...variableNames].sort());
});
