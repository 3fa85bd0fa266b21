import type { z } from 'zod';
import type { acts } from './acts';
import type { Fact } from './facts';
import type { Title } from './limit';
import type { Agency, ApprovalLevel, Role, UnitLevel } from './office';
import type { Instant } from './time/instant';

/** Act id = machine event = API `type` = documentation anchor. One name everywhere. */
export type ActType = keyof typeof acts;

/** Whom an act is about: the case as a whole, or one or several persons (it then takes effect for all or none). */
export type ActSubject = 'case' | 'persons';

/** Everything about one act (办案行为): the route's schema, the form, the documentation and the authority all come from it. */
export interface ActDefinition {
  readonly id: string;
  readonly title: Title;
  readonly subject: ActSubject;
  /** Agency of the person who records the act; the roles stand in the list of powers (`law/authority.ts`). */
  readonly agency: Agency | 'any';
  /** Strict schema of the act's own fields. */
  readonly fields: z.ZodType;
  /** Facts that must hold whatever the stage; stage-dependent conditions are guards of the machine. */
  readonly needs?: readonly Fact[];
  /** Ends or extends custody: still admitted for a person whose custody cap is past. CPL 98, 99. */
  readonly endsCustody?: true;
  /** The papers of the case go to this agency, and are on their way until one of its units receives them. */
  readonly sends?: Agency;
  /** Takes over papers that were sent to the actor's agency. */
  readonly receives?: true;
  /** The first act of a case; every other act needs an open case. */
  readonly opensCase?: true;
  /** Belongs to a roll-out of law: `records`, nobody but the roll-out itself submits it; `asks`, it says that this case stays out. */
  readonly rollOut?: 'records' | 'asks';
  /** Only the office's own watch submits it: warning models and clearings. */
  readonly byWatch?: true;
  readonly basis: readonly string[];
}

/** The person at the keyboard, as they stood when the act came in: kept with the act for ever. */
export interface Actor {
  readonly person: string;
  readonly roles: readonly Role[];
  readonly unit: string;
  readonly agency: Agency;
  readonly level: UnitLevel;
  readonly onBehalfOf?: string;
}

/** The organ that decided: what the authority matrix judges. */
export interface DecidedBy {
  readonly agency: Agency;
  readonly level: ApprovalLevel;
  readonly organ?: string;
  readonly person?: string;
  readonly documentNo: string;
}

/**
 * One act as it reaches the engine. `occurredAt` is when it legally happened, `receivedAt` when the door stamped it.
 * `id` derives from the caller's key, so that repeating a request finds the same act.
 */
export interface Act {
  readonly id: string;
  readonly type: ActType;
  readonly occurredAt: Instant;
  readonly receivedAt: Instant;
  readonly actor: Actor;
  readonly persons: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly decidedBy?: DecidedBy;
  /** The approved proposal that the act carries out: the decision comes from there. */
  readonly approval?: string;
  readonly documentNo?: string;
  /** Since when the corrected instant has been known; only a fold sets it. */
  readonly knownAt?: Instant;
  /** Who corrected it; only a fold sets it. */
  readonly correctedBy?: string;
  /** Why this act is in the record although no source states it (tapes made from judgments). */
  readonly assumed?: string;
}

/** Fixes the literal id of a definition, so that the catalogue's keys and ids cannot drift. */
export const act = <const D extends ActDefinition>(definition: D): D => definition;
