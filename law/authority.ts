import type { ActType } from '../domain/act';
import type { Authority, AuthorityMatrix } from '../domain/authority';
import type { ApprovalLevel, Role } from '../domain/office';
import { dayOf } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';
import { firstMatrix } from './authority/first';
import { secondMatrix } from './authority/second';
import { deciders, heads } from './authority/organs';

/** Every released list of powers, the oldest first. One that is in force is never edited: a new one follows it. */
export const matrices: readonly [AuthorityMatrix, ...AuthorityMatrix[]] = [firstMatrix, secondMatrix];

/** The list of powers in force at an instant: people are judged once, by the one of the day on which the act came in. */
export const matrixAt = (at: Instant): AuthorityMatrix =>
  matrices.findLast(({ inForce }) => inForce.from <= dayOf(at)) ?? matrices[0];

/** Whether any list of powers has somebody else decide the act: then a request may name the decision. */
export const isEverDecided = (act: ActType): boolean => matrices.some(({ acts }) => acts[act].decide !== undefined);

/** Whether the act may be proposed for approval. A correction may name a person: it is decided on paper, and no proposal keeps it. */
export const isEverProposed = (act: ActType): boolean => act !== 'act.correct' && isEverDecided(act);

/** Who may do what about an act, at an instant. */
export const authorityOf = (act: ActType, at: Instant): Authority => matrixAt(at).acts[act];

/** The same by the newest list there is: for forms and manuals. */
export const newestAuthority = (act: ActType): Authority => (matrices.at(-1) ?? matrices[0]).acts[act];

/** Roles that look at an act between proposal and decision, where its unit has somebody who holds one. */
export const countersignersOf = (act: ActType, at: Instant): readonly Role[] => authorityOf(act, at).countersign ?? [];

/** Who approves for an organ at a level, where the row of a limit names the level alone. */
export const rolesAt = (level: ApprovalLevel): readonly Role[] => (level === 'department' ? deciders : heads);
