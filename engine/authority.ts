import type { Act, ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import type { Standing } from '../domain/case';
import { type Agency, type ApprovalLevel, mayDecide, type Office } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import type { Instant } from '../domain/time/instant';
import { authorityOf } from '../law/authority';
import { limitOfClock } from './clocks';
import type { Context } from './outcome';
import { ownOf } from './records';
import { refuse } from './refuse';
import { takesOver } from './transfers';

/** Whether `unit` is `below` itself or stands above it in the line; a line that runs in a circle ends where it began. */
const above = (office: Office, unit: string, below: string, at: Instant): boolean => {
  const line = new Set<string>();
  for (let here: string | undefined = below; here !== undefined; here = office.superiorOf(here, at)) {
    if (here === unit) return true;
    if (line.has(here)) return false;
    line.add(here);
  }
  return false;
};

/** A decision is its own agency's: what police detention may last is not for a court to prolong (CPL 91, CPR 129). */
const decided = (act: Act, needed: ApprovalLevel | undefined, agency: Agency): Refusal | undefined => {
  if (needed === undefined) return undefined;
  if (!act.decidedBy) return refuse(act, 'decision-missing', { needed });
  if (act.decidedBy.agency !== agency) {
    return refuse(act, 'wrong-agency', { needed: agency, decidedBy: act.decidedBy.agency });
  }
  return mayDecide(act.decidedBy.level, needed) ? undefined : refuse(act, 'level-too-low', { needed });
};

/** Whose step the target of a duty or an extension is: only that agency may take it. */
export const targetAgency = (standing: Standing, act: Pick<Act, 'type' | 'fields'>): Agency | undefined => {
  const { duty, clock } = act.fields as { duty?: string; clock?: string };
  if (act.type.startsWith('duty.')) return ownOf(standing.procedures, duty ?? '')?.owedBy;
  return act.type === 'limit.extend' ? ownOf(standing.clocks, clock ?? '')?.owedBy : undefined;
};

/** Whose step it is: the target's agency, the act's own, or for acts of any agency the author's. */
const ownerOf = (standing: Standing | undefined, act: Pick<Act, 'type' | 'fields'>): Agency | 'any' =>
  (standing && targetAgency(standing, act)) ?? (acts[act.type] as ActDefinition).agency;

/** Whose organ decides: an extension of the row may belong to another agency than the limit (CPL 156, PRR 305). */
export const deciderOf = (standing: Standing | undefined, act: Omit<Act, 'decidedBy'>, ctx: Context): Agency => {
  const { clock: id, extension } = act.fields as { clock?: string; extension?: string };
  const clock = act.type === 'limit.extend' && standing ? ownOf(standing.clocks, id ?? '') : undefined;
  const row = clock && limitOfClock(clock, ctx).extensions.find((one) => one.id === extension);
  const owner = ownerOf(standing, act);
  return row?.approverAgency ?? (owner === 'any' ? act.actor.agency : owner);
};

/**
 * Who may do it: agency, role, unit, and the organ that decided. Judged once, when the act comes in; folding again never
 * judges people.
 */
export const unauthorised = (standing: Standing | undefined, act: Act, ctx: Context): Refusal | undefined => {
  const definition: ActDefinition = acts[act.type];
  // Two people stood for the roll-out where it was decided; the case has no say in who they were.
  if (definition.rollOut === 'records') return undefined;
  const agency = ownerOf(standing, act);
  if (agency !== 'any' && act.actor.agency !== agency) return refuse(act, 'wrong-agency', { needed: agency });
  const { propose, decide } = authorityOf(act.type, act.receivedAt);
  if (!act.actor.roles.some((role) => propose.includes(role))) {
    return refuse(act, 'wrong-role', { needed: propose });
  }
  const handling = standing?.handling[act.actor.agency];
  const here = handling === undefined || above(ctx.office, act.actor.unit, handling.unit, act.receivedAt);
  if (!here && !(standing && takesOver(standing, act))) {
    return refuse(act, 'wrong-unit', { needed: handling.unit });
  }
  return decided(act, decide?.level, deciderOf(standing, act, ctx));
};
