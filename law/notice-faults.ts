import { isWeekend } from '../domain/time/day';
import { daysIn, type DayRange } from '../domain/time/day-ranges';
import type { CalendarFault } from '../domain/time/errors';
import type { Day } from '../domain/time/instant';
import type { CalendarFile } from './calendar-file';
import { statutoryDaysIn } from './statutory-days';

const inRange = (day: Day, [from, to]: DayRange): boolean => day >= from && day <= to;

/** Its own year, and December of the year before, whose last days can belong to the New Year holiday. */
const reachOf = (year: number): DayRange => [`${year - 1}-12-01`, `${year}-12-31`];

const outside = (year: number, days: readonly Day[]): CalendarFault[] =>
  [...new Set(days)]
    .filter((day) => !inRange(day, reachOf(year)))
    .map((day) => ({
      day,
      why: `${day} is a day of another year; give days of ${year} and of December ${year - 1} only`,
    }));

const ofRanges = (off: readonly DayRange[]): CalendarFault[] =>
  off.flatMap(([from, to], index) => {
    const last = off[index - 1]?.[1];
    return [
      ...(from > to
        ? [{ day: from, why: `the days off from ${from} end before they start (${to}); swap the two` }]
        : []),
      ...(last !== undefined && from <= last
        ? [
            {
              day: from,
              why: `the days off from ${from} overlap or are not in order; list each once, the earliest first`,
            },
          ]
        : []),
    ];
  });

const ofWorked = ({ off, makeup }: CalendarFile): CalendarFault[] =>
  makeup.flatMap((day, index) => [
    ...(isWeekend(day)
      ? []
      : [{ day, why: `${day} is no weekend day, so it cannot make up for one; leave it out or correct it` }]),
    ...(off.some((range) => inRange(day, range))
      ? [{ day, why: `${day} is both off and worked; keep the one the notice says` }]
      : []),
    ...(makeup.indexOf(day) < index ? [{ day, why: `${day} is listed twice as a make-up day; list it once` }] : []),
  ]);

const ofPapers = ({ year, notice, published, notices }: CalendarFile): CalendarFault[] => [
  ...(notices.some(({ number, issued }) => number === notice && issued === published)
    ? []
    : [{ day: published, why: `notice ${notice} of ${published} is not among the notices; list it with that date` }]),
  ...notices.flatMap(({ number, issued }, index) => [
    ...(issued > `${year}-12-31`
      ? [
          {
            day: issued,
            why: `${number} was issued on ${issued}, after ${year} had ended; check the year and the date`,
          },
        ]
      : []),
    ...(notices.findIndex((other) => other.number === number) < index
      ? [{ day: issued, why: `${number} is listed twice among the notices; list it once` }]
      : []),
  ]),
];

/** Weekdays off less the weekend days worked for them: what is left is given by statute, wherever its days fall. */
const ofCount = ({ year, off, makeup, statutoryDays }: CalendarFile): CalendarFault[] => {
  const given = off.flatMap(daysIn).filter((day) => !isWeekend(day)).length - makeup.length;
  const law = statutoryDaysIn(year);
  const due = statutoryDays?.days ?? law?.days;
  if (given === due) return [];
  const expected = statutoryDays
    ? `its "statutoryDays" say ${statutoryDays.days}`
    : law
      ? `${law.basis} gives ${law.days}`
      : `no statute of ${year} is kept here`;
  const why = `${year} has ${given} weekdays off less make-up days, and ${expected}; check the days, or say how many and why in "statutoryDays"`;
  return [{ why }];
};

/** Everything in which a file contradicts itself, its year or the statute. Days are counted once they hold together. */
export const faultsOf = (file: CalendarFile): readonly CalendarFault[] => {
  const { year, off, makeup } = file;
  const ofDays = [...outside(year, [...off.flat(), ...makeup]), ...ofRanges(off), ...ofWorked(file)];
  return [...ofPapers(file), ...(ofDays.length > 0 ? ofDays : ofCount(file))];
};
