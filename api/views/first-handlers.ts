import { z } from 'zod';
import type { ClockOutcome, CountedClocks, EndedClock, FirstHandled } from '../../store';
import type { Names } from '../responsible';
import { agencySchema, given, instantOut, iso, nextSchema, titleSchema } from '../schemas/common';
import { labelsSchema } from './label';
import { headShape, limitView } from './reports';
import { officialSchema, officialView } from './responsibility';

export const outcomes = [
  'met',
  'met-late',
  'cured',
  'overdue',
  'handed-over',
  'lapsed',
  'moot',
] as const satisfies readonly ClockOutcome[];

const clocksSchema = z.strictObject(
  Object.fromEntries(outcomes.map((one) => [one, z.int()])) as Record<ClockOutcome, z.ZodInt>,
);
const countsShape = {
  cases: z.int(),
  open: z.int(),
  clocks: clocksSchema.describe('`overdue`: ran out and still open'),
  ended: z.int().describe('Sum of the clocks'),
};

export const firstHandlersSchema = z
  .strictObject({
    ...headShape,
    rows: z.array(
      z.strictObject({
        agency: agencySchema,
        ...officialSchema.shape,
        ...countsShape,
        items: z.string().describe('Where the very clocks are listed'),
      }),
    ),
    total: z.strictObject(countsShape).describe('Sum of the rows: a case counts once for each agency that has it'),
  })
  .meta({ id: 'FirstHandlersReport' });

type Report = z.infer<typeof firstHandlersSchema>;
type Row = Report['rows'][number];

export const firstHandlersDefinition = {
  zh:
    '首办责任人：某机关在本案中的第一位承办人，不因移送、改派、离任而改变。案件数：截至统计时点由本单位及下级单位承办、该人为首办责任人的案件；' +
    '未结数：其中尚未结案的。期限：统计区间内终结或届满的计时，按届满时（按时办结、移交等为终结时）的责任机关归于当时的首办责任人；该机关尚未接案的，归于公安机关首办责任人。' +
    'met 按时办结；met-late 逾期后办结；cured 期内已办、补录消除；overdue 逾期仍未办结；handed-over 移交他处；lapsed 权利届满未行使；moot 依据消失。合计为各行之和。',
  en:
    'First handler: the first who handled the case for an agency, whatever transfer, reassignment or departure came after. Cases: those that, as of the report, ' +
    'the unit or a unit below it handles and whose first handler the person is; open: those of them not closed. Clocks: those that ended or ran out within the ' +
    'report’s time, each counted for whoever was first handler of the agency that owed it at the instant it ran out (where it did not run out, at the instant it ended); before that ' +
    'agency has the case, for the first handler of the police. met: in time; met-late: after it ran out; cured: done in time, entered late; overdue: ran out and still ' +
    'open; handed-over: goes on elsewhere; lapsed: a right not used; moot: its ground has gone. Every total is the sum of its rows.',
};

const none = (): Record<ClockOutcome, number> =>
  Object.fromEntries(outcomes.map((one) => [one, 0])) as Record<ClockOutcome, number>;

const sum = (all: readonly number[]): number => all.reduce((before, one) => before + one, 0);

/** One row for each person and agency that has cases or clocks. */
export const firstHandlerRows = (
  cases: readonly FirstHandled[],
  clocks: readonly CountedClocks[],
  { names, items }: { readonly names: Names; readonly items: (person: string, agency: string) => string },
): Row[] => {
  const keys = new Map([...cases, ...clocks].map(({ agency, person }) => [`${agency} ${person}`, { agency, person }]));
  return [...keys]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { agency, person }]) => {
      const ofThem = (one: { agency: string; person: string }) => one.agency === agency && one.person === person;
      const counted = none();
      for (const { outcome, clocks: count } of clocks.filter(ofThem)) counted[outcome] = count;
      const { cases: all = 0, open = 0 } = cases.find(ofThem) ?? {};
      return {
        agency,
        ...officialView(person, names),
        ...{ cases: all, open, clocks: counted, ended: sum(Object.values(counted)) },
        items: items(person, agency),
      };
    });
};

/** The sum of the rows. */
export const totalOf = (rows: readonly Row[]): Report['total'] => ({
  cases: sum(rows.map(({ cases }) => cases)),
  open: sum(rows.map(({ open }) => open)),
  clocks: Object.fromEntries(
    outcomes.map((one) => [one, sum(rows.map(({ clocks }) => clocks[one]))]),
  ) as Report['total']['clocks'],
  ended: sum(rows.map(({ ended }) => ended)),
});

export const endedClocksSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      case: z.string(),
      clock: z.string(),
      limit: z.string(),
      row: z.string(),
      title: titleSchema,
      subject: z.string().optional().describe('The person it is about'),
      owedBy: agencySchema,
      agency: agencySchema.describe('Whose first handler it counts for'),
      unit: z.string().describe('The unit that handled the case then'),
      handler: z.string().describe('Who handled the case then'),
      outcome: z.enum(outcomes),
      at: instantOut.describe('When it ran out, or else ended'),
      dueAt: instantOut.optional(),
    }),
  ),
  labels: labelsSchema,
  next: nextSchema,
});

export const endedClockView = (one: EndedClock): z.infer<typeof endedClocksSchema>['items'][number] => ({
  case: one.caseId,
  clock: one.clock,
  ...limitView(one.limit, one.law),
  ...given('subject', one.subject ?? undefined),
  owedBy: one.owedBy,
  agency: one.agency,
  unit: one.unit,
  handler: one.handler,
  outcome: one.outcome,
  at: iso(one.at),
  ...given('dueAt', one.dueAt === null ? undefined : iso(one.dueAt)),
});
