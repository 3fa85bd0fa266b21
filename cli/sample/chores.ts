import type { Actor } from '../../domain/act';
import type { Bell, CaseState, Procedure, Standing } from '../../domain/case';
import type { DutyStepName } from '../../domain/duty';
import { addDays, dayOf } from '../../domain/time/day';
import { hour, minute, type Instant } from '../../domain/time/instant';
import { answerOwed, stepOwed, stepNow, deskOf } from '../../engine';
import { duties } from '../../law/duties';
import { inUnit, officer, upTheLine } from './staff';
import type { Life } from './life';
import type { Said } from './scene';

/** Something that a diligent office does by itself, and when. */
export interface Chore {
  readonly key: string;
  readonly at: Instant;
  readonly said: Said;
}

/** Whoever has the case for the agency; before it has anybody, nobody. */
const holder = ({ handling }: Standing, { owedBy }: Pick<Procedure, 'owedBy'>): Actor | undefined => {
  const held = handling[owedBy];
  if (!held) return undefined;
  const named = officer(held.handler);
  return named.unit === held.unit && named.roles.includes('handler') ? named : (inUnit(held.unit, 'handler') ?? named);
};

/** Another than whoever does it looks at it. */
const checker = (standing: Standing, duty: Procedure): Actor | undefined =>
  upTheLine(standing.handling[duty.owedBy]?.unit, 'head', 'leader');

/** Duties that are done by an act of another name, and what it says. */
const insteadOf: Readonly<Record<string, (standing: Standing, duty: Procedure) => Said | undefined>> = {
  'filing-check': (standing, duty) => ({
    type: 'filing.check',
    fields: { result: 'in-order', reasons: '立案依据充分，文书齐全。' },
    by: checker(standing, duty)?.person,
  }),
  // An emergency is reported and ended by those who lead it.
  emergency: () => undefined,
  'reporter-notice': () => ({ type: 'reception.notify', fields: { method: 'telephone', reference: '电话回告' } }),
  'alarm-response': () => ({ type: 'reception.respond', fields: { result: 'handled', reasons: '已到现场处置。' } }),
  'case-taking': ({ passing }) => ({
    type: 'case.take',
    by: passing && upTheLine(passing.to, 'head', 'leader')?.person,
  }),
};

/** With whom a step of a duty lies: with who asked for it, or whoever has the case; what was done, another looks at. */
const withWhom = (standing: Standing, duty: Procedure, step: DutyStepName): Actor | undefined => {
  const desk = deskOf(duty, step);
  if (desk) return upTheLine(desk.unit, desk.role ?? 'head', 'leader');
  return step === 'verify' ? checker(standing, duty) : holder(standing, duty);
};

const doing = (standing: Standing, duty: Procedure): Said | undefined => {
  const instead = insteadOf[duty.duty ?? ''];
  if (instead) return instead(standing, duty);
  const step = stepNow(duty) ?? 'do';
  const by = withWhom(standing, duty, step);
  const note = duties.get(duty.duty ?? '')?.evidence ? { note: '已落实，材料附卷。' } : {};
  return by && { type: `duty.${step}`, fields: { duty: duty.id, ...note }, by: by.person };
};

const ofDuties = ({ standing }: CaseState, { leaves = [], pace = 0.34 }: Life): readonly Chore[] =>
  Object.values(standing.procedures).flatMap((duty): Chore[] => {
    if (duty.done || duty.duty === undefined || leaves.includes(duty.duty)) return [];
    const clock = Object.values(standing.clocks).find(({ procedure, closed }) => procedure === duty.id && !closed);
    const said = doing(standing, duty);
    if (!said) return [];
    const from = clock?.start ?? duty.since;
    const end = clock?.due.end ?? from + 6 * hour;
    const at = Math.max(from + Math.floor(((end - from) * pace) / minute) * minute, from + minute);
    return [{ key: `${duty.id} ${duty.since}`, at, said }];
  });

const asked = ({ answer, tells }: Bell): Actor | undefined => {
  if (!answer) return undefined;
  const person = answer.role === 'handler' ? tells.find((one) => one.person !== undefined)?.person : undefined;
  return person === undefined ? upTheLine(answer.unit, answer.role) : officer(person);
};

const patience = 3 * hour;

const ofBells = ({ bells }: CaseState, { answers = 0 }: Life): readonly Chore[] =>
  Object.values(bells).flatMap((bell): Chore[] => {
    const step = stepOwed(bell);
    const { given = [], answer } = bell;
    const by = asked(bell);
    if (!answerOwed(bell) || step === undefined || given.length >= answers || !answer || !by) return [];
    const fields = {
      duty: bell.id,
      note: '已知悉，正在督促承办人办理。',
      ...(step === 'plan' ? { by: addDays(dayOf(answer.by), 1) } : {}),
    };
    const at = Math.max(bell.at, ...given.map((one) => one.at)) + patience;
    return [{ key: `${bell.id} ${given.length}`, at, said: { type: `duty.${step}`, fields, by: by.person } }];
  });

/** What is to be done next by itself in a case as it stands. */
export const choresOf = (state: CaseState, life: Life): readonly Chore[] => [
  ...ofDuties(state, life),
  ...ofBells(state, life),
];
