import type { ActType } from './act';
import { leadingRoles, type Role } from './office';
import type { Instant } from './time/instant';

export const riskLevels = ['none', 'blue', 'orange', 'red'] as const;
/** 无风险, 蓝, 橙, 红: what may come of an adverse decision. */
export type RiskLevel = (typeof riskLevels)[number];

export const riskTiers = ['handler', 'head', 'leader'] as const;
/** 承办人, 部门负责人, 领导: whose signature a level asks for; the handler's own assessment is theirs. */
export type RiskTier = (typeof riskTiers)[number];

/** Who signs in a tier (部门负责人 → 分管领导): whoever stands higher may sign for it. */
export const signers: Readonly<Record<RiskTier, readonly Role[]>> = {
  handler: ['handler', ...leadingRoles],
  head: leadingRoles,
  leader: ['deputy', 'leader'],
};

/** Somebody who agreed with an assessment (签批). */
export interface RiskSignature {
  readonly tier: RiskTier;
  readonly person: string;
  readonly act: string;
  readonly at: Instant;
}

/** The risk of one adverse decision (执法风险评估): who found what, who signed, what is planned, what was done. */
export interface Assessment {
  readonly decision: ActType;
  readonly level: RiskLevel;
  readonly likelyPetition?: true;
  /** Whose signature it needs: that of its own level, or of the higher one that it puts down. */
  readonly signs: RiskTier;
  readonly author: string;
  /** Whose deputy the author wrote it as. */
  readonly onBehalfOf?: string;
  readonly signed?: readonly RiskSignature[];
  /** Who carries out the plan, and by which day; what it says stands in the act. */
  readonly plan?: { readonly act: string; readonly owner: string; readonly by: string };
  readonly carriedOut?: string;
  /** The act that took the decision. */
  readonly decided?: string;
}

/** An entry of a situation log (处置情况记录). */
export interface SituationNote {
  readonly act: string;
  readonly person: string;
  readonly at: Instant;
  readonly note: string;
}

/** An emergency of the case (应急处置): begun by a red assessment, ended by a leader. */
export interface Emergency {
  readonly act: string;
  readonly at: Instant;
  readonly log: readonly SituationNote[];
  readonly ended?: { readonly act: string; readonly person: string; readonly at: Instant };
}
