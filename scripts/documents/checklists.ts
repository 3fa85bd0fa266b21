import type { ActDefinition, ActType } from '../../domain/act';
import { acts } from '../../domain/acts';
import type { Checklist, ChecklistItem } from '../../domain/checklist';
import type { Agency } from '../../domain/office';
import type { Right, Teller } from '../../domain/right';
import { checklists } from '../../law/checklists';
import { rights } from '../../law/rights';

const intro = `# Checklists and rights 办案清单与权利告知

Made from \`law/checklists/\` and \`law/rights.ts\` by \`scripts/generate-docs.ts\`; change it there.

A checklist stands before an act, its gate. Where a unit works by one, the act is refused (\`checklist-incomplete\`) until every item that is asked has
been ticked with [\`checklist.tick\`](acts.md#checklist.tick), by whom and when stands in the ledger. An item is asked of the case or, where the act is about
persons, of each of them; ticked without a person it counts for everybody. Going through the gate uses the ticks up: the next time is another list.

Which checklist a unit works by is data of the organisation, from a day on: \`checklist\` of the unit in its file, or
\`POST /api/v1/office/units/{unit}/checklist\` by an administrator, written into \`office:all\`. A unit without one works by that of the unit above; where
nobody has set any, no act waits for a list. It is judged once, when the act comes in. \`GET /api/v1/cases/{case}/checklists\` shows how a case stands.

*Confidence*: H, the article was read in full text. L, practice: no article asks for the item in these words.`;

const rightsIntro = `## Rights to be told 权利告知

[\`rights.notify\`](acts.md#rights.notify) records that a person was told; what one agency tells is told by no other. Where a duty of the catalogue owes the
very notice, it is fulfilled. The articles on the interrogation have the right told at that very act: [\`investigation.interrogate\`](acts.md#investigation.interrogate) is
refused before (\`rights-not-told\`), in every unit. That a suspect is interrogated and heard before indictment or non-prosecution (CPL 173) is an item of
the checklist of the review, so it is asked of units that work by it: cases under way go on as they were told.`;

const agencies: Readonly<Record<Agency, string>> = {
  police: '公安机关 police',
  procuratorate: '人民检察院 procuratorate',
  court: '人民法院 court',
};

const conditions: Readonly<Partial<Record<string, string>>> = {
  hasComplainant: '有控告人 there is a complainant',
  hasVictim: '有被害人 there is a victim',
};

const itemRow = ({ id, title, required, basis, confidence }: ChecklistItem): string => {
  const asked = required === true ? '是 always' : (conditions[required] ?? `\`${required}\``);
  return `| \`${id}\` | ${title.zh}<br>${title.en} | ${asked} | ${basis.join('; ')} | ${confidence} |`;
};

const gateSection = ([gate, items]: [string, readonly ChecklistItem[]]): string => {
  const { title }: ActDefinition = acts[gate as ActType];
  return [
    `### \`${gate}\` ${title.zh} · ${title.en}`,
    ['| item | 事项 | asked | basis | confidence |', '| --- | --- | --- | --- | --- |', ...items.map(itemRow)].join(
      '\n',
    ),
  ].join('\n\n');
};

const checklistSection = ({ id, title, agency, gates }: Checklist): string =>
  [
    `## \`${id}\` ${title.zh}`,
    `${title.en}; for units of ${agencies[agency]}.`,
    ...Object.entries(gates).map(gateSection),
  ].join('\n\n');

const people = { suspect: '犯罪嫌疑人 suspect', victim: '被害人 victim', witness: '证人 witness' } as const;

const tellerRow = ({ id, title, of }: Right, { agency, when, basis, confidence, before, duty }: Teller): string => {
  const effect = [...(before ? [`before \`${before}\``] : []), ...(duty ? [`fulfils \`${duty}\``] : [])].join('; ');
  const cells = [`\`${id}\``, `${title.zh}<br>${title.en}`, people[of], agencies[agency], `${when.zh}<br>${when.en}`];
  return `| ${[...cells, basis.join('; '), confidence, effect || '–'].join(' | ')} |`;
};

const rightsTable = [
  '| right | 权利 | whose | who tells | when | basis | confidence | effect |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rights.flatMap((right) => right.tellers.map((teller) => tellerRow(right, teller))),
].join('\n');

/** `docs/checklists.md`: every checklist with its items and articles, and the rights to be told. */
export const checklistsDocument = (): string =>
  `${[intro, ...[...checklists.values()].map(checklistSection), rightsIntro, rightsTable].join('\n\n')}\n`;
