import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTape } from '../../cli/replay';
import { verdictTable } from '../../cli/replay/table';
import { root } from '../../config/root';
import { judge, type Context, type Judged } from '../../engine';
import { currentPack } from '../../law/pack';
import { recordPolicy } from '../../law/policy';
import { tapeOffice } from '../../law/tape-actors';

const folder = path.join(root, 'examples/chronologies');
const ctx: Context = { law: currentPack, policy: recordPolicy, office: tapeOffice };

const judged = (): readonly Judged[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => {
      const read = readTape(readFileSync(path.join(folder, file), 'utf8'));
      return 'chronology' in read ? [judge(read.chronology, ctx)] : [];
    });

const [begin, end] = ['<!-- verdicts: made by scripts/generate-docs.ts -->', '<!-- end of verdicts -->'];

/**
 * `README.md` with the verdicts on the real chronologies, as the engine gives them now, between two marks.
 *
 * @throws {Error} the marks are not there
 */
export const readmeDocument = (): string => {
  const text = readFileSync(path.join(root, 'README.md'), 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has lost its marks ${begin} and ${end}.`);
  return `${text.slice(0, from + begin.length)}\n${verdictTable(judged())}\n${text.slice(to)}`;
};
