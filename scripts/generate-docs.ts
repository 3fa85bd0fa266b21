import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../config/root';
import { actsDocument } from './documents/acts';
import { readmeDocument } from './documents/chronologies';
import { errorsDocument } from './documents/errors';
import { lawDocument } from './documents/law';

/** Pages made from tables in the code: one source, so that a page cannot say something else. */
const documents: Readonly<Record<string, () => string>> = {
  'docs/acts.md': actsDocument,
  'docs/errors.md': errorsDocument,
  'docs/law.md': lawDocument,
  'README.md': readmeDocument,
};

const stale = Object.entries(documents).filter(([file, make]) => {
  const at = path.join(root, file);
  return !existsSync(at) || readFileSync(at, 'utf8') !== make();
});

if (process.argv.includes('--check')) {
  for (const [file] of stale)
    console.error(`${file} is not what the code says: run “node dist/scripts/generate-docs.js”.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, make] of stale) writeFileSync(path.join(root, file), make());
  console.log(stale.length === 0 ? 'Every page is up to date.' : `Written: ${stale.map(([file]) => file).join(', ')}`);
}
