import type { ClearingState } from '../../domain/clearing';
import { type Instant, minute } from '../../domain/time/instant';
import {
  changeClearing,
  owedUntil,
  readClearing,
  type SealKey,
  type StoredClearing,
  type Transaction,
  transaction,
} from '../../store';
import type { Ports } from '../ports';
import { NoSuchClearing } from './errors';
import { type Around, listSome } from './list';
import { signSnapshot } from './snapshot';

/** How far a clearing has come, and when it must be looked at again. */
export interface AdvancedClearing {
  readonly state: ClearingState;
  readonly lookAt: Instant;
  /** Nobody is waited for: the next piece can follow at once. */
  readonly more: boolean;
}

// By then whoever is told first of an answer that did not come has been told.
const grace = 5 * minute;

interface Signing {
  readonly key: SealKey;
  readonly now: Instant;
}

/** The list is whole: it is signed, and from here on answers are waited for. */
const finishListing = async (tx: Transaction, one: StoredClearing, signing: Signing): Promise<AdvancedClearing> => {
  const { seq, snapshot } = await signSnapshot(tx, one, 'listed', signing);
  const lookAt = signing.now;
  await changeClearing(tx, one.id, { state: 'open', lookAt, listedSeq: seq, snapshot });
  return { state: 'open', lookAt, more: true };
};

const close = async (tx: Transaction, one: StoredClearing, signing: Signing): Promise<AdvancedClearing> => {
  const lookAt = signing.now;
  // What nobody has answered by now is unanswered, also in the snapshot.
  await changeClearing(tx, one.id, { state: 'closed', lookAt, closedAt: signing.now });
  const { seq, snapshot } = await signSnapshot(tx, one, 'closed', signing);
  await changeClearing(tx, one.id, { state: 'closed', lookAt, closedSeq: seq, snapshot });
  return { state: 'closed', lookAt, more: false };
};

/** Waits while an answer is owed whose time is not over; a limit may have moved since somebody last looked. */
const wait = async (tx: Transaction, one: StoredClearing, signing: Signing): Promise<AdvancedClearing> => {
  const until = await owedUntil(tx, one.id);
  if (until === null || until + grace <= signing.now) return close(tx, one, signing);
  const lookAt = until + grace;
  await changeClearing(tx, one.id, { state: 'open', lookAt, until });
  return { state: 'open', lookAt, more: false };
};

const moved = (ports: Ports, id: string, was: ClearingState, key: SealKey): Promise<AdvancedClearing> =>
  transaction(ports.database, async (tx) => {
    const one = await readClearing(tx, id, { lock: true });
    if (!one) throw new NoSuchClearing(id);
    const signing = { key, now: ports.clock.now() };
    // Somebody else has moved it meanwhile: the next look goes by what stands then.
    if (one.state !== was) return { value: { state: one.state, lookAt: signing.now, more: one.state !== 'closed' } };
    if (one.state === 'closed') return { value: { state: 'closed', lookAt: signing.now, more: false } };
    return { value: await (one.state === 'listing' ? finishListing : wait)(tx, one, signing) };
  });

/**
 * Does the next piece of a clearing and says how far it has come: lists the next cases, signs the list, or closes it with its
 * counts when the time for answers is over or nobody owes one. All of it stands in rows, so that whoever asks next goes on where
 * the last one stopped.
 *
 * @throws {NoSuchClearing}
 */
export const advanceClearing =
  (around: Around) =>
  async (id: string, key: SealKey): Promise<AdvancedClearing> => {
    const { database, clock } = around.ports;
    const found = await readClearing(database, id);
    if (!found) throw new NoSuchClearing(id);
    if (found.state === 'listing' && (await listSome(around, found)) > 0) {
      const lookAt = clock.now();
      await changeClearing(database, id, { state: 'listing', lookAt });
      return { state: 'listing', lookAt, more: true };
    }
    return moved(around.ports, id, found.state, key);
  };
