import type { Procedure, Standing } from '../../domain/case';
import type { LawPack } from '../../law/pack';
import type { StageRow, ViewDelta } from '../../store';
import { changes } from './changes';
import { clockRows, custodyRows, stageRows } from './rows';

/** A stage that was left: it lasted until the next began. One that lasted no time at all leaves no row. */
const left = (before: StageRow, after: StageRow): StageRow[] =>
  before.from_at < after.from_at ? [{ ...before, to_at: after.from_at }] : [];

/**
 * Whether another act has entered a stage of the same name anew: then the one before has ended. Where the very act that
 * had begun it turns out to have happened later, the stage has only moved.
 */
const enteredAnew = (before: Procedure | undefined, after: Procedure | undefined): boolean => {
  if (!before || !after || after.since <= before.since) return false;
  const began = Object.values(before.marks).filter(({ at }) => at === before.since);
  const now = Object.values(after.marks);
  return !began.some(({ act }) => now.some((one) => one.act === act && one.at !== before.since));
};

const stageChanges = (before: Standing | undefined, after: Standing): ViewDelta['stages'] => {
  const { gone, added } = changes<StageRow>(stageRows(before, after), stageRows(after, before));
  const moved = added.flatMap((row) => {
    const was = gone.find(({ procedure }) => procedure === row.procedure);
    const one = before?.procedures[row.procedure];
    const anew = was?.stage !== row.stage || enteredAnew(one, after.procedures[row.procedure]);
    return was ? [{ was, row, anew }] : [];
  });
  return {
    gone: gone.map(({ procedure, from_at }) => ({ procedure, from_at })),
    added: [...added, ...moved.flatMap(({ was, row, anew }) => (anew ? left(was, row) : []))],
    shifted: moved
      .filter(({ was, row, anew }) => !anew && was.from_at !== row.from_at)
      .map(({ was, row }) => ({ procedure: row.procedure, from: was.from_at, to: row.from_at })),
  };
};

/** What lies between two standings of one case, as changes to the rows that are believed now; of who handles it, apart. */
export const viewDelta = (
  before: Standing | undefined,
  after: Standing,
  law: LawPack,
  handled: ViewDelta['handled'],
): ViewDelta => {
  const clocks = changes(clockRows(before, law, after), clockRows(after, law, before));
  const custody = changes(custodyRows(before), custodyRows(after));
  return {
    clocks: { gone: clocks.gone.map(({ clock }) => ({ clock })), added: clocks.added },
    custody: { gone: custody.gone.map(({ person, from_at }) => ({ person, from_at })), added: custody.added },
    stages: stageChanges(before, after),
    ...(handled ? { handled } : {}),
  };
};
