import type { Act, DecidedBy } from '../domain/act';
import { type Agency, type ApprovalLevel, mayDecide, type Office, type Post, type Role } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import { refuse } from './refuse';
import { meet } from './separation';

/** Roles that hold a power in a unit of at least this level. */
export interface Standard {
  readonly roles: readonly Role[];
  readonly level: ApprovalLevel;
}

/** What somebody held when the decision was taken; an office that does not reach back so far knows what they hold now. */
const postsAt = (person: string, { occurredAt, receivedAt }: Act, office: Office): readonly Post[] => {
  const then = office.postsOf(person, occurredAt);
  return then.length > 0 ? then : office.postsOf(person, receivedAt);
};

const holds = ({ unit, role }: Post, powers: readonly Standard[], agency: Agency, office: Office): boolean => {
  const at = office.unit(unit);
  return at?.agency === agency && powers.some(({ roles, level }) => roles.includes(role) && mayDecide(at.level, level));
};

/**
 * Who decided, where the act names somebody: never its author, whomever they stand in for, and of those the office knows only
 * somebody with the power. A name that the office does not know is taken as written.
 */
export const decidedWrongly = (
  act: Act,
  powers: readonly Standard[],
  agency: Agency,
  office: Office,
): Refusal | undefined => {
  const { person } = act.decidedBy ?? ({} as Partial<DecidedBy>);
  if (person === undefined) return undefined;
  if (meet(act.actor, [person])) return refuse(act, 'own-decision', { person });
  const posts = postsAt(person, act, office);
  if (posts.length === 0 || posts.some((post) => holds(post, powers, agency, office))) return undefined;
  return refuse(act, 'decider-without-power', { person, needed: powers, agency });
};
