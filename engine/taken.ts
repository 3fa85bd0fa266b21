import type { Act, Actor } from '../domain/act';
import type { Handling, Standing } from '../domain/case';
import type { Agency, Role } from '../domain/office';

export const clerks: readonly Role[] = ['intake', 'receiver'];

/** Somebody whose office it is to take cases in (案管、接警). */
export const isClerk = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.some((role) => clerks.includes(role));

/** Who takes a case in without being a handler hands it to one: until then nobody has handled it. */
const handsOn = (actor: Actor): boolean => isClerk(actor) || !actor.roles.includes('handler');

/** Nobody has handled it yet: the first to do so is still to be named. */
export const isUnhandled = ({ takenInBy, firstHandler, assigned }: Handling): boolean =>
  takenInBy === firstHandler && assigned === undefined;

/** Where somebody takes a case in for their unit: it lies with them until it is assigned. The first handler stays the first. */
export const takenBy = ({ actor }: Act, before?: Handling): Handling => ({
  unit: actor.unit,
  handler: actor.person,
  firstHandler: before && !isUnhandled(before) ? before.firstHandler : actor.person,
  ...(handsOn(actor) ? { takenInBy: actor.person } : {}),
});

export const withHandling = (standing: Standing, agency: Agency, handling: Handling): Standing => ({
  ...standing,
  handling: { ...standing.handling, [agency]: handling },
});
