import type { ActType } from '../../domain/act';
import type { Procedure, Standing } from '../../domain/case';
import { duties } from '../../law/duties';
import { handlerFor, inUnit } from './people';
import type { Choice, Task } from './tasks';

/** What is done about a risk, and by whom, in the stage in which its assessment is. */
export const riskChoices = (standing: Standing, { stage, owedBy, assessment }: Procedure): readonly Choice[] => {
  if (!assessment) return [];
  const by = handlerFor(owedBy, standing);
  const fields = { decision: assessment.decision };
  if (stage === 'toPlan') return [{ weight: 9, act: 'assessment.plan', fields, by }];
  if (stage === 'mitigating') return [{ weight: 9, act: 'assessment.carry-out', fields, by }];
  if (stage !== 'toSign') return [];
  const [head, leader] = [inUnit(by.unit, 'head'), inUnit(by.unit, 'leader')];
  const agreed = { ...fields, opinion: 'agree' };
  return [
    ...(head ? [{ weight: 3, act: 'assessment.sign', fields: agreed, by: head } as const] : []),
    ...(leader ? [{ weight: 6, act: 'assessment.sign', fields: agreed, by: leader } as const] : []),
    ...(leader ? [{ weight: 1, act: 'assessment.sign', fields: { ...fields, opinion: 'return' }, by: leader } as const] : []), // prettier-ignore
  ];
};

const ownDecision = { police: 'filing.refuse', procuratorate: 'arrest-review.refuse', court: 'compensation.refuse' };

/** What is done by acts of its own: an assessment at a new stage, reports of an emergency, and its end by a leader. */
export const actChoices = (standing: Standing, { duty = '', owedBy }: Procedure): readonly Choice[] => {
  const { fulfilledBy, doneBy } = duties.get(duty) ?? {};
  // What answers one duty by name has choices of its own.
  if (!doneBy || !fulfilledBy) return [];
  const by = handlerFor(owedBy, standing);
  const choice = (act: ActType): Choice => {
    const leader = act === 'emergency.end' ? inUnit(by.unit, 'leader') : undefined;
    const fields = act === 'assessment.assess' ? { fields: { decision: ownDecision[owedBy] } } : {};
    return { weight: leader ? 4 : 2, act, by: leader ?? by, ...fields };
  };
  return fulfilledBy.map(choice);
};

/** Behind a judgment somebody asks for a protest, or for compensation, and is refused. */
export const refusalTask = ({ procedures }: Standing): Task[] => {
  const judged = Object.values(procedures).find(({ stage }) => stage === 'judged');
  if (!judged) return [];
  const choices = [
    { weight: 1, act: 'protest.refuse' },
    { weight: 1, act: 'compensation.refuse' },
    { weight: 3, act: 'nothing' },
  ] as const;
  return [{ key: `asked behind ${judged.id}`, choices, days: [0, 5], end: null }];
};
