import type { CaseEntry } from '../../domain/ledger';
import type { Standing } from '../../domain/case';
import type { Act } from '../../domain/act';
import type { HandlingPeriod } from '../../domain/responsibility';
import { type Context, openedUnder, refoldHandled, under, periodsWith } from '../../engine';
import { believedHandling, type HandledRow, type Transaction, type ViewDelta } from '../../store';
import type { Item } from '../item';
import { changes } from './changes';

const rowOf = (one: HandlingPeriod): HandledRow => ({
  agency: one.agency,
  unit: one.unit,
  handler: one.handler,
  first_handler: one.firstHandler,
  assistants: one.assistants,
  from_at: one.from,
  to_at: one.to ?? null,
});

/** The periods of handling as rows, by agency and beginning. */
export const handledRows = (periods: readonly HandlingPeriod[]): ReadonlyMap<string, HandledRow> =>
  new Map(periods.map((one) => [`${one.agency} ${one.from}`, rowOf(one)]));

/** What lies between two histories of handling, as changes to the rows that are believed now; undefined where nothing does. */
export const handledDelta = (was: readonly HandlingPeriod[], is: readonly HandlingPeriod[]): ViewDelta['handled'] => {
  const { gone, added } = changes(handledRows(was), handledRows(is));
  if (gone.length + added.length === 0) return undefined;
  return { gone: gone.map(({ agency, from_at }) => ({ agency, from_at })), added };
};

/** What a step made of a case. */
interface Stepping {
  readonly caseId: string;
  readonly item: Item;
  readonly before: Standing | undefined;
  readonly after: Standing;
  readonly entries: readonly CaseEntry[];
  readonly history: readonly Act[];
  readonly ctx: Context;
}

/** Who handles the case when, where a step has changed it. Only then the rows are read. */
export const handledByStep = async (
  tx: Transaction,
  { caseId, item, before, after, entries, history, ctx }: Stepping,
): Promise<ViewDelta['handled']> => {
  if (item.kind !== 'act') return undefined;
  const foldedAgain = entries.some(({ kind }) => kind === 'refold');
  if (!foldedAgain && before?.handling === after.handling) return undefined;
  const was = before ? await believedHandling(tx, caseId) : [];
  const { act } = item;
  if (!foldedAgain)
    return handledDelta(was, periodsWith(was, after.handling, Math.max(before?.at ?? 0, act.occurredAt)));
  const opening = under(ctx, openedUnder(after));
  return handledDelta(was, refoldHandled([...history, act], act.receivedAt, opening).handled);
};
