import type { Handling } from './case';
import type { Agency, Role } from './office';
import type { Instant } from './time/instant';

/** Who handled the case for an agency, and from when until when (承办期间); without `to`, still. */
export interface HandlingPeriod extends Required<Pick<Handling, 'unit' | 'handler' | 'firstHandler' | 'assistants'>> {
  readonly agency: Agency;
  readonly from: Instant;
  readonly to?: Instant;
}

/** Somebody who answers at an instant: in which capacity, since when, and for whom where they stand in. */
export interface Answerer {
  readonly person: string;
  readonly role: Role;
  readonly unit: string;
  readonly since: Instant;
  readonly standsInFor?: string;
}

/** Somebody an organisation names for a role, since when, and for whom where they are the deputy. */
export type Named = Pick<Answerer, 'person' | 'since' | 'standsInFor'>;

/** What must be known of the organisation at one instant, to say who answers. */
export interface OfficeThen {
  /** Who answers for a role in a unit; nobody where nobody holds it. */
  readonly answering: (unit: string, role: Role) => readonly Named[];
  /** Whether a person has any post in a unit, or since when they have had none there. */
  readonly postIn: (person: string, unit: string) => { readonly held: boolean; readonly since: Instant };
  /** Where a person is away: since when, and the deputy, if one is named and present. */
  readonly away: (person: string) => { readonly since: Instant; readonly deputy?: string } | undefined;
  readonly superiorOf: (unit: string) => string | undefined;
}

/** Who answers for one thing of a case at an instant, and who was its first handler then. */
export interface Responsible {
  /** The agency that owes it, whose handling answers for it. */
  readonly agency: Agency;
  /** The unit that answers: the handling one, or the one an alert asked. */
  readonly unit: string;
  readonly firstHandler: string;
  /** Empty where the whole line above has nobody. */
  readonly answerers: readonly Answerer[];
}
