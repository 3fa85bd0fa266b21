import { longestList, type ModelFacts } from '../../domain/model-facts';
import type { Context } from '../outcome';
import { under } from '../under';
import { actFacts } from './act-facts';
import { caseFacts, dutyFacts, personFacts, type Told, transferFacts } from './case-facts';
import { clockFacts } from './clock-facts';

const latest = <T>(list: readonly T[]): readonly T[] => list.slice(-longestList);

/** A case as warning models see it. Purely from what is given: the same case at the same instant is the same record. */
export const modelFactsOf = (told: Told, given: Context): ModelFacts => {
  const ctx = under(given, told.state.standing.law);
  return {
    case: caseFacts(told),
    clocks: latest(clockFacts(told, ctx)),
    acts: latest(actFacts(told, ctx)),
    persons: latest(personFacts(told)),
    duties: latest(dutyFacts(told)),
    transfers: latest(transferFacts(told)),
  };
};
