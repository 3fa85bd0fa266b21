import { acts } from '../../domain/acts';
import type { ActType } from '../../domain/act';
import type { Extension, TimeLimit, Title } from '../../domain/limit';
import { conflicts } from '../../law/conflicts';
import { currentPack } from '../../law/pack';
import { countingRules } from '../../law/rules';
import { saidElsewhere, unexpressed, type Unexpressed } from '../../law/unexpressed';
import { versionsOf } from '../../law/versions';
import { excused } from '../../machines/excused';
import { calendarSection } from './calendars';
import { both, table } from './markdown';

const limits = [...currentPack.limits.values()];

const themes: Readonly<Record<string, Title>> = {
  A: { zh: '接报案、受案、立案审查', en: 'Reception, registration and filing review' },
  B: { zh: '立案监督、控告申诉', en: 'Supervision of filing, complaints to the procuratorate' },
  C: { zh: '传唤、拘留、审查逮捕', en: 'Summons, detention, arrest review' },
  D: { zh: '不批准逮捕的复议、复核', en: 'Objections to a refused arrest' },
  E: { zh: '侦查羁押期限', en: 'Custody during investigation' },
  F: { zh: '审查起诉', en: 'Review for prosecution' },
  G: { zh: '取保候审、监视居住', en: 'Bail and residential surveillance' },
  H: { zh: '审判、执行', en: 'Trial and execution' },
  I: { zh: '治安、行政案件', en: 'Public-security and administrative cases' },
  J: { zh: '信访、国家赔偿、司法救助', en: 'Petitions, state compensation, relief' },
  L: { zh: '辩护、财物、技术侦查及其他', en: 'Defence, property, special measures and others' },
  P: { zh: '机关自设期限（非法定）', en: 'Limits an office sets itself: no statute' },
};

const kinds: Readonly<Record<TimeLimit['kind'], string>> = {
  limit: '期限 limit',
  cap: '上限 cap',
  right: '权利 right',
  trigger: '监督 trigger',
};

const owners: Readonly<Record<TimeLimit['owedBy'], string>> = {
  police: '公安 police',
  procuratorate: '检察院 procuratorate',
  court: '法院 court',
  actor: '行为机关 the agency of the act',
  party: '当事人 party',
  'detention-house': '看守所 detention house',
  'other-organ': '其他机关 another organ',
};

const custodies: Readonly<Record<TimeLimit['custody'], string>> = {
  always: '在押 custody',
  'if-detained': '在押则是 if held',
  no: '–',
};

const rolls: Readonly<Record<NonNullable<TimeLimit['roll']>, string>> = {
  none: '不顺延 stays',
  'next-workday': '–',
  'previous-workday': '提前 moves back',
};

const levels: Readonly<Record<Extension['approver'], string>> = {
  department: '部门 department',
  'next-higher': '上一级 next higher',
  station: '所 station',
  county: '县级 county',
  city: '市级 city',
  province: '省级 province',
  national: '最高 national',
};

const lengths: Readonly<Record<string, string>> = { immediate: '立即 at once', none: '无 none' };

const startOf = ({ startsWith, starts, backward }: TimeLimit): string => {
  const back = backward ? '倒数 back from: ' : '';
  const named = [startsWith ?? []].flat();
  if (named.length > 0) return named.map((type: ActType) => `${acts[type].title.zh} \`${type}\``).join('<br>');
  if (starts) return `${back}${both(starts)}`;
  return backward ? '倒数 back from the end of the clock it warns of' : '义务产生 when it becomes owed';
};

const lengthOf = ({ length, workingDays }: TimeLimit): string =>
  `${lengths[length] ?? `\`${length}\``}${workingDays ? '<br>工作日 working days' : ''}`;

const reach = ({ to, add }: Extension): string => (to ? `→ \`${to}\`` : add ? `+ \`${add}\`` : '依批准 as approved');

const extensionOf = (extension: Extension): string => {
  const { approver, approverAgency, askBefore, after, ground, confidence, row } = extension;
  return [
    `${row ? `${row} ` : ''}${reach(extension)} (${levels[approver]}${approverAgency ? ` ${owners[approverAgency]}` : ''}`,
    ...(askBefore === undefined ? [] : [`, 期满${askBefore}日前申请 asked ${askBefore} days before`]),
    ...(after ? [`, 须先 after \`${after.join('`, `')}\``] : []),
    ...(confidence === 'H' ? [] : [`, ${confidence}`]),
    `): ${ground.zh} ${ground.en}`,
  ].join('');
};

const heldOf = ({ custody, roll }: TimeLimit): string =>
  [custodies[custody], ...(roll ? [rolls[roll]] : [])].filter((one) => one !== '–').join('<br>') || '–';

const inForceOf = ({ inForce: { from, to } }: TimeLimit): string => `${from} – ${to ?? ''}`.trim();

const rowOf = (limit: TimeLimit): readonly string[] => [
  `<a id="${limit.id}"></a>${limit.row}`,
  `${both(limit.title)}<br>\`${limit.id}\`${limit.note ? `<br>注 note: ${limit.note.zh} ${limit.note.en}` : ''}`,
  kinds[limit.kind],
  owners[limit.owedBy],
  startOf(limit),
  lengthOf(limit),
  limit.extensions.map(extensionOf).join('<br>') || '–',
  limit.excludes.map((ground) => `\`${ground}\``).join(', ') || '–',
  heldOf(limit),
  limit.basis.join('; '),
  inForceOf(limit),
  limit.confidence,
];

const columns = [
  ...['行 row', '期限 limit', '种类 kind', '义务主体 owed by', '起算 starts', '长度 length', '延长 extensions'],
  ...['扣除 excluded', '羁押 custody', '依据 articles', '施行 in force', '可信 conf.'],
];

const themeOf = (letter: string, { zh, en }: Title): string => {
  const rows = limits.filter(({ row }) => row.startsWith(`${letter}-`)).sort((a, b) => (a.row < b.row ? -1 : 1));
  return `### ${letter} ${zh} ${en}\n\n${table(columns, rows.map(rowOf))}`;
};

const versioned = (): string => {
  const newest = [...new Set(limits.flatMap(({ versionOf }) => versionOf ?? []))];
  const rows = newest.flatMap((id) =>
    versionsOf(currentPack, id).map((one) => [
      one.row,
      `\`${one.id}\``,
      inForceOf(one),
      one.chosenBy ? both(one.chosenBy) : '–',
    ]),
  );
  return table(['行 row', 'id', '施行 in force', '按何日选择 chosen by'], rows);
};

const left = (items: readonly Unexpressed[]): string =>
  table(
    ['行 rows', '内容 what', '原因 why'],
    items.map(({ rows, what, why }) => [rows.join(', '), both(what), both(why)]),
  );

const decided = (): string =>
  table(
    ['编号 id', '问题 question', '读法 readings', '决定 decided', '理由 why', '行 rows'],
    conflicts.map(({ id, question, readings, decided: decision, why, rows }) => [
      id,
      both(question),
      readings.map(({ source, says }) => `${source}: ${says.zh} ${says.en}`).join('<br>'),
      both(decision),
      both(why),
      rows.join(', '),
    ]),
  );

const counted = (): string => {
  const of = (confidence: string) => limits.filter((one) => one.confidence === confidence).length;
  const run = limits.filter(({ id }) => !excused.has(id)).length;
  return `Pack \`${currentPack.id}\`: ${limits.length} rows, of which ${run} are run by a machine or a duty and ${limits.length - run} are
counted and explained only. Confidence: H ${of('H')}, M ${of('M')}, L ${of('L')}.`;
};

const intro = `# Law 法律

Made from \`law/\` by \`scripts/generate-docs.ts\`; change it there.

**Not legal advice 非法律意见.** Every limit must be confirmed by a lawyer or the agency's legal department (法制部门) before it is
relied on. *Confidence*: H, the article was read in a full text; M, an official text quoted by a secondary page, or partly read; L,
general knowledge. A dash means nothing of the kind. Articles: CPL 刑事诉讼法 (2018), CPR 公安机关办理刑事案件程序规定 (2020), PRR
人民检察院刑事诉讼规则 (2019), SPCI 最高人民法院关于适用刑事诉讼法的解释 (2021), PSAPL 治安管理处罚法 (2025; 2012 where it says so).

Lengths are ISO 8601 (\`PT24H\`, \`P7D\`, \`P1M15D\`); → is a total from the same start, + is added to the unrolled end. The approver is
the lowest level that may; a limit is handled at county level unless its row says otherwise. What runs in custody never moves for a
holiday; everything else moves to the next workday unless the row says that it stays.`;

const readings = `Police and procuratorate have no rule of their own for months; \`spci-202\` is declared for all rows but those of state compensation
(\`same-day\`). Every explanation shows all three, and warns on the earliest. The exact contract is [due.md](due.md).

| 读法 reading | 算法 how |
| --- | --- |
| \`same-day\` | 对应日；没有的，月末 same-numbered day, else the last of the month (民法典 202) |
| \`spci-202\` | 同上，月末对月末 as above, but from the last day of a month to the last day (SPCI 202(1)) |
| \`next-day\` | 自次日起算 counted from the day after: shown only |`;

const rules = (): string =>
  table(
    ['编号 id', '规则 rule', '依据 basis', '可信 conf.'],
    countingRules.map(({ id, says, basis, confidence }) => [id, both(says), basis, confidence]),
  );

/** `docs/law.md`: every limit, how it is counted, what was decided where sources differ, what could not be said. */
export const lawDocument = (): string =>
  `${[
    intro,
    counted(),
    '## Limits 期限',
    ...Object.entries(themes).map(([letter, title]) => themeOf(letter, title)),
    '## Versions 版本',
    'Rows replaced at a change-over date; the day named chooses. 换法之日前后各有一行，按所列之日选择。',
    versioned(),
    '## Counting 期间计算',
    rules(),
    '## Readings of months 月的读法',
    readings,
    '## Calendars 节假日安排',
    calendarSection(),
    '## Conflicts decided 冲突的处理',
    decided(),
    '## Said by another row 由他行表达',
    left(saidElsewhere),
    '## Not expressed 未能表达',
    left(unexpressed),
  ].join('\n\n')}\n`;
