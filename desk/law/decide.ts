import type { Actor } from '../../domain/act';
import type { RollOutDecision } from '../../domain/roll-out';
import { append, changeRollOut, lockHead, readRollOut, transaction } from '../../store';
import type { Ports } from '../ports';
import { NoSuchRollOut, NotProposed, SamePersonDecides } from './errors';
import { lawStream } from './propose';

/** What the second person says. */
type Verdict = Pick<RollOutDecision, 'approved' | 'documentNo' | 'reasons'>;

/**
 * The second person decides a roll-out whose preview is there. Approved, it is what new cases get at once, and its workflow
 * brings it to every open case.
 *
 * @throws {NoSuchRollOut} @throws {NotProposed} @throws {SamePersonDecides}
 */
export const decideRollOut =
  ({ database, clock }: Ports) =>
  (id: string, by: Actor, verdict: Verdict): Promise<void> =>
    transaction(database, async (tx) => {
      await lockHead(tx, lawStream);
      const found = await readRollOut(tx, id, { lock: true });
      if (!found) throw new NoSuchRollOut(id);
      if (found.state !== 'proposed') throw new NotProposed(id, found.state);
      if (found.proposedBy.person === by.person) throw new SamePersonDecides(id);
      const now = clock.now();
      const decision = { ...verdict, by, at: now };
      await changeRollOut(tx, id, { state: verdict.approved ? 'adopting' : 'rejected', decision });
      const body = { rollOut: id, edition: found.edition, pack: found.pack, preview: found.preview, ...decision };
      await append(tx, lawStream, now, [{ kind: 'roll-out-decided', at: now, body }]);
      return { value: undefined };
    });
