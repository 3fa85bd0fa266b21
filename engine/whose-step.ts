import type { Clock, Handling, Procedure, Standing } from '../domain/case';
import type { DutyStepName } from '../domain/duty';
import type { Agency, Role } from '../domain/office';
import { duties } from '../law/duties';

/** The unit that handles the case for the agency whose step it is; before it has one, the police unit that took it in. */
export const handlingFor = <H>(
  { handling }: { readonly handling: Readonly<Partial<Record<Agency, H>>> },
  agency: Agency,
): H | undefined => handling[agency] ?? handling.police;

/** Where a step of a duty lies that is not with whoever handles the case: with who asked for it, or with a post. */
export interface Desk {
  readonly agency: Agency;
  readonly unit: string;
  readonly person: string;
  /** Whoever holds this role there, and not the person. */
  readonly role?: Role;
}

/** The step of a duty under which a limit runs. */
export const stepOf = (duty: Pick<Procedure, 'duty'>, limit: string): DutyStepName | undefined =>
  duties.get(duty.duty ?? '')?.steps.find((one) => one.limit === limit)?.step;

/** The step that a duty is at; undefined when it is over. */
export const stepNow = ({ snapshot, done }: Pick<Procedure, 'snapshot' | 'done'>): DutyStepName | undefined => {
  const { context } = snapshot as { context: { steps: readonly { step: DutyStepName }[]; index: number } };
  return done ? undefined : context.steps[context.index]?.step;
};

/** Where a step of a duty lies; undefined where it lies with whoever handles the case. */
export const deskOf = ({ askedBy, owedBy, post }: Procedure, step: DutyStepName | undefined): Desk | undefined => {
  if (!askedBy) return undefined;
  const { agency, unit, person, verifies } = askedBy;
  if (post) return { agency: owedBy, unit: post.unit, person, role: post.role };
  return step === 'verify' && verifies ? { agency, unit, person } : undefined;
};

/** Whom a clock concerns: whoever handles the case for the agency that owes it, a named owner, or where its step lies. */
export const deskFor = (standing: Standing, { procedure, limit, owedBy }: Clock): Handling | undefined => {
  const own = handlingFor(standing, owedBy);
  const duty = standing.procedures[procedure];
  if (!own || duty?.duty === undefined) return own;
  const desk = deskOf(duty, stepOf(duty, limit));
  if (desk) return { unit: desk.unit, handler: desk.person, firstHandler: desk.person };
  return duty.owner === undefined ? own : { ...own, handler: duty.owner };
};

/** Who has asked another unit for what is now late: told beside it, as the ladders tell whoever supervises (PRR 553, 665). */
export const askingUnit = ({ procedures }: Standing, clock: Clock, unit: string): string | undefined => {
  const duty = procedures[clock.procedure];
  const asking = duty?.askedBy?.unit;
  return duty && asking !== unit && !deskOf(duty, stepOf(duty, clock.limit)) ? asking : undefined;
};
