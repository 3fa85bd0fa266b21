import type { Act, Actor } from '../../domain/act';
import type { CaseState } from '../../domain/case';
import type { RollOut } from '../../domain/roll-out';
import type { Instant } from '../../domain/time/instant';
import { lawIdOf, partsOf } from '../../law/law-id';
import type { Concerned } from '../../store';

/** Which open cases a roll-out concerns. @throws {Error} it is about neither: its row was not written by this product */
export const concernedBy = ({ id, pack, edition }: Pick<RollOut, 'id' | 'pack' | 'edition'>): Concerned => {
  if (pack !== null) return { pack };
  if (edition === null) throw new Error(`Roll-out ${id} is about no pack and no calendar.`);
  return { edition };
};

/** The version that a case comes to: its own pack under another calendar, or another pack under its own calendar. */
export const targetOf = (law: string, { pack, edition }: Pick<RollOut, 'pack' | 'edition'>): string => {
  const here = partsOf(law);
  return lawIdOf({ pack: pack ?? here.pack, calendar: edition ?? here.calendar });
};

/** The id of the act by which every case comes to it: it derives from the roll-out, so that a second try finds the first. */
export const adoptionId = (rollOut: string): string => `adopt-${rollOut}`;

/** The act by which a case comes to it. */
export const adoptionOf = (
  { standing: { law } }: CaseState,
  rollOut: Pick<RollOut, 'id' | 'pack' | 'edition'>,
  { by, at, documentNo }: { readonly by: Actor; readonly at: Instant; readonly documentNo?: string },
): Act => ({
  id: adoptionId(rollOut.id),
  type: 'law.adopt',
  occurredAt: at,
  receivedAt: at,
  actor: by,
  persons: [],
  fields: { law: targetOf(law, rollOut), rollOut: rollOut.id },
  ...(documentNo === undefined ? {} : { documentNo }),
});
