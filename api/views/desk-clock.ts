import { z } from 'zod';
import type { Clock } from '../../domain/case';
import type { CountedClocksNow } from '../../store';
import type { Seen } from '../look';
import { given, titleSchema } from '../schemas/common';
import { clockSchema, clockView } from './clock';
import { stageNow } from './stage';

export const deskClockSchema = z
  .strictObject({
    ...clockSchema.shape,
    stage: z
      .strictObject({ machine: z.string(), stage: z.string(), title: titleSchema })
      .optional()
      .describe('Where its procedure stands now'),
    unit: z.string().optional().describe('The unit that handles the case for the agency that owes it'),
    handler: z.string().optional().describe('Who handles it there'),
  })
  .meta({ id: 'DeskClock' });

/** One clock of the list, as the case page shows it, with where its procedure stands and whose it is. */
export const deskClockView = ({ state, ctx, now }: Seen, clock: Clock): z.infer<typeof deskClockSchema> => {
  const { procedures, handling } = state.standing;
  const procedure = procedures[clock.procedure];
  const desk = handling[clock.owedBy];
  return {
    ...clockView(state, clock, ctx.law, now),
    ...given(
      'stage',
      procedure && {
        machine: procedure.machine.split('@')[0] ?? procedure.machine,
        stage: procedure.stage,
        title: stageNow(procedure),
      },
    ),
    ...given('unit', desk?.unit),
    ...given('handler', desk?.handler),
  };
};

const counts = z.strictObject({
  open: z.int().describe('Clocks that run or stand still'),
  overdue: z.int(),
  near: z.int().describe('Red and orange: `level=near`'),
  red: z.int(),
  orange: z.int(),
  blue: z.int(),
  normal: z.int(),
  suspended: z.int().describe('They stand still, wait for another’s end, or have none: `status=suspended`'),
  closed: z.int(),
  met: z.int().describe('Of the closed, those that were met'),
  late: z.int().describe('Of the closed, those that were met late'),
});

export const clockCountsSchema = z
  .strictObject({ all: counts, custody: counts.describe('Of them, custody') })
  .meta({ id: 'ClockCounts' });

type Counts = z.infer<typeof counts>;
type Matches = (one: CountedClocksNow) => boolean;

const level =
  (...levels: readonly string[]): Matches =>
  (one) =>
    levels.includes(one.level ?? '');
const outcome =
  (...outcomes: readonly string[]): Matches =>
  (one) =>
    outcomes.includes(one.outcome ?? '');

/** What each tab counts. */
const tabs: Readonly<Record<keyof Counts, Matches>> = {
  open: ({ group }) => group !== 'closed',
  overdue: level('overdue'),
  near: level('red', 'orange'),
  red: level('red'),
  orange: level('orange'),
  blue: level('blue'),
  normal: level('normal'),
  suspended: ({ group }) => group === 'standing',
  closed: ({ group }) => group === 'closed',
  met: outcome('met', 'cured'),
  late: outcome('met-late'),
};

const countsOf = (all: readonly CountedClocksNow[]): Counts =>
  Object.fromEntries(
    Object.entries(tabs).map(([tab, matches]) => [
      tab,
      all.filter(matches).reduce((sum, { clocks }) => sum + clocks, 0),
    ]),
  ) as Counts;

export const clockCountsView = (all: readonly CountedClocksNow[]): z.infer<typeof clockCountsSchema> => ({
  all: countsOf(all),
  custody: countsOf(all.filter(({ custody }) => custody)),
});
