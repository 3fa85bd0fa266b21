import { z } from 'zod';
import type { CaseState, Clock } from '../../domain/case';
import type { TimeLimit } from '../../domain/limit';
import { colours } from '../../domain/oversight';
import type { Instant } from '../../domain/time/instant';
import { endedAs, restOf } from '../../engine';
import { isHeld } from '../../engine/custody';
import { isUrgent } from '../../engine/policies';
import type { LawPack } from '../../law/pack';
import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';
import { conditionalSchema } from './conditional';
import { remainingWords } from './remaining';
import { groundTitle } from './words';

const statuses = [
  'running',
  'at-risk',
  'overdue',
  'suspended',
  'untimed',
  'met',
  'met-late',
  'cured',
  'lapsed',
  'handed-over',
  'moot',
  'closed',
] as const;

/** What stands highest over a clock: it has run out, the highest colour that has rung for its present dates, or none of it. */
export const levels = ['overdue', 'red', 'orange', 'blue', 'normal', 'suspended', 'done', 'unknown'] as const;
export type Level = (typeof levels)[number];

const dueSchema = z
  .strictObject({
    effective: z.string().describe('Last day (until 24:00) or last minute: what we judge by'),
    safe: z.string().describe('The earliest defensible reading: what we warn on'),
    raw: z.string().describe('Before the holiday rule'),
    at: instantOut.describe('First instant at which the limit is breached'),
    provisional: z.boolean().describe('Touches a year whose official calendar is not published yet'),
  })
  .meta({ id: 'Due' });

const grantSchema = z
  .strictObject({ extension: z.string(), act: z.string(), approvedAt: instantOut })
  .meta({ id: 'GrantedExtension' });

const stopSchema = z
  .strictObject({ ground: z.string(), title: titleSchema, from: instantOut, to: instantOut.optional() })
  .meta({ id: 'Suspension' });

export const clockSchema = z
  .strictObject({
    id: z.string(),
    case: z.string(),
    procedure: z.string(),
    limit: z.string(),
    row: z.string().describe('Number in the table of limits, such as C-07'),
    title: titleSchema,
    basis: z.array(z.string()),
    person: z.string().optional(),
    owedBy: agencySchema,
    startedAt: instantOut,
    status: z.enum(statuses).describe('`at-risk`: past the earliest defensible date, not yet past the one we judge by'),
    due: dueSchema.optional(),
    remaining: titleSchema
      .optional()
      .describe('What is left and until when, in the unit the rule counts in; left out once it has closed'),
    custody: z.boolean().describe('It is custody itself, or counts as custody because the person is held'),
    level: z
      .enum(levels)
      .describe(
        '`overdue`, else the highest colour that has rung for its present dates; `unknown`: it waits for another’s end, or has none. Of the past, what no alert says is `normal`',
      ),
    remainingSeconds: z.int().optional().describe('Until the breach; negative when overdue; left out when not running'),
    closedAt: instantOut.optional(),
    breachedAt: instantOut.optional(),
    extensions: z.array(grantSchema).optional().describe('Granted; left out in lists of clocks'),
    suspensions: z
      .array(stopSchema)
      .optional()
      .describe('Stretches that are not counted; without `to` it still stands. Left out in lists of clocks'),
    conditional: z
      .array(conditionalSchema)
      .optional()
      .describe('Dates it would have by each extension that could still be granted; left out in lists of clocks'),
  })
  .meta({ id: 'Clock' });

export type ClockView = z.infer<typeof clockSchema>;

/** The extensions that count for a clock. */
export const extensionsOf = ({ extensions }: Clock): NonNullable<ClockView['extensions']> =>
  extensions.map(({ id, act, approvedAt }) => ({ extension: id, act, approvedAt: iso(approvedAt) }));

/** When a clock stood still: what happened before it began, after it ended, or on a ground that stops it not, is left out. */
export const suspensionsOf = (
  { limit, start, closed, suspensions }: Clock,
  law: LawPack,
): NonNullable<ClockView['suspensions']> =>
  suspensions
    .filter(({ ground }) => law.limits.get(limit)?.excludes.includes(ground) === true)
    .filter(({ from, to = Infinity }) => to > start && from < (closed?.at ?? Infinity))
    .map(({ ground, from, to }) => ({
      ...{ ground, title: groundTitle(ground), from: iso(Math.max(from, start)) },
      ...given('to', to === undefined ? undefined : iso(to)),
    }));

type Due = NonNullable<ClockView['due']>;
type Dated = Extract<Clock['due'], { readonly end: Instant }>;

const datesOf = ({ due }: Clock): Dated | undefined => (due.end === null ? undefined : due);

const statusOf = (clock: Clock, now: Instant): ClockView['status'] => {
  if (clock.closed) return statuses.find((one) => one === endedAs(clock)) ?? 'closed';
  const due = datesOf(clock);
  if (!due) return clock.due.kind === 'suspended' ? 'suspended' : 'untimed';
  if (now >= due.end) return 'overdue';
  return now >= due.safeEnd ? 'at-risk' : 'running';
};

/** The highest colour that has rung for the dates that a clock has now. */
const rungFor = ({ id, revision }: Clock, { bells }: CaseState): Level => {
  const rang = Object.values(bells)
    .filter((one) => one.clock === id && one.revision === revision && one.status === 'rang')
    .map(({ colour }) => colours.indexOf(colour));
  return colours[Math.max(-1, ...rang)] ?? 'normal';
};

const levelOf = (clock: Clock, state: CaseState, { waits, now }: { waits: boolean; now: Instant }): Level => {
  if (clock.closed) return 'done';
  const due = datesOf(clock);
  if (!due) return clock.due.kind === 'suspended' && !waits ? 'suspended' : 'unknown';
  return now >= due.end ? 'overdue' : rungFor(clock, state);
};

const unknownLimit = (id: string): Pick<TimeLimit, 'row' | 'title' | 'basis' | 'custody' | 'workingDays'> => ({
  row: id,
  title: { zh: id, en: id },
  basis: [],
  custody: 'no',
});

const dueView = ({ raw, effective, safe, end, provisional }: Dated): Due => ({
  effective,
  safe,
  raw,
  at: iso(end),
  provisional,
});

/** What is said of how far a clock has come, and how urgent it is. */
const urgencyOf = (
  clock: Clock,
  state: CaseState,
  law: LawPack,
  now: Instant,
): Pick<ClockView, 'remaining' | 'custody' | 'level' | 'remainingSeconds'> => {
  const { standing } = state;
  const { workingDays = false, ...limit } = law.limits.get(clock.limit) ?? unknownLimit(clock.limit);
  const custody = isUrgent(limit, isHeld(standing, clock.person));
  const due = datesOf(clock);
  const rest = restOf(clock, standing, law);
  const suspended = clock.due.kind === 'suspended';
  const level = levelOf(clock, state, { waits: rest === undefined, now });
  if (clock.closed) return { custody, level };
  const left =
    rest && rest.due.end !== null ? { since: rest.since, raw: rest.due.raw, kind: rest.due.kind } : undefined;
  return {
    remaining: remainingWords({
      ...{ now, calendar: law.calendar, custody, workingDays, suspended },
      ...{ due, rest: left },
    }),
    custody,
    level,
    ...(due ? { remainingSeconds: Math.floor((due.end - now) / 1000) } : {}),
  };
};

/** A clock of a case whose time has been passed to `now`. */
export const clockView = (state: CaseState, clock: Clock, law: LawPack, now: Instant): ClockView => {
  const { row, title, basis } = law.limits.get(clock.limit) ?? unknownLimit(clock.limit);
  const due = datesOf(clock);
  const breach = clock.breaches.at(-1);
  return {
    id: clock.id,
    case: state.id,
    procedure: clock.procedure,
    limit: clock.limit,
    row,
    title,
    basis: [...basis],
    ...given('person', clock.person),
    owedBy: clock.owedBy,
    startedAt: iso(clock.start),
    status: statusOf(clock, now),
    ...(due ? { due: dueView(due) } : {}),
    ...urgencyOf(clock, state, law, now),
    ...given('closedAt', clock.closed && iso(clock.closed.at)),
    ...given('breachedAt', breach && iso(breach.at)),
  };
};
