import type { Length } from '../domain/limit';
import { roles } from '../domain/office';
import { faultAt, type OfficeFault } from '../domain/office-faults';
import {
  type AnswerStep,
  colours,
  type Fits,
  type Ladder,
  type Policy,
  type Rung,
  type Tier,
} from '../domain/oversight';
import { addDays, daysBetween } from '../domain/time/day';
import { lastDay, parseLength } from '../domain/time/length';
import { isWithin } from '../domain/time/within';
import { packs } from './pack';

/** What is wrong with ladders that an office is about to issue: each fault with its place, so that it can be mended there. */

const known: ReadonlySet<string> = new Set(roles);
const order = ['acknowledge', 'plan', 'do', 'verify'];

/** The fewest days a length can have: a month may be February. */
const fewestDays = (length: Length): number => {
  if (length === 'immediate') return 0;
  const span = parseLength(length, 'length');
  if (span.unit === 'hours') return Math.floor(span.hours / 24);
  const starts = Array.from({ length: 366 }, (_, index) => addDays('2026-01-01', index));
  return Math.min(...starts.map((start) => daysBetween(start, lastDay(start, span, 'same-day'))));
};

const lengthsOf = (limit: string): readonly Length[] =>
  [...packs.values()].flatMap(({ limits }) => limits.get(limit)?.length ?? []);

/** Days of the shortest term that a ladder serves. */
const shortest = ({ fromDays = 0, limits = [] }: Fits): number => {
  const days = limits.flatMap(lengthsOf).map(fewestDays);
  return Math.max(fromDays, days.length === 0 ? 0 : Math.min(...days));
};

const ofRoles = (given: readonly string[], path: string): OfficeFault[] =>
  given.filter((role) => !known.has(role)).map((role) => faultAt('unknown-role', path, { role }));

const ofAnswer = (answer: readonly AnswerStep[], path: string): OfficeFault[] => {
  const places = answer.map(({ step }) => order.indexOf(step));
  const inOrder = places.every((place, index) => index === 0 || place > (places[index - 1] ?? place));
  return [
    ...(inOrder ? [] : [faultAt('steps-out-of-order', path, { steps: answer.map(({ step }) => step), order })]),
    ...answer.flatMap(({ role, within }, index) => [
      ...ofRoles([role], `${path}.${index}.role`),
      ...(isWithin(within) ? [] : [faultAt('within-no-time', `${path}.${index}.within`, { within })]),
    ]),
  ];
};

const isOutside = ({ offset }: Rung, days: number): boolean => {
  if (typeof offset === 'string') return false;
  return 'share' in offset
    ? offset.share <= 0 || offset.share >= 1
    : offset.daysBefore < 0 || offset.daysBefore >= days;
};

const ofRung = (rung: Rung, { fits }: Ladder, { owners }: Policy, path: string): OfficeFault[] => {
  const { offset, colour, tells, above = [], answer = [], supervisor } = rung;
  const [owner, days] = [owners?.[colour], shortest(fits)];
  return [
    ...(isOutside(rung, days) ? [faultAt('offset-outside', `${path}.offset`, { offset, days })] : []),
    ...ofRoles(tells, `${path}.tells`),
    ...ofRoles(above, `${path}.above`),
    ...ofAnswer(answer, `${path}.answer`),
    ...(owner === undefined || supervisor || tells.includes(owner)
      ? []
      : [faultAt('owner-not-told', `${path}.tells`, { colour, owner })]),
  ];
};

const ofClimb = (climb: readonly Tier[], path: string): OfficeFault[] => [
  ...(climb.at(-1)?.last === undefined ? [faultAt('no-last-tier', path)] : []),
  ...climb.flatMap(({ last, to, tells, answer = [] }, index) => [
    ...(last !== undefined && index < climb.length - 1 ? [faultAt('last-tier-too-soon', `${path}.${index}`)] : []),
    ...(last === 'repeats' && to !== 'superior' ? [faultAt('tier-repeats-in-place', `${path}.${index}`, { to })] : []),
    ...ofRoles(tells, `${path}.${index}.tells`),
    ...ofAnswer(answer, `${path}.${index}.answer`),
  ]),
];

const twice = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

/** A rung is not followed by one that says less. What is told to the supervising procuratorate stands beside the ladder. */
const fallsAt = (rungs: readonly Rung[]): number => {
  const own = rungs.filter(({ supervisor }) => supervisor === undefined);
  const found = own.find((one, index) => {
    const before = own[index - 1];
    return before !== undefined && colours.indexOf(before.colour) > colours.indexOf(one.colour);
  });
  return found ? rungs.indexOf(found) : -1;
};

const ofLadder = (ladder: Ladder, policy: Policy, path: string): OfficeFault[] => {
  const { rungs, climb, fits } = ladder;
  const falls = fallsAt(rungs);
  const ids = [...rungs.map(({ id }) => id), ...(climb ?? [policy.climb]).map(({ id }) => id)];
  return [
    ...(fits.limits ?? [])
      .filter((limit) => lengthsOf(limit).length === 0)
      .map((limit) => faultAt('unknown-limit', `${path}.fits.limits`, { limit })),
    ...(falls < 0 ? [] : [faultAt('colour-falls', `${path}.rungs.${falls}.colour`)]),
    ...twice(ids).map((id) => faultAt('rung-twice', path, { id })),
    ...rungs.flatMap((rung, index) => ofRung(rung, ladder, policy, `${path}.rungs.${index}`)),
    ...(climb ? ofClimb(climb, `${path}.climb`) : []),
  ];
};

/** A clock of every length, and what must be done at once, rings by some ladder. */
const unserved = ({ ladders }: Policy, path: string): OfficeFault[] => {
  const general = ladders.filter(({ fits }) => fits.limits === undefined && fits.custody === undefined);
  return [
    ...(general.some(({ fits }) => !fits.immediate && (fits.fromDays ?? 0) === 0)
      ? []
      : [faultAt('no-ladder-for-length', path, { days: 0 })]),
    ...(general.some(({ fits }) => fits.immediate)
      ? []
      : [faultAt('no-ladder-for-length', path, { length: 'immediate' })]),
  ];
};

export const policyFaults = (policy: Policy): readonly OfficeFault[] => {
  const path = `policies.${policy.id}`;
  return [
    ...unserved(policy, `${path}.ladders`),
    ...policy.ladders.flatMap((ladder) => ofLadder(ladder, policy, `${path}.ladders.${ladder.id}`)),
    ...ofRoles(policy.climb.tells, `${path}.climb.tells`),
    ...ofAnswer(policy.climb.answer ?? [], `${path}.climb.answer`),
    ...ofRoles(Object.values(policy.owners ?? {}), `${path}.owners`),
  ];
};
