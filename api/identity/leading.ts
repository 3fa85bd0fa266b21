import type { Actor } from '../../domain/act';
import { leadingRoles, type Post, type Role } from '../../domain/office';
import { aboveIn } from '../../domain/line';
import type { Instant } from '../../domain/time/instant';
import type { OfficeNow } from '../people';
import { Problem } from '../problem';

/** @throws {Problem} not-administrator */
export const asAdministrator = ({ roles, person }: Actor): string => {
  if (!roles.includes('administrator')) throw new Problem('not-administrator');
  return person;
};

/** In one's own unit one leads those below: a head who could send the leader away would soon be their deputy. */
const below = (roles: readonly Role[], role: Role): boolean =>
  (roles.includes('leader') && role !== 'leader') || (roles.includes('head') && !leadingRoles.includes(role));

/** Whether the actor leads the person in every post they hold: in the same unit, or from one above it. */
const leads = ({ roles, unit }: Actor, person: string, { office }: OfficeNow, at: Instant): boolean => {
  const posts = office.postsOf(person, at);
  const from = roles.includes('head') || roles.includes('leader');
  const led = (post: Post): boolean =>
    post.unit === unit ? below(roles, post.role) : from && aboveIn(office.superiorOf, post.unit, at).includes(unit);
  return posts.length > 0 && posts.every(led);
};

/** Who may say that a person is away: they themself, whoever leads them, an administrator. @throws {Problem} not-administrator */
export const mayNoteAbsence = (actor: Actor, person: string, now: OfficeNow, at: Instant): string =>
  actor.person === person || leads(actor, person, now, at) ? actor.person : asAdministrator(actor);
