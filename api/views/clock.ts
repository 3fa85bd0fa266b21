import { z } from 'zod';
import type { Clock, DueDate } from '../../domain/case';
import type { TimeLimit } from '../../domain/limit';
import type { Instant } from '../../domain/time/instant';
import { endedAs } from '../../engine';
import type { LawPack } from '../../law/pack';
import type { ClockPeriod } from '../../store/tables';
import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';
import { conditionalSchema } from './conditional';

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
    remainingSeconds: z.int().optional().describe('Until the breach; negative when overdue; left out when not running'),
    closedAt: instantOut.optional(),
    breachedAt: instantOut.optional(),
    extensions: z.array(grantSchema).optional().describe('Granted; left out in lists of clocks'),
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

/** What a clock of a case and a row of the list of clocks have in common. */
interface Seen {
  readonly id: string;
  readonly caseId: string;
  readonly procedure: string;
  readonly limit: string;
  readonly person?: string | undefined;
  readonly owedBy: ClockView['owedBy'];
  readonly start: Instant;
  readonly due?: { raw: string; effective: string; safe: string; end: Instant; safeEnd: Instant; provisional: boolean };
  readonly suspended: boolean;
  readonly closedAt?: Instant | undefined;
  readonly outcome?: string | null | undefined;
  readonly breachAt?: Instant | undefined;
}

const statusOf = ({ closedAt, outcome, due, suspended }: Seen, now: Instant): ClockView['status'] => {
  if (closedAt !== undefined) return statuses.find((one) => one === outcome) ?? 'closed';
  if (!due) return suspended ? 'suspended' : 'untimed';
  if (now >= due.end) return 'overdue';
  return now >= due.safeEnd ? 'at-risk' : 'running';
};

const unknownLimit = (id: string): Pick<TimeLimit, 'row' | 'title' | 'basis'> => ({
  row: id,
  title: { zh: id, en: id },
  basis: [],
});

const view = (seen: Seen, law: LawPack, now: Instant): ClockView => {
  const { row, title, basis } = law.limits.get(seen.limit) ?? unknownLimit(seen.limit);
  const { due } = seen;
  const running = due && seen.closedAt === undefined;
  return {
    id: seen.id,
    case: seen.caseId,
    procedure: seen.procedure,
    limit: seen.limit,
    row,
    title,
    basis: [...basis],
    ...given('person', seen.person),
    owedBy: seen.owedBy,
    startedAt: iso(seen.start),
    status: statusOf(seen, now),
    ...(due ? { due: dueView(due) } : {}),
    ...(running ? { remainingSeconds: Math.floor((due.end - now) / 1000) } : {}),
    ...given('closedAt', seen.closedAt === undefined ? undefined : iso(seen.closedAt)),
    ...given('breachedAt', seen.breachAt === undefined ? undefined : iso(seen.breachAt)),
  };
};

const dueView = ({ raw, effective, safe, end, provisional }: NonNullable<Seen['due']>): ClockView['due'] => ({
  effective,
  safe,
  raw,
  at: iso(end),
  provisional,
});

const datesOf = (due: DueDate): Seen['due'] =>
  due.end === null
    ? undefined
    : {
        raw: due.raw,
        effective: due.effective,
        safe: due.safe,
        end: due.end,
        safeEnd: due.safeEnd,
        provisional: due.provisional,
      };

/** A clock of a case whose time has been passed to `now`. */
export const clockView = (caseId: string, clock: Clock, law: LawPack, now: Instant): ClockView =>
  view(
    {
      id: clock.id,
      caseId,
      procedure: clock.procedure,
      limit: clock.limit,
      person: clock.person,
      owedBy: clock.owedBy,
      start: clock.start,
      ...given('due', datesOf(clock.due)),
      suspended: clock.due.kind === 'suspended',
      closedAt: clock.closed?.at,
      outcome: clock.closed ? endedAs(clock) : null,
      breachAt: clock.breaches.at(-1)?.at,
    },
    law,
    now,
  );

/** A row of the list of clocks. What it says of being overdue is judged now, whether or not the breach is written yet. */
export const clockRowView = (row: ClockPeriod, law: LawPack, now: Instant): ClockView => {
  const { raw, effective, safe, due_at: end, warn_at: warn } = row;
  const dated = raw !== null && effective !== null && safe !== null && end !== null;
  return view(
    {
      id: row.clock,
      caseId: row.case_id,
      procedure: row.procedure,
      limit: row.limit_id,
      person: row.person ?? undefined,
      owedBy: row.owed_by,
      start: row.started_at,
      ...(dated ? { due: { raw, effective, safe, end, safeEnd: warn ?? end, provisional: row.provisional } } : {}),
      suspended: false,
      closedAt: row.closed_at ?? undefined,
      outcome: row.outcome,
      breachAt: row.breach_at ?? undefined,
    },
    law,
    now,
  );
};
