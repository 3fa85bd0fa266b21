import type { Standing } from '../../domain/case';
import type { Instant } from '../../domain/time/instant';
import type { LawPack } from '../../law/pack';
import { type ClockRow, clockRows, type CustodyRow, custodyRows, type StageRow, stageRows } from './rows';

/** What one step changes in the period views: rows no longer believed, rows believed from now on. */
export interface ViewDelta {
  readonly clocks: { readonly gone: readonly { clock: string }[]; readonly added: readonly ClockRow[] };
  readonly custody: {
    readonly gone: readonly { person: string; from_at: Instant }[];
    readonly added: readonly CustodyRow[];
  };
  readonly stages: {
    readonly gone: readonly { procedure: string; from_at: Instant }[];
    readonly added: readonly StageRow[];
    /** A stage turned out to have begun at another instant: the one before it ended there, too. */
    readonly shifted: readonly { procedure: string; from: Instant; to: Instant }[];
  };
}

const same = (one: object | undefined, other: object | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const changes = <R extends object>(before: ReadonlyMap<string, R>, after: ReadonlyMap<string, R>) => ({
  gone: [...before].filter(([key, row]) => !same(row, after.get(key))).map(([, row]) => row),
  added: [...after].filter(([key, row]) => !same(row, before.get(key))).map(([, row]) => row),
});

/** A stage that was left: it lasted until the next began. One that lasted no time at all leaves no row. */
const left = (before: StageRow, after: StageRow): StageRow[] =>
  before.from_at < after.from_at ? [{ ...before, to_at: after.from_at }] : [];

const stageChanges = (
  before: ReadonlyMap<string, StageRow>,
  after: ReadonlyMap<string, StageRow>,
): ViewDelta['stages'] => {
  const { gone, added } = changes(before, after);
  const moved = added.flatMap((row) => {
    const was = before.get(row.procedure);
    return was ? [[was, row] as const] : [];
  });
  return {
    gone: gone.map(({ procedure, from_at }) => ({ procedure, from_at })),
    added: [...added, ...moved.flatMap(([was, row]) => (was.stage === row.stage ? [] : left(was, row)))],
    shifted: moved
      .filter(([was, row]) => was.stage === row.stage && was.from_at !== row.from_at)
      .map(([was, row]) => ({ procedure: row.procedure, from: was.from_at, to: row.from_at })),
  };
};

/** What lies between two standings of one case, as changes to the rows that are believed now. */
export const viewDelta = (before: Standing | undefined, after: Standing, law: LawPack): ViewDelta => {
  const clocks = changes(clockRows(before, law), clockRows(after, law));
  const custody = changes(custodyRows(before), custodyRows(after));
  return {
    clocks: { gone: clocks.gone.map(({ clock }) => ({ clock })), added: clocks.added },
    custody: { gone: custody.gone.map(({ person, from_at }) => ({ person, from_at })), added: custody.added },
    stages: stageChanges(stageRows(before), stageRows(after)),
  };
};
