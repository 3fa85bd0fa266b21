import type { Actor } from '../../domain/act';
import { hashOf } from '../../domain/canonical';
import type { RollOut } from '../../domain/roll-out';
import type { CalendarFile } from '../../law/calendar-file';
import { parseNotice } from '../../law/notice-file';
import { withNotice } from '../../law/notices';
import { packs as released } from '../../law/pack';
import {
  append,
  type Edition,
  insertRollOut,
  lockHead,
  openRollOut,
  readEditions,
  type Transaction,
  transaction,
} from '../../store';
import type { Ports } from '../ports';
import { NoSuchEdition, NoSuchPack, RollOutOpen } from './errors';
import { yearsOf } from './versions';

export const lawStream = 'law:all';

/** What is to be put into force: the file of a notice, where wanted in the place of a wrong edition, or a released pack. */
export type Proposed = { readonly notice: unknown; readonly corrects?: number | undefined } | { readonly pack: string };

interface Content {
  readonly notice: CalendarFile | null;
  readonly corrects: number | null;
  readonly pack: string | null;
}

/** The editions that stand once the wrong one is gone. */
const withoutWrong = (editions: readonly Edition[], corrects: number | null): readonly CalendarFile[] => {
  if (corrects !== null && !editions.some(({ edition }) => edition === corrects)) throw new NoSuchEdition(corrects);
  const left = editions.filter(({ edition }) => edition !== corrects);
  return yearsOf(left, Number.MAX_SAFE_INTEGER);
};

const contentOf = async (tx: Transaction, proposed: Proposed, { packs = released }: Ports): Promise<Content> => {
  if ('pack' in proposed) {
    if (!packs.has(proposed.pack)) throw new NoSuchPack(proposed.pack, [...packs.keys()]);
    return { pack: proposed.pack, notice: null, corrects: null };
  }
  const notice = parseNotice(proposed.notice);
  const corrects = proposed.corrects ?? null;
  withNotice(withoutWrong(await readEditions(tx), corrects), notice);
  return { notice, corrects, pack: null };
};

const nextNumber = async (tx: Transaction): Promise<number> =>
  (await tx.run<{ n: number }>({ text: 'select count(*) + 1 as n from roll_out' })).rows[0]?.n ?? 1;

/** One more than any edition ever had, rejected ones included. */
const nextEdition = async (tx: Transaction): Promise<number> =>
  (await tx.run<{ n: number }>({ text: 'select coalesce(max(edition), 0) + 1 as n from roll_out' })).rows[0]?.n ?? 1;

/**
 * Proposes a calendar notice or a released pack for every open case. Nothing changes yet: its workflow counts what it would
 * do, and a second person decides. Proposed again by the same person while it is open, the same roll-out is answered.
 *
 * @throws {InvalidCalendar | NothingNew | NoticeNotLater | CalendarGap} the notice does not hold, or adds nothing
 * @throws {NoSuchPack | NoSuchEdition} @throws {RollOutOpen} another one has not ended
 */
export const propose =
  (ports: Ports) =>
  (proposed: Proposed, by: Actor, reasons: string): Promise<Pick<RollOut, 'id' | 'edition'>> =>
    transaction(ports.database, async (tx) => {
      await lockHead(tx, lawStream);
      const open = await openRollOut(tx);
      // The file as it was given: read again it is the same, whatever stands meanwhile.
      const contentHash = hashOf(proposed);
      if (open?.contentHash === contentHash && open.proposedBy.person === by.person) return { value: open };
      if (open) throw new RollOutOpen(open.id, open.state);
      const content = await contentOf(tx, proposed, ports);
      const now = ports.clock.now();
      const id = `R${await nextNumber(tx)}`;
      const edition = content.notice ? await nextEdition(tx) : null;
      await insertRollOut(tx, { id, ...content, edition, contentHash, reasons, proposedBy: by, proposedAt: now });
      const body = { rollOut: id, ...content, edition, reasons, by };
      await append(tx, lawStream, now, [{ kind: 'roll-out-proposed', at: now, body }]);
      return { value: { id, edition } };
    });
