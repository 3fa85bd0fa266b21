import type { z } from 'zod';
import type { allowedSchema } from '../../api/views/allowed';
import type { CaseView } from '../../api/views/case';
import type { caseRowSchema } from '../../api/views/case-row';
import type { ClockView } from '../../api/views/clock';
import type { ConditionalView } from '../../api/views/conditional';
import type { EntryView } from '../../api/views/timeline';
import { minute, table } from './table';

const day = 86_400;

const remaining = ({ remainingSeconds: seconds }: ClockView): string => {
  if (seconds === undefined) return '';
  const size = Math.abs(seconds);
  const text =
    size < day ? `${Math.floor(size / 3600)} h ${Math.floor((size % 3600) / 60)} min` : `${Math.floor(size / day)} d`;
  return seconds < 0 ? `over by ${text}` : text;
};

const clockRow = (clock: ClockView): string[] => [
  clock.row,
  clock.title.zh,
  clock.person ?? '',
  clock.status,
  minute(clock.due?.effective),
  remaining(clock),
];

const ifRow = (row: string, person: string | undefined, date: ConditionalView): string[] => [
  date.row ?? row,
  date.extension,
  person ?? '',
  minute(date.effective),
  date.askBy ?? '',
  minute(date.approveBy),
  `${date.approverAgency} ${date.approver}`,
  date.after.join(' '),
];

const section = (title: string, body: string): string[] => (body === '' ? [] : [`\n${title}`, body]);

const personRow = ({ label, standing, held, measure, next }: CaseView['persons'][number]): string[] => [
  label,
  standing,
  held ? '在押 held' : '',
  measure?.stageTitle.zh ?? '',
  next ? `${next.row} ${minute(next.effective)}` : '',
];

const procedureRow = ({ title, stageTitle, person, since }: CaseView['procedures'][number]): string[] => [
  title.zh,
  stageTitle.zh,
  person ?? '',
  minute(since),
];

const dutyRow = ({ title, person, next, outcomeTitle, id }: CaseView['duties'][number]): string[] => [
  title.zh,
  person ?? '',
  next ?? outcomeTitle?.zh ?? 'done',
  id,
];

const proposalRow = (one: CaseView['proposals'][number]): string[] => [
  one.title.zh,
  one.persons.join(' '),
  one.stageTitle.zh,
  one.author,
  one.reviewer ?? '',
  one.decision?.person ?? '',
  one.id,
];

const transferRow = ({ from, to, toUnit, sentAt, received }: CaseView['transfers'][number]): string[] => [
  from,
  toUnit ?? to,
  minute(sentAt),
  minute(received?.at),
  received?.unit ?? '',
  received?.receipt ?? '',
];

const alertRow = ({ colour, title, answer, id }: CaseView['alerts'][number]): string[] => [
  colour,
  title?.zh ?? '',
  minute(answer?.by),
  answer?.unit ?? '',
  id,
];

const granting = ['row', 'extension', 'person', 'due if granted', 'ask by', 'approve by', 'approver', 'after'];

/** Where a case stands, as a handler reads it. */
export const caseText = (one: CaseView): string => {
  const closed = one.closedAt === undefined ? '' : ` · closed ${minute(one.closedAt)}`;
  const ifs = one.clocks.flatMap(({ row, person, conditional = [] }) =>
    conditional.map((date) => ifRow(row, person, date)),
  );
  const titled = (title: string, headers: readonly string[], rows: readonly (readonly string[])[]): string[] =>
    section(title, table(headers, rows));
  return [
    `案件 ${one.id} · opened ${minute(one.openedAt)}${closed} · ETag "${one.lastActSeq}"`,
    ...one.handling.map(({ agency, unit, handler }) => `${agency}: ${unit}, ${handler}`),
    ...titled('人员 persons', ['', 'standing', 'custody', 'measure', 'due next'], one.persons.map(personRow)),
    ...titled('程序 procedures', ['', 'stage', 'person', 'since'], one.procedures.map(procedureRow)),
    ...titled('计时 clocks', ['row', 'limit', 'person', 'status', 'due', 'left'], one.clocks.map(clockRow)),
    ...titled('可延长 if extended', granting, ifs),
    ...titled('义务 duties', ['duty', 'person', 'next step', 'id'], one.duties.map(dutyRow)),
    ...titled(
      '呈请审批 proposals',
      ['', 'person', 'stage', 'author', 'reviewer', 'decided', 'id'],
      one.proposals.map(proposalRow),
    ),
    ...titled('案卷移送 papers', ['from', 'to', 'sent', 'received', 'by', 'receipt'], one.transfers.map(transferRow)),
    ...titled('待签收 alerts', ['colour', 'limit', 'answer by', 'from', 'id'], one.alerts.map(alertRow)),
  ].join('\n');
};

export const timelineText = (entries: readonly EntryView[]): string =>
  entries
    .flatMap(({ seq, at, title, act, refusal, effects = [] }) => [
      `${String(seq).padStart(3)}  ${minute(at)}  ${title.zh} · ${title.en}${act ? `  (${act.person})` : ''}`,
      ...(refusal ? [`       ${refusal.code}: ${refusal.title.zh} · ${refusal.title.en}`] : []),
      ...effects.map(({ text }) => `       ${text.zh} · ${text.en}`),
    ])
    .join('\n');

export const allowedText = (all: readonly z.infer<typeof allowedSchema>[]): string =>
  table(
    ['', 'act', '行为', 'for', 'about', 'why not'],
    all.flatMap(({ type, title, options }) =>
      options.map(({ allowed, persons, fields, about, reason }) => [
        allowed ? '✓' : '·',
        type,
        title.zh,
        [...persons, ...Object.values(fields)].join(' '),
        about?.zh ?? '',
        reason === undefined ? '' : `${reason.title.zh} · ${reason.title.en}`,
      ]),
    ),
  );

const named = (
  all: readonly { readonly title: { readonly zh: string }; readonly person?: string | undefined }[],
): string => all.map(({ title, person }) => `${title.zh}${person === undefined ? '' : ` ${person}`}`).join('、');

export const listText = (cases: readonly z.infer<typeof caseRowSchema>[]): string =>
  table(
    ['case', 'opened', 'stages', 'due next', 'overdue', 'alerts'],
    cases.map(({ id, openedAt, stages, duties, next, overdue, unanswered }) => [
      id,
      minute(openedAt),
      // Where nothing but a duty is owed, it is the duty that the case waits for.
      named(stages.length > 0 ? stages : duties),
      next ? `${next.row} ${minute(next.due?.effective)}` : '',
      String(overdue),
      String(unanswered),
    ]),
  );
