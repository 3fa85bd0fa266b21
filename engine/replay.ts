import { hashOf } from '../domain/canonical';
import type { Bell } from '../domain/case';
import { genesis, type CaseEntry } from '../domain/ledger';
import type { Tape } from '../domain/tape';
import { formatInstant } from '../domain/time/iso';
import { isBreached, limitOfClock } from './clocks';
import { stateHash } from './hash';
import type { Context } from './outcome';
import { simulate } from './simulate';

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

/**
 * What a tape leads to, as plain data: clocks, bells, breaches, refusals, the hash of the state and the ledger's head.
 *
 * @throws {InvalidTape} naming the line and field
 */
export const replay = (tape: Tape, ctx: Context) => {
  const { state, entries } = simulate(tape, ctx);
  return {
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
    breaches: entries.flatMap((entry) =>
      entry.kind === 'breach'
        ? [
            {
              at: formatInstant(entry.at),
              row: entry.row,
              limit: entry.limit,
              clock: entry.clock,
              due: entry.due,
              basis: entry.basis,
            },
          ]
        : [],
    ),
    refusals: entries.flatMap((entry) =>
      entry.kind === 'refused'
        ? [{ at: formatInstant(entry.at), act: entry.act.type, id: entry.act.id, ...entry.refusal }]
        : [],
    ),
    entries: entries.length,
    ledgerHead: headOf(entries),
    stateHash: state ? stateHash(state) : null,
  };
};
