import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../config/root';
import { actsDocument } from './documents/acts';
import { authorityDocument } from './documents/authority';
import { checklistsDocument } from './documents/checklists';
import { readmeDocument } from './documents/chronologies';
import { decisionPointsDocument } from './documents/decision-points';
import { errorsDocument } from './documents/errors';
import { indicatorsDocument } from './documents/indicators';
import { jurisdictionDocument } from './documents/jurisdiction';
import { laddersDocument } from './documents/ladders';
import { lawDocument } from './documents/law';
import { folder, procedureDocuments } from './documents/procedures';
import { diagramDocuments, diagramFolder } from './documents/procedures/diagrams';
import { visibilityDocument } from './documents/visibility';

/** Pages made from tables in the code: one source, so that a page cannot say something else. */
const documents = async (): Promise<Readonly<Record<string, string>>> => ({
  'docs/acts.md': actsDocument(),
  'docs/authority.md': authorityDocument(),
  'docs/checklists.md': checklistsDocument(),
  'docs/decision-points.md': decisionPointsDocument(),
  'docs/errors.md': errorsDocument(),
  'docs/indicators.md': indicatorsDocument(),
  'docs/jurisdiction.md': jurisdictionDocument(),
  'docs/ladders.md': laddersDocument(),
  'docs/law.md': lawDocument(),
  'docs/visibility.md': visibilityDocument(),
  'README.md': readmeDocument(),
  ...(await procedureDocuments()),
  ...(await diagramDocuments()),
});

const isStale = ([file, text]: [string, string]): boolean => {
  const at = path.join(root, file);
  return !existsSync(at) || readFileSync(at, 'utf8') !== text;
};

const filesIn = (folderName: string): string[] => {
  const at = path.join(root, folderName);
  return existsSync(at) ? readdirSync(at).map((name) => `${folderName}/${name}`) : [];
};

/** Pages and diagrams of procedures that are no longer there. */
const leftOver = (made: Readonly<Record<string, string>>): string[] =>
  [...filesIn(folder), ...filesIn(diagramFolder).filter((file) => file.endsWith('.json'))]
    .filter((file) => !Object.hasOwn(made, file))
    .sort();

const main = async (): Promise<void> => {
  const made = await documents();
  const stale = Object.entries(made).filter(isStale);
  const gone = leftOver(made);
  const named = [...stale.map(([file]) => file), ...gone];
  if (process.argv.includes('--check')) {
    for (const file of named)
      console.error(`${file} is not what the code says: run “node dist/scripts/generate-docs.js”.`);
    process.exitCode = named.length > 0 ? 1 : 0;
    return;
  }
  mkdirSync(path.join(root, folder), { recursive: true });
  for (const [file, text] of stale) writeFileSync(path.join(root, file), text);
  for (const file of gone) rmSync(path.join(root, file));
  console.log(named.length === 0 ? 'Every page is up to date.' : `Written or removed: ${named.join(', ')}`);
};

void main();
