import type { Act, ActType } from '../domain/act';
import type { Procedure, Standing } from '../domain/case';
import type { Refusal } from '../domain/refusals';
import { majorMarks, majorTriggers, newStages, type RiskTrigger, riskTriggers } from '../law/risk';
import { isHeld } from './custody';
import { missingFact } from './needs';
import type { Context } from './outcome';
import { endedBy, openDuties, oweAnew, withProcedure } from './procedures';
import { type Applied, refuse } from './refuse';
import { type Assessing, isGrave, isGraveStill, knowsRisk, latestOf, standingAssessments } from './risk';

/** What a risk stands before: the adverse decision, its service, the end of the case, and the next stage. */

type Handler = (standing: Standing, act: Act, ctx: Context) => Applied;
type Lack = 'risk-unsigned' | 'risk-unplanned' | 'risk-unmitigated';

/** What an assessment still lacks, by its stage. */
const lacks: Partial<Readonly<Record<string, Lack>>> = {
  toSign: 'risk-unsigned',
  returned: 'risk-unsigned',
  toPlan: 'risk-unplanned',
  mitigating: 'risk-unmitigated',
};

/** What an assessment lacks. Where nobody waits for the plan to be carried out, that it is made is enough. */
export const lackOf = (one: Assessing, carriedOut: boolean): Lack | undefined => {
  const lack = lacks[one.stage];
  return lack === 'risk-unmitigated' && !carriedOut ? undefined : lack;
};

const isMajor = ({ marks = {} }: Standing): boolean => majorMarks.some((mark) => marks[mark] !== undefined);

/** The row by which an act is assessed before it is taken in this case. */
const triggerOf = (standing: Standing, type: ActType): RiskTrigger | undefined =>
  [...riskTriggers, ...(isMajor(standing) ? majorTriggers : [])].find(({ act }) => act === type);

const lacking = (act: Act, one: Assessing, carriedOut: boolean): Refusal | undefined => {
  const lack = lackOf(one, carriedOut);
  return lack && refuse(act, lack, { assessment: one.id, level: one.assessment.level });
};

/** Nobody stays in custody for the sake of a plan: that of a decision on who is held is carried out afterwards. */
const waitsForPlan = (standing: Standing, act: Act, one: Assessing, { servedBy }: RiskTrigger): boolean =>
  isGrave(one) && servedBy === undefined && !act.persons.some((person) => isHeld(standing, person));

/** Why an adverse decision is not taken yet. */
export const unassessed = (standing: Standing, act: Act, ctx: Context): Refusal | undefined => {
  const trigger = knowsRisk(ctx) && !ctx.stood?.(act) ? triggerOf(standing, act.type) : undefined;
  if (!trigger) return undefined;
  const found = latestOf(standing, act.type);
  if (!found) return refuse(act, 'not-assessed', { missing: 'riskAssessed' });
  // Marked since as one that people petition about: the assessment did not know.
  const unaware = standing.marks?.petition !== undefined && found.assessment.likelyPetition !== true;
  if (unaware) return refuse(act, 'not-assessed', { missing: 'petition', assessment: found.id });
  return lacking(act, found, waitsForPlan(standing, act, found, trigger));
};

/** Why a decision that has been taken is not served yet. */
export const unservable = (standing: Standing, act: Act, duty: Procedure, ctx: Context): Refusal | undefined => {
  if (act.type !== 'duty.do' || ctx.stood?.(act)) return undefined;
  const trigger = riskTriggers.find(({ servedBy }) => servedBy !== undefined && servedBy === duty.duty);
  const found = trigger && latestOf(standing, trigger.act);
  return found && isGraveStill(found) ? lacking(act, found, true) : undefined;
};

/** Why a case does not end yet: an emergency that no leader has ended, or an orange or red risk without a plan that was carried out. */
export const riskLeft = (standing: Standing, act: Act): Refusal | undefined => {
  const left = standingAssessments(standing).filter((one) => isGraveStill(one) && lackOf(one, true) !== undefined);
  if (left.length > 0) return refuse(act, 'risk-unmitigated', { assessments: left.map(({ id }) => id) });
  const goingOn = (standing.emergencies ?? []).filter(({ ended }) => ended === undefined).map((one) => one.act);
  return goingOn.length > 0 ? refuse(act, 'something-owed', { emergencies: goingOn }) : undefined;
};

/** What is still to be done about a risk goes on elsewhere with the case. */
export const endRisks = (standing: Standing, act: Act): Standing =>
  standingAssessments(standing)
    .filter(({ done }) => !done)
    .reduce((before, one) => endedBy(before, one, act, 'closed'), standing);

const noteDecision = (standing: Standing, act: Act): Standing => {
  const found = latestOf(standing, act.type);
  return found ? withProcedure(standing, { ...found, assessment: { ...found.assessment, decided: act.id } }) : standing;
};

/** What an act that was applied means for risk: the decision it took is noted, and a new stage asks for a grave risk anew. */
export const afterRisk = (standing: Standing, act: Act, ctx: Context): Standing => {
  if (!knowsRisk(ctx)) return standing;
  const noted = noteDecision(standing, act);
  const row = newStages[act.type];
  const grave = standingAssessments(noted).some(isGraveStill);
  if (row === undefined || !grave || openDuties(noted).some(({ duty }) => duty === row)) return noted;
  return oweAnew(noted, row, act, ctx);
};

/** Decisions that end nothing in this record, and marks: cases of earlier packs know neither. */
const ifKnown =
  (handler: Handler): Handler =>
  (standing, act, ctx) =>
    knowsRisk(ctx) ? handler(standing, act, ctx) : { refusal: refuse(act, 'out-of-order', { law: standing.law }) };

/** CPL 229: against a judgment; so that one has been given. */
const notProtest: Handler = (standing, act) => {
  const judged = Object.values(standing.procedures).some(({ stage }) => stage === 'judged');
  if (!judged) return { refusal: refuse(act, 'out-of-order', { needed: 'trial.judge' }) };
  return notCompensate(standing, act);
};

const notCompensate = (standing: Standing, act: Act): Applied => {
  const missing = missingFact(standing, act);
  return missing ? { refusal: missing } : { standing };
};

const mark: Handler = (standing, act) => ({
  standing: { ...standing, marks: { ...standing.marks, [String(act.fields.mark)]: act.id } },
});

export const decisionNotes = {
  'case.mark': ifKnown(mark),
  'protest.refuse': ifKnown(notProtest),
  'compensation.refuse': ifKnown(notCompensate),
} as const satisfies Partial<Record<ActType, Handler>>;
