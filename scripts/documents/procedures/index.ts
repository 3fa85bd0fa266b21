import { currentPack } from '../../../law/pack';
import { machineOf } from '../../../machines/registry';
import { draw } from './draw';
import { flat, graphOf, type Graph } from './graph';
import { layout } from './layout';
import { outlined } from './outline';
import { page } from './page';

/** Folder of the pages of the procedures. */
export const folder = 'docs/procedures';

/** The procedures that cases under the current law pack begin. */
export const graphs = (): Graph[] =>
  Object.values(currentPack.procedures).map((id) => graphOf(machineOf(id), currentPack.procedures));

const intro = `# Procedures 程序

The procedures that a case under the law pack \`${currentPack.id}\` begins, each with its diagram, its stages and its acts. Made from
\`machines/\` and \`law/\` by \`scripts/generate-docs.ts\`; change it there. An older case keeps the versions of its own pack.`;

const howToRead = `## How a diagram is read

- A box is a stage, with the bar in the colour of whose step it is. The clock shows the row of the [law pack](../../law/limits) and its
  length, with what extensions make of it: \`3日→7日→30日\` is the whole length, \`1个月＋15日\` is added. A crossed circle says that no limit runs
  here; the reason stands in the table of the page.
- A frame with a title is a group: what leads from its border leads from every stage in it, and its limit runs over all of them.
  A dot is where a group begins, a ring any of its stages. A dashed frame puts stages together that the same acts leave.
- An arrow carries the act, and its condition in brackets. Dashed arrows are rights that lapse: time alone takes them. A limit that
  runs out moves nothing; it is a breach, and stands in the ledger.
- A double border ends the procedure.`;

const indexRow = ({ name, id, title, stages, arrows }: Graph): string => {
  const single = flat(stages).filter(({ kind }) => kind !== 'group');
  const timed = new Set(flat(stages).flatMap(({ limits }) => limits));
  const acts = new Set(arrows.flatMap(({ by, lapsed }) => (by === undefined || lapsed ? [] : [by])));
  return `| [${title.zh} ${title.en}](${name}.md) | \`${id}\` | ${single.length} | ${timed.size} | ${acts.size} |`;
};

const index = (all: readonly Graph[]): string => {
  const head = ['| procedure | machine | stages | limits | acts |', '| --- | --- | --- | --- | --- |'];
  return `${[intro, [...head, ...all.map(indexRow)].join('\n'), howToRead].join('\n\n')}\n`;
};

/** Page and diagram of every procedure of the current pack, by the path of the file. */
export const procedureDocuments = async (): Promise<Readonly<Record<string, string>>> => {
  const all = graphs();
  const documents: Record<string, string> = { [`${folder}/README.md`]: index(all) };
  for (const graph of all) {
    const drawn = outlined(graph);
    documents[`${folder}/${graph.name}.svg`] = draw(drawn, await layout(drawn));
    documents[`${folder}/${graph.name}.md`] = page(graph);
  }
  return documents;
};
