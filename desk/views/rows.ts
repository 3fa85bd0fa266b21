import type { Clock, Procedure, Standing } from '../../domain/case';
import { endedAs } from '../../engine';
import type { LawPack } from '../../law/pack';
import type { ClockRow, CustodyRow, StageRow } from '../../store';

const clockRow = (clock: Clock, law: LawPack): ClockRow => {
  const { due, closed } = clock;
  const last = clock.breaches.at(-1);
  return {
    clock: clock.id,
    limit_id: clock.limit,
    limit_row: law.limits.get(clock.limit)?.row ?? clock.limit,
    procedure: clock.procedure,
    person: clock.person ?? null,
    owed_by: clock.owedBy,
    started_at: clock.start,
    raw: due.raw,
    effective: due.effective,
    safe: due.safe,
    due_at: due.end,
    warn_at: due.safeEnd,
    provisional: due.provisional,
    closed_at: closed?.at ?? null,
    outcome: closed ? endedAs(clock) : null,
    breach_at: last?.at ?? null,
    cured_by: last?.cured ?? null,
  };
};

const stageRow = (one: Procedure): StageRow => ({
  procedure: one.id,
  machine: one.machine,
  person: one.person ?? null,
  duty: one.duty ?? null,
  stage: one.stage,
  done: one.done,
  from_at: one.since,
  to_at: null,
});

/** What another standing has already, the very same object, need not be looked at. */
const unlike = <T extends object>(all: Readonly<Record<string, T>>, other: Readonly<Record<string, T>> = {}): T[] =>
  Object.entries(all).flatMap(([key, one]) => (other[key] === one ? [] : [one]));

/** The clocks of a standing as rows, by clock; those it shares with another are left out. */
export const clockRows = (
  standing: Standing | undefined,
  law: LawPack,
  other?: Standing,
): ReadonlyMap<string, ClockRow> =>
  new Map(unlike(standing?.clocks ?? {}, other?.clocks).map((clock) => [clock.id, clockRow(clock, law)]));

/** The stage each procedure is in, by procedure; procedures it shares with another are left out. */
export const stageRows = (standing: Standing | undefined, other?: Standing): ReadonlyMap<string, StageRow> =>
  new Map(unlike(standing?.procedures ?? {}, other?.procedures).map((one) => [one.id, stageRow(one)]));

/** The periods of custody, by person and beginning. */
export const custodyRows = (standing: Standing | undefined): ReadonlyMap<string, CustodyRow> =>
  new Map(
    Object.entries(standing?.persons ?? {}).flatMap(([person, { custody }]) =>
      custody.map(({ from, to }) => [`${person} ${from}`, { person, from_at: from, to_at: to ?? null }] as const),
    ),
  );
