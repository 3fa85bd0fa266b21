import type { Organ, PowersOf } from '../../domain/authority';
import { handler, organ, takers } from './organs';

const panel = (...basis: string[]): Organ =>
  organ('合议庭，或者独任审判员', 'the panel of judges, or the sole judge', basis);

/** Acts of the court. Who tries a case decides it (人民法院组织法 29): nobody approves what a panel has agreed upon. */
export const courtActs: PowersOf<'court'> = {
  'trial.accept': {
    propose: takers,
    by: {
      ...organ('人民法院', 'the court', ['CPL 186', 'SPCI 219']),
      note: { zh: '条文未写明由谁审查', en: 'The articles do not say who in the court looks at it' },
    },
  },
  'trial.adjourn': { propose: handler, by: panel('CPL 204', 'SPCI 274(1)') },
  'trial.resume': { propose: handler, by: { ...panel('SPCI 274'), confidence: 'M' } },
  'trial.judge': {
    propose: handler,
    by: {
      ...panel('CPL 183, 200', 'SPCI 216'),
      note: {
        zh: '死刑等案件由合议庭提请院长决定提交审判委员会讨论决定（SPCI 216(2)）',
        en: 'Death sentences and the like go to the adjudication committee by way of the president (SPCI 216(2))',
      },
    },
  },
};
