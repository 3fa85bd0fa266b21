import type { Act, ActDefinition, ActType, Actor } from '../domain/act';
import { acts } from '../domain/acts';
import type { CaseState } from '../domain/case';
import type { Refusal } from '../domain/refusals';
import type { Instant } from '../domain/time/instant';
import { apply } from './apply';
import { unauthorised } from './authority';
import { limitOfClock } from './clocks';
import { answerOwed, elapse } from './elapse';
import type { Context } from './outcome';

/** One act somebody might submit now, for one person or target where it has one, and why not. */
export interface Candidate {
  readonly act: ActType;
  readonly persons: readonly string[];
  /** Fields that name the target: a duty, a clock and its extension. */
  readonly fields: Readonly<Record<string, string>>;
  readonly refusal?: Refusal;
}

const targetsOf = (state: CaseState, type: ActType, ctx: Context): readonly Omit<Candidate, 'act'>[] => {
  const { subject } = acts[type] as ActDefinition;
  const { standing } = state;
  if (type.startsWith('duty.')) {
    const open = Object.values(standing.procedures).filter((one) => one.duty !== undefined && !one.done);
    return open.map(({ id }) => ({ persons: [], fields: { duty: id } }));
  }
  if (type === 'limit.extend') {
    return Object.values(standing.clocks)
      .filter(({ closed }) => !closed)
      .flatMap((clock) =>
        limitOfClock(clock, ctx).extensions.map(({ id }) => ({
          persons: [],
          fields: { clock: clock.id, extension: id },
        })),
      );
  }
  if (subject === 'case') return [{ persons: [], fields: {} }];
  const suspects = Object.keys(standing.persons).filter((label) => standing.persons[label]?.standing === 'suspect');
  return suspects.map((label) => ({ persons: [label], fields: {} }));
};

/** What an act still lacks that its author will add: the organ that decides. A dry run supposes that it decides rightly. */
const supposed = (type: ActType, actor: Actor, at: Instant, target: Omit<Candidate, 'act'>): Act => ({
  id: 'dry-run',
  type,
  occurredAt: at,
  receivedAt: at,
  actor,
  persons: target.persons,
  fields: { decision: '', label: '', ...target.fields },
  decidedBy: { agency: actor.agency, level: 'national', documentNo: 'dry-run' },
});

/** Acts about the record itself are always possible and are not offered as next steps. */
const beside: readonly string[] = ['act.correct', 'person.register', 'assessment.assess', 'reception.receive'];

const refusalOf = (state: CaseState, act: Act, ctx: Context): Refusal | undefined => {
  const refusal = unauthorised(state.standing, act, ctx);
  if (refusal) return refusal;
  if (beside.includes(act.type)) return undefined;
  const applied = apply(state.standing, act, ctx);
  return 'refusal' in applied ? applied.refusal : undefined;
};

/**
 * What this person may do next, and why not the rest: the act catalogue, each act tried by a dry run at `at`.
 * Alerts that wait for an answer come first, then acts in the order of the catalogue.
 */
export const allowed = (before: CaseState, actor: Actor, at: Instant, ctx: Context): readonly Candidate[] => {
  const { state } = elapse(before, at, ctx);
  const answers = Object.values(state.bells)
    .filter((bell) => answerOwed(bell) && bell.answer?.unit === actor.unit && actor.roles.includes(bell.answer.role))
    .map(({ id }): Candidate => ({ act: 'duty.acknowledge', persons: [], fields: { duty: id } }));
  const rest = (Object.keys(acts) as ActType[])
    .filter((type) => type !== 'reception.receive')
    .flatMap((type) =>
      targetsOf(state, type, ctx).map((target): Candidate => {
        const refusal = refusalOf(state, supposed(type, actor, at, target), ctx);
        return { act: type, ...target, ...(refusal ? { refusal } : {}) };
      }),
    );
  return [...answers, ...rest];
};
