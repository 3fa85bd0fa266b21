import type { Act } from '../domain/act';
import type { CaseState, Clock, DueDate, Standing } from '../domain/case';
import type { CaseEntry } from '../domain/ledger';
import type { TimeLimit } from '../domain/limit';
import type { Instant } from '../domain/time/instant';
import { formatInstant } from '../domain/time/iso';
import type { Interval, Run, Suspension } from '../domain/time/run';
import { runOf } from '../law/pack';
import { custodyOf, limitOfClock } from './clocks';
import { correctedActs } from './corrections';
import type { Context } from './outcome';
import { inOrderOfId } from './records';
import { refold } from './refold';

/** What a case has behind it: its ledger, and its accepted acts in the order of acceptance. */
export interface Past {
  readonly entries: readonly CaseEntry[];
  readonly accepted: readonly Act[];
}

/** What a clock is counted from beside its own facts. */
interface CountedFrom {
  readonly held: readonly Interval[];
  /** Last day of the clock it is counted back from. */
  readonly about: string | null;
}

const countedFrom = (clock: Clock, standing: Standing): CountedFrom => {
  const about = standing.clocks[standing.procedures[clock.procedure]?.about ?? ''];
  return { held: custodyOf(standing, clock.person), about: about?.due.effective?.slice(0, 10) ?? null };
};

/**
 * What every clock was last counted from, by its id. A clock that has closed is never counted again: custody that began
 * later, or another end of the clock it warned of, is not in its date. The standing no longer tells; the fold does.
 */
const lastCounted = ({ standing }: CaseState, acts: readonly Act[], ctx: Context): Map<string, CountedFrom> => {
  const known = new Map<string, DueDate>();
  const found = new Map<string, CountedFrom>();
  refold(acts, standing.at, ctx, (now) => {
    for (const clock of Object.values(now.clocks)) {
      // Counting gives a new date even where it comes to the same day; nothing else does.
      if (known.get(clock.id) === clock.due) continue;
      known.set(clock.id, clock.due);
      found.set(clock.id, countedFrom(clock, now));
    }
  });
  return found;
};

const instantOf = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));

const interval = ({ from, to }: Interval) => ({ from: formatInstant(from), to: instantOf(to) });

const dates = ({ kind, raw, effective, safe, provisional }: DueDate) => ({ kind, raw, effective, safe, provisional });

/** What the row makes of the run: `runOf` decides, as it does for the count itself. */
const lawOf = (limit: TimeLimit, { months, roll, mode, cap, workingDays, excludes }: Run, about: string | null) => ({
  length: limit.length,
  months,
  roll,
  custody: limit.custody,
  mode: mode ?? 'action',
  workingDays: workingDays ?? false,
  backward: limit.backward ?? null,
  about: limit.backward ? about : null,
  excludes: excludes ?? [],
  cap: cap ?? null,
});

type EntryOf = (said: (act: Act) => boolean) => number;

/** Numbers of entries as in the ledger of the case, from 1, by the acts that they hold as they have been put right. */
const entriesOf = ({ entries, accepted }: Past): EntryOf => {
  const acts = correctedActs(accepted);
  const numbers = new Map(
    entries.flatMap((entry, index) => (entry.kind === 'act' ? [[entry.act.id, index + 1] as const] : [])),
  );
  return (said) => {
    const act = acts.find(said);
    const number = numbers.get(act?.id ?? '');
    if (number === undefined) throw new Error('A fact of a clock stands in no entry of the ledger.');
    return number;
  };
};

const begins =
  ({ ground, from }: Suspension, person: string | undefined) =>
  ({ type, persons, fields, occurredAt }: Act): boolean =>
    type === 'appraisal.begin' && persons.includes(person ?? '') && fields.kind === ground && occurredAt === from;

const factsOf = (
  { start, named, extensions, suspensions, person }: Clock,
  held: readonly Interval[],
  entry: EntryOf,
) => ({
  start: formatInstant(start),
  named: named ?? null,
  extensions: extensions.map(({ to, add, approvedAt, act }) => ({
    ...(to === undefined ? {} : { to }),
    ...(add === undefined ? {} : { add }),
    approvedAt: formatInstant(approvedAt),
    entry: entry(({ id }) => id === act),
  })),
  suspensions: suspensions.map((one) => ({
    ground: one.ground,
    ...interval(one),
    entry: entry(begins(one, person)),
  })),
  held: held.map(interval),
});

const endOf = ({ closed, extensions, breaches }: Clock, { contested }: Standing) => ({
  closedAt: instantOf(closed?.at),
  contested: [...extensions.map(({ act }) => act), closed?.by ?? ''].some((act) => contested.includes(act)),
  breachedAt: instantOf(breaches.findLast(({ cured }) => cured === undefined)?.at),
});

const exported = (
  clock: Clock,
  { held, about }: CountedFrom,
  { id: name, standing }: CaseState,
  entry: EntryOf,
  ctx: Context,
) => {
  const limit = limitOfClock(clock, ctx);
  const { start, extensions, suspensions } = clock;
  const { id, row, kind, basis } = limit;
  return {
    case: name,
    clock: clock.id,
    row,
    limit: id,
    kind,
    basis,
    ...lawOf(limit, runOf(limit, { start, custody: held, extensions, suspensions }), about),
    ...factsOf(clock, held, entry),
    due: dates(clock.due),
    ...endOf(clock, standing),
  };
};

/** One clock with everything that its dates were counted from, as `docs/explanations.md` says. */
export type ExportedClock = ReturnType<typeof exported>;

/**
 * Every clock of a case as plain data from which somebody else can count its dates anew.
 *
 * @throws {Error} where the state is not the fold of its past: a fault
 */
export const exportClocks = (state: CaseState, past: Past, ctx: Context): readonly ExportedClock[] => {
  const counted = lastCounted(state, past.accepted, ctx);
  const entry = entriesOf(past);
  return inOrderOfId(state.standing.clocks).map((clock) => {
    const from = counted.get(clock.id);
    if (!from) throw new Error(`${clock.id} runs in no fold of the acts that were accepted.`);
    return exported(clock, from, state, entry, ctx);
  });
};
