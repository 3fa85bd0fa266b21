import type { Calendar } from './calendar';
import { dayOf } from './day';
import { due } from './due';
import type { Instant } from './instant';
import type { Due } from './run';
import { say } from './steps';

/**
 * The last day on which a party who missed a limit for force majeure or another good reason may ask to go on: five days
 * after the obstacle has ended. It is a right, so that a holiday moves it for somebody who is held as well (R11). Whether
 * the reason is good is for the court to rule.
 *
 * @see CPL 106; SPCI 203
 */
export const restorationBy = (obstacleEnds: Instant, calendar: Calendar): Due => {
  const answer = due(
    {
      start: obstacleEnds,
      length: 'P5D',
      months: 'spci-202',
      roll: 'next-workday',
      custody: false,
      extensions: [],
      suspensions: [],
      basis: ['CPL 106(1)'],
    },
    calendar,
  );
  return { ...answer, steps: [say.obstacleEnds(dayOf(obstacleEnds)), ...answer.steps] };
};
