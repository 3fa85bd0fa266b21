import { hashOf } from '../domain/canonical';
import type { Bell, CaseState } from '../domain/case';
import { genesis, type CaseEntry } from '../domain/ledger';
import type { Tape } from '../domain/tape';
import type { Instant } from '../domain/time/instant';
import { formatInstant } from '../domain/time/iso';
import { isBreached, limitOfClock } from './clocks';
import { stateHash } from './hash';
import type { Context } from './outcome';
import { simulate, type Simulated } from './simulate';

/** Head of the chain over a replayed ledger: no salt and no instant of recording, so that a tape has one head for ever. */
const headOf = (entries: readonly CaseEntry[]): string =>
  entries.reduce((prev, entry) => hashOf({ prev, entry }), genesis);

const shown = ({ id, clock, rung, colour, tier, at, status, tells }: Bell) => ({
  id,
  clock,
  rung,
  colour,
  tier,
  at: formatInstant(at),
  status,
  tells: tells.map(({ role, unit }) => `${role}@${unit}`),
});

interface Overrun {
  readonly clock: string;
  readonly at: Instant;
}

/** Every overrun the ledger ever named, and what became of it: it stands, was cured by a late entry, or was withdrawn. */
const breachesOf = (entries: readonly CaseEntry[], state: CaseState | undefined, ctx: Context) => {
  const named = entries.flatMap((entry): readonly Overrun[] => {
    if (entry.kind === 'breach') return [entry];
    return entry.kind === 'refold' ? entry.effects.filter((one) => one.kind === 'breach-appeared') : [];
  });
  const once = new Map(named.map(({ clock, at }) => [`${clock} ${at}`, { clock, at }]));
  return [...once.values()].map(({ clock: id, at }) => {
    const clock = state?.standing.clocks[id];
    const kept = clock?.breaches.find((one) => one.at === at);
    const row = clock ? limitOfClock(clock, ctx) : undefined;
    const status = kept === undefined ? 'withdrawn' : kept.cured === undefined ? 'stands' : 'cured';
    return { at: formatInstant(at), row: row?.row, limit: row?.id, clock: id, status, basis: row?.basis };
  });
};

const outcomeOf = (tape: Tape, { state, entries }: Simulated, ctx: Context) => ({
  case: tape.header.case,
  law: ctx.law.id,
  stages: Object.values(state?.standing.procedures ?? {}).map(({ id, stage, done }) => ({
    procedure: id,
    stage,
    done,
  })),
  clocks: Object.values(state?.standing.clocks ?? {}).map((clock) => ({
    id: clock.id,
    row: limitOfClock(clock, ctx).row,
    limit: clock.limit,
    ...(clock.person === undefined ? {} : { person: clock.person }),
    start: formatInstant(clock.start),
    due: clock.due.effective,
    safe: clock.due.safe,
    provisional: clock.due.provisional,
    closedAt: clock.closed ? formatInstant(clock.closed.at) : null,
    breached: isBreached(clock),
  })),
  bells: Object.values(state?.bells ?? {}).map(shown),
  breaches: breachesOf(entries, state, ctx),
  refusals: entries.flatMap((entry) =>
    entry.kind === 'refused'
      ? [{ at: formatInstant(entry.at), act: entry.act.type, id: entry.act.id, ...entry.refusal }]
      : [],
  ),
  entries: entries.length,
  ledgerHead: headOf(entries),
  stateHash: state ? stateHash(state) : null,
});

/**
 * What a tape leads to, as plain data: clocks, bells, breaches, refusals, the hash of the state and the ledger's head.
 *
 * @throws {InvalidTape} naming the line and field
 */
export const replay = (tape: Tape, ctx: Context): ReturnType<typeof outcomeOf> =>
  outcomeOf(tape, simulate(tape, ctx), ctx);
