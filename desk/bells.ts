import type { CaseState } from '../domain/case';
import type { CaseEntry } from '../domain/ledger';
import type { ComingBell } from '../domain/oversight';
import type { Instant } from '../domain/time/instant';
import { asPlanned, comingBells, type Context } from '../engine';
import { type BellChanges, ringMissing, type Rung, type RungBell, type Transaction } from '../store';

type BellEntry = Extract<CaseEntry, { kind: 'bell' }>;

export const isBell = (entry: CaseEntry): entry is BellEntry => entry.kind === 'bell';

/** When bells rang that stand in no ledger yet; what has not rung, rings now. */
export const rangAt =
  (rung: readonly RungBell[], now: Instant): NonNullable<Context['rang']> =>
  (bell) =>
    rung.find(({ id }) => id === bell)?.rangAt ?? now;

interface Joining {
  readonly rung: readonly RungBell[];
  readonly state: CaseState;
  readonly now: Instant;
  readonly ctx: Context;
  readonly mail: boolean;
}

/** Joins each bell that time has come across with its row: when it rang, whom it told. Rings what is missing. */
export const joined = async (
  tx: Transaction,
  caseId: string,
  entries: readonly CaseEntry[],
  { rung, state, now, ctx, mail }: Joining,
): Promise<ReadonlyMap<string, Rung>> => {
  const known = new Map<string, Rung>(rung.map((one) => [one.id, one]));
  const missing = entries.filter(isBell).filter(({ bell }) => !known.has(bell.id));
  if (missing.length === 0) return known;
  // What rings for the first time here is a climb, or became known this very moment.
  const bells = missing.map(({ bell }): ComingBell => asPlanned(bell, now, state, ctx));
  return new Map([...known, ...(await ringMissing(tx, caseId, bells, { now, mail }))]);
};

export interface Ahead {
  /** Clocks whose bells are no longer those written ahead. */
  readonly changed: readonly string[];
  readonly bells: readonly ComingBell[];
}

/** The bells ahead of every clock that closed, moved, or has others to tell now. */
export const aheadOf = (before: CaseState | undefined, after: CaseState, ctx: Context): Ahead => {
  const [then, now] = [before?.standing, after.standing];
  // The very same clock, told to the very same people, has the very same bells.
  const alike = then?.handling === now.handling && then.persons === now.persons && then.recused === now.recused;
  const clocks = [...new Set([...Object.keys(then?.clocks ?? {}), ...Object.keys(now.clocks)])].filter(
    (id) => !alike || then.clocks[id] !== now.clocks[id],
  );
  const rows = clocks.map((clock) => ({
    clock,
    was: before ? comingBells(before, clock, ctx).filter(({ id }) => !after.bells[id]) : [],
    is: comingBells(after, clock, ctx),
  }));
  const changed = rows.filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is));
  return {
    changed: changed.filter(({ was }) => was.length > 0).map(({ clock }) => clock),
    bells: changed.flatMap(({ is }) => is),
  };
};

/** Every bell ahead, to be written anew: the ladders have changed, and not the clocks. */
export const allAhead = (state: CaseState, ctx: Context): Ahead => {
  const clocks = Object.values(state.standing.clocks).filter(({ closed }) => !closed);
  return { changed: clocks.map(({ id }) => id), bells: clocks.flatMap(({ id }) => comingBells(state, id, ctx)) };
};

/**
 * Bells that rang before the act got its turn that had closed their clock already: told, and now withdrawn in the open.
 * One that rings after `rung` was read makes the write fail, and the step begin again.
 */
export const overtakenBy = (
  { changed }: Ahead,
  rung: readonly RungBell[],
  listed: readonly CaseEntry[],
): readonly RungBell[] => {
  const copied = new Set(listed.filter(isBell).map(({ bell }) => bell.id));
  return rung.filter(({ id, clock }) => changed.includes(clock) && !copied.has(id));
};

/** What a step does to the bells of its case, given where its first entry stands. */
export const bellChanges = (
  { changed, bells }: Ahead,
  entries: readonly CaseEntry[],
  { firstSeq, overtaken }: { firstSeq: number; overtaken: readonly RungBell[] },
): BellChanges => ({
  changed,
  ahead: bells,
  copied: entries.flatMap((entry, index) => (isBell(entry) ? [{ id: entry.bell.id, seq: firstSeq + index }] : [])),
  withdrawn: [
    ...entries.flatMap((entry) => (entry.kind === 'bell-withdrawn' ? [entry.bell] : [])),
    ...overtaken.map(({ id }) => id),
  ],
});
