import { z } from 'zod';
import { colours } from '../../domain/oversight';
import { type Asked, type AskedAlert, askedOutcomes } from '../../store';
import type { Names } from '../responsible';
import { given, instantOut, iso, nextSchema, titleSchema } from '../schemas/common';
import { headShape, limitView } from './reports';
import { officialSchema, officialView } from './responsibility';

const countsShape = {
  asked: z.int(),
  inTime: z.int(),
  late: z.int(),
  unanswered: z
    .int()
    .describe('Not answered, and their time is over: they have climbed to the unit above, where there is one'),
  waiting: z.int().describe('Not answered, and still within their time'),
  withdrawn: z.int().describe('Taken back: an act that came in before them had removed their ground'),
  medianHours: z.number().optional().describe('Median of the hours to an answer; left out where none was answered'),
};

export const leadersSchema = z
  .strictObject({
    ...headShape,
    rows: z.array(
      z.strictObject({
        ...officialSchema.shape,
        ...countsShape,
        items: z.string().describe('Where the very alerts are listed'),
      }),
    ),
    total: z.strictObject(countsShape).describe('Sum of the rows, with the median over all of them'),
  })
  .meta({ id: 'LeadersReport' });

type Report = z.infer<typeof leadersSchema>;

export const leadersDefinition = {
  zh:
    '统计区间内响起、要求某单位某职务答复的督办提醒，归于响起时该单位负该职责的人（本人，或其缺席时的代行人）；几人同负其责的，各计一次，任何一人答复即为答复。' +
    'inTime 时限内答复；late 超时后答复；unanswered 超时未答复、已上提；waiting 尚在时限内；withdrawn 已撤回。' +
    '答复用时自响起至最后一步答复，取中位数，单位小时。合计为各行之和；中位数按全部答复计算。',
  en:
    'Alerts that rang within the report’s time and asked a role in a unit for an answer, counted for whoever answered for that role at the instant they rang: its holder, or the deputy while ' +
    'the holder was away. Where several answer for it each is counted, and an answer by one is an answer for all. inTime: answered within its time; late: ' +
    'answered after it; unanswered: its time is over, and it has climbed; waiting: still within its time; withdrawn: taken back. Hours to an answer run from the ring ' +
    'to the last step of the answer; their median is shown. Every total is the sum of its rows; its median is over all answers.',
};

const countsOf = ({ person: _, medianHours, ...counts }: Asked): Report['total'] => ({
  ...counts,
  ...given('medianHours', medianHours === null ? undefined : Math.round(medianHours * 100) / 100),
});

/** One row for each person, and the total, which the statement counts itself for the sake of the median. */
export const leadersView = (
  all: readonly Asked[],
  { names, items }: { readonly names: Names; readonly items: (person: string) => string },
): Pick<Report, 'rows' | 'total'> => {
  const total = all.find(({ person }) => person === null);
  if (!total) throw new Error('A report has a total, were it of nothing.');
  return {
    rows: all.flatMap((one) =>
      one.person === null ? [] : [{ ...officialView(one.person, names), ...countsOf(one), items: items(one.person) }],
    ),
    total: countsOf(total),
  };
};

export const askedAlertsSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      case: z.string(),
      alert: z.string(),
      clock: z.string(),
      limit: z.string(),
      row: z.string(),
      title: titleSchema,
      colour: z.enum(colours),
      tier: z.int(),
      unit: z.string(),
      role: z.string(),
      rangAt: instantOut,
      answerBy: instantOut,
      answeredAt: instantOut.optional(),
      outcome: z.enum(askedOutcomes),
    }),
  ),
  next: nextSchema,
});

export const askedAlertView = (one: AskedAlert): z.infer<typeof askedAlertsSchema>['items'][number] => ({
  case: one.caseId,
  alert: one.bell,
  clock: one.clock,
  // The limit stands in the clock's own id: procedure, limit, act.
  ...limitView(one.clock.split('.')[1] ?? one.clock, one.law),
  colour: one.colour,
  tier: one.tier,
  unit: one.unit,
  role: one.role,
  rangAt: iso(one.rangAt),
  answerBy: iso(one.by),
  ...given('answeredAt', one.answeredAt === null ? undefined : iso(one.answeredAt)),
  outcome: one.outcome,
});
