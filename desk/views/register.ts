import type { Act } from '../../domain/act';
import { dayOf } from '../../domain/time/day';
import { correctedActs } from '../../engine';
import { nextPlace, type RecordedEntry, type RegisterItem, type RegisterPlace, type Transaction } from '../../store';

type Fields = Pick<RegisterItem, 'direction' | 'kind' | 'title' | 'quantity' | 'counterpart'> & {
  readonly reference?: string;
};

/** What came in and went out in a case, as later corrections have put it right. */
export const itemsIn = (
  acts: readonly Act[],
  places: ReadonlyMap<string, RegisterPlace> = new Map(),
): readonly RegisterItem[] =>
  correctedActs(acts)
    .filter(({ type }) => type === 'register.enter')
    .map(({ id, actor, occurredAt, fields }) => {
      // The catalogue's schema vouches for the fields.
      const { direction, kind, title, quantity, counterpart, reference = null } = fields as unknown as Fields;
      return {
        ...{ act_id: id, unit: actor.unit, direction, kind, title, quantity, counterpart, reference },
        ...{ occurred_at: occurredAt, entered_by: actor.person, place: places.get(id) },
      };
    });

/** The place that an entry gets in the register of its unit, in the year in which it comes in. */
export const placeFor = async (
  tx: Transaction,
  { type, actor, fields, receivedAt }: Act,
): Promise<RegisterPlace | undefined> =>
  type === 'register.enter'
    ? nextPlace(tx, actor.unit, (fields as unknown as Fields).direction, Number(dayOf(receivedAt).slice(0, 4)))
    : undefined;

/** The places that entries of the ledger bear, by act. */
export const placesIn = (entries: readonly RecordedEntry[]): ReadonlyMap<string, RegisterPlace> =>
  new Map(entries.flatMap((entry) => (entry.kind === 'act' && entry.place ? [[entry.act.id, entry.place]] : [])));
