import { due } from '../../../domain/time/due';
import { startOfDay } from '../../../domain/time/day';
import type { Instant } from '../../../domain/time/instant';
import { parseInstant } from '../../../domain/time/iso';
import type { Due, Grant, Run, Suspension } from '../../../domain/time/run';
import { stateCouncilCalendar } from '../../../law/calendar';

/** A day stands for its 00:00, as it does in a question. */
export const at = (text: string): Instant => (text.length === 10 ? startOfDay(text) : parseInstant(text, 'at'));

/** A period that nothing has touched yet: no custody, no pause, no extension. */
export const count = (start: string, length: string, change: Partial<Run> = {}): Due =>
  due(
    {
      start: at(start),
      length,
      months: 'spci-202',
      roll: 'none',
      custody: false,
      extensions: [],
      suspensions: [],
      ...change,
    },
    stateCouncilCalendar,
  );

export const grant = (approvedAt: string, how: Omit<Grant, 'approvedAt'>): Grant => ({
  approvedAt: at(approvedAt),
  ...how,
});

export const pause = (from: string, to?: string, ground = 'appraisal'): Suspension => ({
  ground,
  from: at(from),
  ...(to === undefined ? {} : { to: at(to) }),
});

/** The way an explanation goes: the rule of each step and what it came to. */
export const way = ({ steps }: Due): string[] => steps.map(({ rule, result }) => `${rule} ${result}`);

/** The English sentences of the steps of one rule. */
export const said = ({ steps }: Due, rule: string): string[] =>
  steps.filter((step) => step.rule === rule).map(({ text }) => text.en);
