import type { CaseState } from '../domain/case';
import type { CaseEntry } from '../domain/ledger';
import type { ComingBell } from '../domain/oversight';
import type { Instant } from '../domain/time/instant';
import { comingBells, type Context } from '../engine';
import { ringMissing, type Rung, type RungBell, takeBack, type Transaction } from '../store';

type BellEntry = Extract<CaseEntry, { kind: 'bell' }>;

export const isBell = (entry: CaseEntry): entry is BellEntry => entry.kind === 'bell';

/** When bells rang that stand in no ledger yet; what has not rung, rings now. */
export const rangAt =
  (rung: readonly RungBell[], now: Instant): NonNullable<Context['rang']> =>
  (bell) =>
    rung.find(({ id }) => id === bell)?.rangAt ?? now;

/** Joins each bell that time has come across with its row: when it rang, whom it told. Rings what is missing. */
export const joined = async (
  tx: Transaction,
  caseId: string,
  entries: readonly CaseEntry[],
  { rung, now, mail }: { rung: readonly RungBell[]; now: Instant; mail: boolean },
): Promise<ReadonlyMap<string, Rung>> => {
  const known = new Map<string, Rung>(rung.map((one) => [one.id, one]));
  const missing = entries.filter(isBell).filter(({ bell }) => !known.has(bell.id));
  if (missing.length === 0) return known;
  // What rings for the first time here is a climb, or became known this very moment: neither waits for office hours.
  const bells = missing.map(({ bell: { duty: _, ...bell } }): ComingBell => ({ ...bell, urgent: true }));
  return new Map([...known, ...(await ringMissing(tx, caseId, bells, { now, mail }))]);
};

interface Ahead {
  /** Clocks whose bells are no longer those written ahead. */
  readonly changed: readonly string[];
  readonly bells: readonly ComingBell[];
}

/** The bells ahead of every clock that closed, moved, or has others to tell now. */
export const aheadOf = (before: CaseState | undefined, after: CaseState, ctx: Context): Ahead => {
  const clocks = [...new Set([before, after].flatMap((state) => Object.keys(state?.standing.clocks ?? {})))];
  const rows = clocks.map((clock) => {
    const then = before ? comingBells(before, clock, ctx).filter(({ id }) => !after.bells[id]) : [];
    return { clock, then, now: comingBells(after, clock, ctx) };
  });
  const changed = rows.filter(({ then, now }) => JSON.stringify(then) !== JSON.stringify(now));
  return {
    changed: changed.filter(({ then }) => then.length > 0).map(({ clock }) => clock),
    bells: changed.flatMap(({ now }) => now),
  };
};

/** A bell that rang before the act that had closed its clock got its turn: told, and now withdrawn in the open. */
export const withdrawals = async (
  tx: Transaction,
  caseId: string,
  { changed }: Ahead,
  listed: readonly CaseEntry[],
): Promise<readonly RungBell[]> => {
  if (changed.length === 0) return [];
  const copied = new Set(listed.filter(isBell).map(({ bell }) => bell.id));
  const overtaken = await takeBack(tx, caseId, changed);
  return overtaken.filter(({ id }) => !copied.has(id));
};
