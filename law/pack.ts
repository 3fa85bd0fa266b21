import type { Length, TimeLimit } from '../domain/limit';
import type { Calendar } from '../domain/time/calendar';
import type { Instant } from '../domain/time/instant';
import type { Custody, Grant, Run, Suspension } from '../domain/time/run';
import { stateCouncilCalendar } from './calendar';
import { UnknownLimit } from './errors';
import { arrestLimits } from './limits/arrest';
import { filingLimits } from './limits/filing';
import { receptionLimits } from './limits/reception';
import { recordLimits } from './limits/record';
import { nearest } from './nearest';

const rows: readonly TimeLimit[] = [...receptionLimits, ...filingLimits, ...arrestLimits, ...recordLimits];

/** The law at a version: time limits and working days. Once released it never changes; a case keeps the one it was opened under. */
export interface LawPack {
  readonly id: string;
  readonly limits: ReadonlyMap<string, TimeLimit>;
  readonly calendar: Calendar;
}

/** Limits in the order of the table, with the calendar published up to November 2026. */
export const currentPack: LawPack = {
  id: '2026-11',
  limits: new Map(rows.map((row) => [row.id, row])),
  calendar: stateCouncilCalendar,
};

/** Every released pack by its id. */
export const packs: ReadonlyMap<string, LawPack> = new Map([[currentPack.id, currentPack]]);

/**
 * The limit of a pack by its id or its number in the table (`C-07`).
 *
 * @throws {UnknownLimit} with the nearest ids
 */
export const limitOf = (pack: LawPack, idOrRow: string): TimeLimit => {
  const byId = pack.limits.get(idOrRow);
  if (byId) return byId;
  const all = [...pack.limits.values()];
  const byRow = all.find(({ row }) => row === idOrRow);
  if (byRow) return byRow;
  throw new UnknownLimit(
    idOrRow,
    nearest(
      idOrRow,
      all.flatMap(({ id, row }) => [id, row]),
    ),
  );
};

/** What one run of a limit adds to the law: when it started, and what has happened to it since. */
export interface RunFacts {
  readonly start: Instant;
  readonly custody: Custody;
  readonly extensions: readonly Grant[];
  readonly suspensions: readonly Suspension[];
}

/** Longest total the law allows: the longest extension, or the length itself where there is none. */
const capOf = ({ length, extensions }: TimeLimit): Length | undefined =>
  extensions.length === 0 ? length : extensions.flatMap(({ to }) => to ?? []).at(-1);

/**
 * A run of a limit for `due`. The row decides what the facts may not: custody `always` or `no`, which grounds stop the
 * count, how far it may be extended. `if-detained` asks the person's custody.
 */
export const runOf = (limit: TimeLimit, { start, custody, extensions, suspensions }: RunFacts): Run => {
  const cap = capOf(limit);
  return {
    start,
    length: limit.length,
    // Police and procuratorate have no month rule of their own; the courts' is the declared reading (SPCI 202, R6).
    months: limit.months ?? 'spci-202',
    roll: 'next-workday',
    custody: limit.custody === 'if-detained' ? custody : limit.custody === 'always',
    mode: limit.kind === 'cap' ? 'duration' : 'action',
    extensions,
    suspensions,
    excludes: limit.excludes,
    basis: limit.basis,
    inForce: limit.inForce,
    ...(cap === undefined ? {} : { cap }),
  };
};
