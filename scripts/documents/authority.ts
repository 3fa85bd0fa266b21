import type { ActDefinition, ActType } from '../../domain/act';
import { acts } from '../../domain/acts';
import type { Authority, Holder, Organ } from '../../domain/authority';
import type { Extension, TimeLimit, Title } from '../../domain/limit';
import type { Agency, Role } from '../../domain/office';
import { matrices } from '../../law/authority';
import { neededTitles, roleTitles } from '../../law/office-titles';
import { currentPack } from '../../law/pack';
import { table } from './markdown';

const newest = matrices.at(-1) ?? matrices[0];

const both = ({ zh, en }: Title): string => `${zh} ${en}`;

/** Whoever proposes it also answers for it. */
const undecided = '不要求审批决定 no decision is asked for';

const agencies: Readonly<Record<Agency | 'any', Title>> = {
  police: { zh: '公安机关', en: 'Police' },
  procuratorate: { zh: '人民检察院', en: 'Procuratorate' },
  court: { zh: '人民法院', en: 'Court' },
  any: { zh: '任一机关', en: 'Any agency' },
};

const rolesOf = (roles: readonly Role[]): string => roles.map((role) => both(roleTitles[role])).join('<br>') || '–';

/** Notes of a section by their number: the same is said once. */
const numbered = (notes: string[], note: Title | undefined): string => {
  if (!note) return '';
  const text = both(note);
  if (!notes.includes(text)) notes.push(text);
  return ` [${notes.indexOf(text) + 1}]`;
};

type Line = readonly [organ: string, level: string, articles: string, confidence: string];

const lineOf = (organ: Organ, level: string, notes: string[], before = ''): Line => [
  `${before}${both(organ.organ)}${numbered(notes, organ.note)}`,
  level,
  organ.basis.join('; '),
  organ.confidence,
];

const levelOf = ({ level, roles }: Holder): string =>
  `${both(neededTitles[level])}:<br>${roles.map((role) => both(roleTitles[role])).join('<br>')}`;

/** Who decides, and by what: one line each; where no decision is asked for, whose the act is by its article. */
const decisionOf = ({ decide, by }: Authority, notes: string[]): readonly Line[] => {
  if (decide) {
    return [decide, ...(decide.also ?? [])].map((holder) =>
      lineOf(holder, levelOf(holder), notes, holder.agency ? `${agencies[holder.agency].zh}: ` : ''),
    );
  }
  return [by ? lineOf(by, undecided, notes) : ['–', undecided, '–', '–']];
};

const rowsOf = ({ id, title }: ActDefinition, notes: string[]): readonly (readonly string[])[] => {
  const powers = newest.acts[id as ActType];
  const who = [
    `<a id="${id}"></a>${both(title)}<br>\`${id}\``,
    rolesOf(powers.propose),
    rolesOf(powers.countersign ?? []),
  ];
  return decisionOf(powers, notes).map((line, index) => [...(index === 0 ? who : ['', '', '']), ...line]);
};

const columns = [
  ...['行为 act', '提出 proposes', '会签 countersigns', '条文所称机关 organ in the words of the article'],
  ...['层级和职务 level and roles that decide', '依据 articles', '可信 conf.'],
];

const sectionOf = (agency: Agency | 'any'): string => {
  const own = Object.values(acts).filter((one: ActDefinition) => one.agency === agency);
  const notes: string[] = [];
  const rows = own.flatMap((one) => rowsOf(one, notes));
  return [
    `## ${both(agencies[agency])}`,
    table(columns, rows),
    ...(notes.length === 0 ? [] : [notes.map((note, index) => `${index + 1}. ${note}`).join('\n')]),
  ].join('\n\n');
};

const approverOf = ({ owedBy }: TimeLimit, { approver, approverAgency }: Extension): string => {
  const agency = approverAgency ?? (owedBy in agencies ? (owedBy as Agency) : undefined);
  return `${agency ? `${agencies[agency].zh} ` : ''}${both(neededTitles[approver])}`;
};

const extensions = (): string =>
  table(
    ['行 row', '期限 limit', '延长事由 ground', '批准人 approver', '依据 articles', '可信 conf.'],
    [...currentPack.limits.values()].flatMap((limit) =>
      limit.extensions.map((one) => [
        one.row ?? limit.row,
        `[${both(limit.title)}](law.md#${limit.id})<br>\`${one.id}\``,
        both(one.ground),
        approverOf(limit, one),
        one.basis.join('; '),
        one.confidence,
      ]),
    ),
  );

const intro = `# List of powers 权力清单

Made from \`law/authority/\` and the rows of the limits by \`scripts/generate-docs.ts\`; change it there.

**Not legal advice 非法律意见.** Who may propose, countersign and decide each act, in the words of the article. An act is judged by
the list that is in force on the day it comes in, whatever law its case goes by; nobody is judged again. *Confidence* as in
[law.md](law.md): H, the article was read in a full text; M, it leaves something open, or the power rests on a delegation that was
not read; L, no article was found. The level is the lowest that may; 上一级 *next higher* is the organ above the unit that handles the
case, and a station counts as its county organ.

- 会签: those roles look at it between proposal and decision, where the unit has somebody who holds one.
- 决定: any of the organs named may decide. Who is named as the decider must hold one of the roles at that level, where the office
  knows them; the author never decides, nor does whom the author stands in for.
- 副职领导 count as heads of the police (负责人). A deputy chief procurator decides for the chief by authorisation only.`;

/** `docs/authority.md`: the list of powers, printable by agency, and who approves each extension by its limit's row. */
export const authorityDocument = (): string =>
  `${[
    intro,
    table(
      ['清单 list', '施行 in force from'],
      matrices.map(({ id, inForce }) => [`\`${id}\``, inForce.from]),
    ),
    ...(['police', 'procuratorate', 'court', 'any'] as const).map(sectionOf),
    '## Extensions 延长期限的批准',
    `Read from the rows of pack \`${currentPack.id}\`; the list of powers does not repeat them. 取自该规则包各期限，本清单不再重复。`,
    extensions(),
  ].join('\n\n')}\n`;
