import { z } from 'zod';
import { colours } from '../../domain/oversight';
import { type Asked, type AskedAlert, askedOutcomes } from '../../store';
import type { Names } from '../responsible';
import { given, instantOut, iso, nextSchema, titleSchema } from '../schemas/common';
import { labelsSchema } from './label';
import { headShape, limitView } from './reports';
import { officialSchema, officialView } from './responsibility';

const countsShape = {
  alerts: z.int().describe('Alerts that asked them first; `asked` counts every step of an answer'),
  asked: z.int().describe('Steps of answers that were asked for'),
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
    '统计区间内要求某单位某职务完成的督办答复步骤（签收、整改计划、落实、核验），各步骤分别计算：首步自提醒响起，其后自上一步完成；归于当时该单位负该职责的受提醒人（本人，或其缺席时的代行人）；几人同负其责的，各计一次，任何一人答复即为答复。' +
    'alerts 首先要求其答复的提醒数；asked 全部步骤数。inTime 时限内答复；late 超时后答复；unanswered 超时未答复、已上提；waiting 尚在时限内；withdrawn 已撤回。' +
    '答复用时自该步骤被要求时至完成时，取中位数，单位小时。合计为各行之和；中位数按全部答复计算。',
  en:
    'Steps of answers to alerts (acknowledge, plan, do, verify) that a role in a unit was asked for within the report’s time, each step for itself: the first from when the ' +
    'alert rang, each other from when the one before was done. Counted for whoever was told and answered for that role at that instant: its holder, or the deputy while the holder was ' +
    'away. Where several answer for it each is counted, and an answer by one is an answer for all. alerts: those that asked them first; asked: all steps. inTime: answered within its time; ' +
    'late: answered after it; unanswered: its time is over, and it has climbed; waiting: still within its time; withdrawn: taken back. Hours to an answer run from when the step was ' +
    'asked for to when it was done; their median is shown. Every total is the sum of its rows; its median is over all answers.',
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
      step: z.enum(['acknowledge', 'plan', 'do', 'verify']),
      askedAt: instantOut.describe('When the step before was done; of the first, when it rang'),
      answerBy: instantOut,
      answeredAt: instantOut.optional(),
      outcome: z.enum(askedOutcomes),
    }),
  ),
  labels: labelsSchema,
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
  step: one.step,
  askedAt: iso(one.askedAt),
  answerBy: iso(one.by),
  ...given('answeredAt', one.answeredAt === null ? undefined : iso(one.answeredAt)),
  outcome: one.outcome,
});
