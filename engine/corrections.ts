import type { Act, ActDefinition, ActType } from '../domain/act';
import { acts as catalogue } from '../domain/acts';
import type { Refusal } from '../domain/refusals';
import { parseInstant } from '../domain/time/iso';
import { minute, type Instant } from '../domain/time/instant';
import { isDemand } from './overseeing';
import { refuse } from './refuse';

/** What a correction may say anew of an earlier act; what it leaves out stays as it was. */
interface Correction {
  readonly act: string;
  readonly occurredAt?: string;
  readonly type?: string;
  readonly persons?: readonly string[];
  readonly fields?: Act['fields'];
  readonly documentNo?: string;
}

/** Clocks of two offices differ a little: what is said to happen this much later counts as happening on receipt. */
export const ahead = 2 * minute;

const correctionOf = ({ fields }: Act): Correction => fields as unknown as Correction;

/** When a correction says that its act took place; undefined where it leaves that alone. */
const correctedTo = (act: Act): Instant | undefined => {
  const { occurredAt } = correctionOf(act);
  return occurredAt === undefined ? undefined : parseInstant(occurredAt, 'occurredAt');
};

const definitionOf = (type: string): ActDefinition | undefined =>
  Object.hasOwn(catalogue, type) ? catalogue[type as ActType] : undefined;

/**
 * Whose case it is, what oversight asked of it, and what risk was found and signed, was judged by the people of the day: another
 * act changes it, and no correction makes it so, nor puts a red down or a signature in.
 */
const judgedOnce = (type: string): boolean =>
  type.startsWith('assessment.') ||
  (type.startsWith('case.') && type !== 'case.close') ||
  isDemand(type) ||
  answersFinding.some((one) => one === type);

/** What was said of a finding is counted; said anew, it would be another answer. */
export const answersFinding: readonly ActType[] = ['warning.answer', 'clearing.dispose'];

/** Acts that open a case, correct another, or belong to a duty, a proposal or a roll-out of law are what they are: their kind is not corrected. */
const keepsKind = (type: string): boolean =>
  definitionOf(type)?.opensCase === true ||
  definitionOf(type)?.rollOut !== undefined ||
  definitionOf(type)?.byWatch !== undefined ||
  type === 'act.correct' ||
  judgedOnce(type) ||
  type.startsWith('duty.') ||
  isOfProposal(type);

/** Who wrote, reviewed and decided was judged as it came in: said anew, it could become an approval by its own author. */
const isOfProposal = (type: string): boolean => type.startsWith('approval.');

/** What was approved stays as it was approved: only when it took place, and its document, are put right. */
const unlikeApproved = ({ type: was, approval }: Act, { type, persons, fields }: Correction) => {
  if (approval === undefined && !isOfProposal(was)) return undefined;
  const said = Object.entries({ type, persons, fields }).find(([, value]) => value !== undefined);
  return said && { [said[0]]: said[1] };
};

const isRecordedByProduct = (type: string): boolean =>
  definitionOf(type)?.rollOut === 'records' || definitionOf(type)?.byWatch === true;

/** What a roll-out or the watch has recorded stands; everything else may be put right, and most of it may prove to be another act. */
const mayBecome = (was: string, is: string): boolean =>
  is === was ? !isRecordedByProduct(is) : !keepsKind(is) && !keepsKind(was);

/** Nobody's act becomes another agency's: whoever corrects it was judged as one of their own. */
const isOwn = ({ agency }: ActDefinition, { actor }: Act): boolean => agency === 'any' || agency === actor.agency;

/** Which clock was prolonged and by which row was judged with the organ that approved it. */
const prolongsAnother = ({ type, fields: was }: Act, { fields }: Correction): boolean =>
  type === 'limit.extend' && fields !== undefined && (fields.clock !== was.clock || fields.extension !== was.extension);

const isOfKind = (definition: ActDefinition, found: Act): boolean =>
  mayBecome(found.type, definition.id) && isOwn(definition, found);

/** Fields that were judged as the act came in, and are not said anew. */
const judgedFields = (found: Act, correction: Correction) => {
  if (judgedOnce(found.type) && correction.fields !== undefined) return { fields: '' };
  return prolongsAnother(found, correction) ? { fields: 'clock' } : undefined;
};

/** Why what is said anew does not make an act: the kind, its own fields, or whom it is about. */
const malformed = (found: Act, correction: Correction) => {
  const { type = found.type, fields = found.fields, persons = found.persons } = correction;
  const definition = definitionOf(type);
  if (!definition || !isOfKind(definition, found)) return { type };
  const parsed = definition.fields.safeParse(fields);
  if (!parsed.success) return { fields: parsed.error.issues[0]?.path.join('.') ?? '' };
  const named = persons.length > 0;
  return named === (definition.subject === 'persons') ? undefined : { persons };
};

/**
 * Why an act cannot be corrected. A correction is itself corrected by another one; the answer to an alert stands where it
 * was known; each agency keeps its own record straight; and what has not happened yet is no correction.
 *
 * @param history every accepted act, but for answers to alerts
 */
export const uncorrectable = (act: Act, history: readonly Act[]): Refusal | undefined => {
  const correction = correctionOf(act);
  const found = correctedActs(history).find(({ id, type }) => id === correction.act && type !== 'act.correct');
  if (!found) return refuse(act, 'no-such-act', { act: correction.act });
  if (found.actor.agency !== act.actor.agency) return refuse(act, 'wrong-agency', { needed: found.actor.agency });
  const wrong = unlikeApproved(found, correction) ?? judgedFields(found, correction) ?? malformed(found, correction);
  if (wrong) return refuse(act, 'not-correctable', { act: correction.act, ...wrong });
  const late = (correctedTo(act) ?? 0) > act.receivedAt + ahead;
  return late ? refuse(act, 'not-yet-happened', { act: correction.act }) : undefined;
};

const changesOf = (act: Act): Partial<Act> => {
  const { type, persons, fields, documentNo } = correctionOf(act);
  const occurredAt = correctedTo(act);
  return {
    ...(occurredAt === undefined ? {} : { occurredAt: Math.min(occurredAt, act.receivedAt) }),
    ...(type === undefined ? {} : { type: type as ActType }),
    ...(persons === undefined ? {} : { persons }),
    ...(fields === undefined ? {} : { fields }),
    ...(documentNo === undefined ? {} : { documentNo }),
    knownAt: act.receivedAt,
    correctedBy: act.actor.person,
  };
};

/** Acts as later corrections have put them right, in the order of acceptance; each correction changes what it names. */
export const correctedActs = (acts: readonly Act[]): readonly Act[] => {
  const changes = new Map<string, Partial<Act>>();
  for (const act of acts) {
    if (act.type !== 'act.correct') continue;
    const { act: target } = correctionOf(act);
    changes.set(target, { ...changes.get(target), ...changesOf(act) });
  }
  return changes.size === 0 ? acts : acts.map((act) => ({ ...act, ...changes.get(act.id) }));
};
