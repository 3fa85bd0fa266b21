import { signers } from '../domain/risk';
import type { Act } from '../domain/act';
import type { Standing } from '../domain/case';
import type { Refusal } from '../domain/refusals';
import { refuse } from './refuse';
import { type Assessing, latestOf } from './risk';
import { hands, meet } from './separation';

const steps: readonly string[] = ['assessment.sign', 'assessment.plan', 'assessment.carry-out'];

/** Who assessed it does not sign it, and nobody signs twice; where the head has signed, a leader is left to. */
const unsignable = (act: Act, { id, assessment }: Assessing): Refusal | undefined => {
  const { author, onBehalfOf, signed = [], signs } = assessment;
  const already = signed.map(({ person }) => person);
  if (meet(act.actor, [...hands(author, onBehalfOf), ...already])) {
    return refuse(act, 'own-assessment', { assessment: id });
  }
  const needed = signers[already.length > 0 ? signs : 'head'];
  return act.actor.roles.some((role) => needed.includes(role)) ? undefined : refuse(act, 'wrong-role', { needed });
};

/** Why this person may not take this step of an assessment: it is another agency's, or their own, or of a higher tier. */
export const notTheirRisk = (standing: Standing, act: Act): Refusal | undefined => {
  const found = steps.includes(act.type) ? latestOf(standing, act.fields.decision) : undefined;
  if (!found) return undefined;
  if (act.actor.agency !== found.owedBy) return refuse(act, 'wrong-agency', { needed: found.owedBy });
  return act.type === 'assessment.sign' ? unsignable(act, found) : undefined;
};
