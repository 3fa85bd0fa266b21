import type { ActType } from '../domain/act';
import { askedIn, dayPast, demand } from './demands';
import type { Handler } from './notes';
import { addresseeOf } from './overseeing';
import { refuse } from './refuse';

/** An instrument that somebody in the case must answer. */
const instrument =
  (row: string): Handler =>
  (standing, act, ctx) => {
    const past = dayPast(act);
    if (past) return { refusal: past };
    return demand(standing, row, act, ctx, askedIn(act, row, addresseeOf(standing, act)));
  };

/** 报告: whoever leads the unit that it goes to acknowledges it. */
const report: Handler = (standing, act, ctx) => {
  const { unit } = act.fields as { unit?: string };
  if (unit === undefined) return { refusal: refuse(act, 'nobody-above', { unit: act.actor.unit }) };
  const post = { unit, role: 'leader' } as const;
  const row = 'report-acknowledgement';
  return demand(standing, row, act, ctx, { ...askedIn(act, row, act.actor.agency), post });
};

/** Instruments of supervision (PRR 552, 553, 564, 618, 665). Which one fits is for whoever issues it; `law/instruments.ts` has their order. */
export const supervisionNotes = {
  'supervision.hint': instrument('oral-hint'),
  'supervision.notice': instrument('monitoring-reply'),
  'supervision.correct': instrument('correction-reply'),
  'supervision.report': report,
} as const satisfies Partial<Record<ActType, Handler>>;
