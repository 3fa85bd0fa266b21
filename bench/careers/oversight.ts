import type { Actor } from '../../domain/act';
import type { Procedure, Standing } from '../../domain/case';
import { watchActor } from '../../domain/watch-actor';
import { deskOf, stepNow } from '../../engine/whose-step';
import { duties } from '../../law/duties';
import { sampleOffice } from '../../law/sample-office';
import { handlerFor, inUnit } from './people';
import type { Choice, Task } from './tasks';

const unitOf = (id: string) => sampleOffice.units.find((one) => one.id === id);

const leads = (unit: string): Actor | undefined => inUnit(unit, 'head') ?? inUnit(unit, 'leader');

const asked = ['supervision.hint', 'supervision.notice', 'supervision.correct', 'supervision.report'] as const;

/** What the watch finds, in the unit that has the case. */
const found = (standing: Standing): readonly Choice[] => {
  const by = watchActor(standing, { unit: unitOf });
  if (!by) return [];
  const open = { clearing: 'R-1', open: 'the case' };
  const cleared = (['day', 'month', 'quarter'] as const).map((kind): Choice => ({
    ...{ weight: 1, act: 'clearing.list', fields: { ...open, kind }, by },
  }));
  const warning = { model: 'detector-not-filed', version: 1, why: '立案审查超期' };
  return [{ weight: 1, act: 'warning.raise', fields: warning, by }, ...cleared];
};

/** Once in a while somebody looks into a case: its own leaders, the procuratorate that supervises the unit, the watch. */
export const oversightTasks = (standing: Standing): Task[] => {
  const unit = standing.handling.police?.unit;
  if (unit === undefined) return [];
  const [head, above] = [leads(unit), leads(unitOf(unit)?.supervisor ?? '')];
  const choices: Choice[] = [
    { weight: 30, act: 'nothing' },
    ...(head ? [{ weight: 2, act: 'rectification.order', by: head } as const] : []),
    ...(above ? asked.map((act) => ({ weight: 1, act, by: above }) as const) : []),
    ...found(standing),
  ];
  return [{ key: 'oversee', choices, days: [0, 30], end: null }];
};

const doneBy = ({ id, duty = '' }: Procedure, by: Actor): readonly Choice[] => {
  const { doneBy: [act] = [], fulfilledBy } = duties.get(duty) ?? {};
  if (act === undefined || fulfilledBy) return [];
  const outcome = duty === 'warning' ? { warning: id, outcome: 'confirmed' } : { item: id };
  return [{ weight: 9, act, fields: outcome, by }];
};

/** Somebody else verifies, or finds that it was not done; once in a while it is whoever did it. */
const judging = ({ id, duty, machine }: Procedure, by: Actor, other: Actor): readonly Choice[] => {
  const fields = { duty: id };
  const rejects = machine === 'duty@2' && duty !== 'late-entry-confirmation';
  return [
    { weight: 9, act: 'duty.verify', fields, by: other },
    { weight: 1, act: 'duty.verify', fields, by },
    ...(rejects ? [{ weight: 3, act: 'duty.reject', fields, by: other } as const] : []),
  ];
};

/** The step that a duty is at, by whoever it lies with. */
export const stepsOf = (standing: Standing, duty: Procedure): readonly Choice[] => {
  const step = stepNow(duty) ?? 'do';
  const desk = deskOf(duty, step);
  const by = (desk && inUnit(desk.unit, desk.role ?? 'head')) ?? handlerFor(duty.owedBy, standing);
  const instead = doneBy(duty, by);
  if (instead.length > 0) return instead;
  if (step === 'verify') return judging(duty, by, desk ? by : (inUnit(by.unit, 'head') ?? by));
  const note = duties.get(duty.duty ?? '')?.evidence ? { note: '已整改，证据附卷' } : {};
  return [{ weight: 9, act: `duty.${step}`, fields: { duty: duty.id, ...note }, by }];
};
