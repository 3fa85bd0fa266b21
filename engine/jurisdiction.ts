import type { Act, ActDefinition, ActType } from '../domain/act';
import { acts } from '../domain/acts';
import type { Standing } from '../domain/case';
import type { Office, UnitLevel } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import { categories, type Category, mayHandle } from '../law/jurisdiction';
import type { Handler } from './notes';
import type { Context } from './outcome';
import { moot, openDuties, oweAnew } from './procedures';
import { refuse } from './refuse';

const rowOf = ({ category }: Pick<Standing, 'category'>): Category | undefined => categories.get(category ?? '');

const notFor = (act: Act, { id, handledBy, basis }: Category): Refusal => ({
  code: 'not-for-this-unit',
  basis,
  details: { category: id, needed: 'level' in handledBy ? handledBy.level : handledBy.organ },
});

/**
 * Acts that only a competent unit takes. Whatever ends custody is always admitted, and so is continued questioning: an urgent
 * measure comes first, and then the case goes to whoever is competent (CPL 110(3)).
 */
const isHandling = (type: ActType): boolean =>
  type === 'reception.accept' ||
  type.startsWith('filing.') ||
  (type.startsWith('measure.') &&
    type !== 'measure.question' &&
    (acts[type] as ActDefinition).endsCustody === undefined);

/** Why a police unit may not take the act in a case of this kind, or may not hand it to the unit it names. */
export const notForThisUnit = (standing: Standing | undefined, act: Act, office: Office): Refusal | undefined => {
  const row = standing && rowOf(standing);
  if (!row || act.actor.agency !== 'police') return undefined;
  if (isHandling(act.type)) return mayHandle(row, act.actor.level) ? undefined : notFor(act, row);
  const to = act.type === 'case.pass' ? office.unit(String(act.fields.to))?.level : undefined;
  // What belongs to another organ may well go there by way of the unit above.
  return to === undefined || mayHandle(row, to) || !('level' in row.handledBy) ? undefined : notFor(act, row);
};

/** Owes the handing on of a case that a unit of this level may not handle; what is owed already, and what has no ground any more. */
export const judged = (standing: Standing, level: UnitLevel, act: Act, ctx: Context): Standing => {
  const row = rowOf(standing);
  const owed = openDuties(standing).find(({ duty }) => duty === 'mandatory-transfer');
  if (!row || mayHandle(row, level)) return owed ? moot(standing, owed, act, 'moot') : standing;
  return owed || standing.passing ? standing : oweAnew(standing, 'mandatory-transfer', act, ctx);
};

/** The unit that handles a case says of which kind it is: its level is its author's, and needs no organisation to be looked up. */
export const classify: Handler = (standing, act, ctx) => {
  const { category } = act.fields as { category: string };
  if (!categories.has(category)) return { refusal: refuse(act, 'no-such-category', { category }) };
  return { standing: judged({ ...standing, category }, act.actor.level, act, ctx) };
};
