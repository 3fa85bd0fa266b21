import type { Act, ActType } from '../domain/act';
import type { Standing } from '../domain/case';
import type { Emergency } from '../domain/risk';
import type { Context } from './outcome';
import { oweAnew } from './procedures';
import { type Applied, refuse } from './refuse';

type Handler = (standing: Standing, act: Act, ctx: Context) => Applied;

const isOpen = ({ ended }: Emergency): boolean => ended === undefined;

/** A red assessment begins one (应急处置), unless one goes on already. */
export const beginEmergency = (standing: Standing, act: Act, ctx: Context): Standing => {
  const { emergencies = [] } = standing;
  if (emergencies.some(isOpen)) return standing;
  const begun = { ...standing, emergencies: [...emergencies, { act: act.id, at: act.occurredAt, log: [] }] };
  return oweAnew(begun, 'emergency', act, ctx);
};

const changed =
  (change: (emergency: Emergency, act: Act) => Emergency): Handler =>
  (standing, act) => {
    const { emergencies = [] } = standing;
    if (!emergencies.some(isOpen)) return { refusal: refuse(act, 'no-emergency') };
    return { standing: { ...standing, emergencies: emergencies.map((one) => (isOpen(one) ? change(one, act) : one)) } };
  };

const noted = changed((emergency, { id, actor: { person }, occurredAt: at, fields }) => ({
  ...emergency,
  log: [...emergency.log, { act: id, person, at, note: String(fields.note) }],
}));

/** A report meets the one that was owed, and owes the next. */
const log: Handler = (standing, act, ctx) => {
  const applied = noted(standing, act, ctx);
  return 'refusal' in applied ? applied : { standing: oweAnew(applied.standing, 'emergency-going-on', act, ctx) };
};

const end = changed((emergency, { id, actor: { person }, occurredAt: at }) => ({
  ...emergency,
  ended: { act: id, person, at },
}));

/** Who is told, and by when, is a ladder of the office; what is owed meanwhile follows the log. */
export const emergencyNotes = {
  'emergency.log': log,
  'emergency.end': end,
} as const satisfies Partial<Record<ActType, Handler>>;
