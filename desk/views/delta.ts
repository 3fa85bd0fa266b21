import type { Standing } from '../../domain/case';
import type { LawPack } from '../../law/pack';
import type { StageRow, ViewDelta } from '../../store';
import { clockRows, custodyRows, stageRows } from './rows';

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
  const clocks = changes(clockRows(before, law, after), clockRows(after, law, before));
  const custody = changes(custodyRows(before), custodyRows(after));
  return {
    clocks: { gone: clocks.gone.map(({ clock }) => ({ clock })), added: clocks.added },
    custody: { gone: custody.gone.map(({ person, from_at }) => ({ person, from_at })), added: custody.added },
    stages: stageChanges(stageRows(before, after), stageRows(after, before)),
  };
};
