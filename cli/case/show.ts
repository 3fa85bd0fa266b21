import type { z } from 'zod';
import type { allowedSchema } from '../../api/views/allowed';
import type { CaseView } from '../../api/views/case';
import type { caseRowSchema } from '../../api/views/case-row';
import type { ClockView } from '../../api/views/clock';
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
  clock.due?.effective ?? '',
  remaining(clock),
];

const section = (title: string, body: string): string[] => (body === '' ? [] : [`\n${title}`, body]);

/** Where a case stands, as a handler reads it. */
export const caseText = (one: CaseView): string =>
  [
    `案件 ${one.id} · opened ${minute(one.openedAt)}${one.closedAt === undefined ? '' : ` · closed ${minute(one.closedAt)}`} · ETag "${one.lastActSeq}"`,
    ...one.handling.map(({ agency, unit, handler }) => `${agency}: ${unit}, ${handler}`),
    ...section(
      '程序 procedures',
      table(
        ['', 'stage', 'person', 'since'],
        one.procedures.map(({ title, stageTitle, person, since }) => [
          title.zh,
          stageTitle.zh,
          person ?? '',
          minute(since),
        ]),
      ),
    ),
    ...section('计时 clocks', table(['row', 'limit', 'person', 'status', 'due', 'left'], one.clocks.map(clockRow))),
    ...section(
      '义务 duties',
      table(
        ['duty', 'next step', 'id'],
        one.duties.map(({ title, next, id }) => [title.zh, next ?? 'done', id]),
      ),
    ),
    ...section(
      '待签收 alerts',
      table(
        ['colour', 'limit', 'answer by', 'from', 'id'],
        one.alerts.map(({ colour, title, answer, id }) => [
          colour,
          title?.zh ?? '',
          minute(answer?.by),
          answer?.unit ?? '',
          id,
        ]),
      ),
    ),
  ].join('\n');

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
    ['', 'act', '行为', 'why not', 'for'],
    all.flatMap(({ type, title, options }) =>
      options.map(({ allowed, persons, fields, reason }) => [
        allowed ? '✓' : '·',
        type,
        title.zh,
        reason === undefined ? '' : `${reason.title.zh} · ${reason.title.en}`,
        [...persons, ...Object.values(fields)].join(' '),
      ]),
    ),
  );

export const listText = (cases: readonly z.infer<typeof caseRowSchema>[]): string =>
  table(
    ['case', 'opened', 'stages', 'due next', 'overdue', 'alerts'],
    cases.map(({ id, openedAt, stages, next, overdue, unanswered }) => [
      id,
      minute(openedAt),
      stages.map(({ title, person }) => `${title.zh}${person === undefined ? '' : ` ${person}`}`).join('、'),
      next ? `${next.row} ${next.due?.effective ?? ''}` : '',
      String(overdue),
      String(unanswered),
    ]),
  );
