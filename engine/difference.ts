import type { Clock, Procedure, Standing } from '../domain/case';
import type { Effect } from '../domain/ledger';
import { minute, type Instant } from '../domain/time/instant';
import type { Due, Interval } from '../domain/time/run';
import { countClock, limitOfClock } from './clocks';
import { endedAs } from './ended';
import type { Context } from './outcome';
import { inOrderOfId } from './records';
import { under } from './under';

const procedureEffects = (before: Procedure | undefined, after: Procedure): Effect[] => {
  const { id: procedure, machine, stage, person, duty, done } = after;
  if (!before) {
    const about = { ...(person === undefined ? {} : { person }), ...(duty === undefined ? {} : { duty }) };
    return [{ kind: 'procedure-opened', procedure, machine, stage, ...about }];
  }
  if (before.stage === stage && before.done === done) return [];
  return [{ kind: 'stage', procedure, from: before.stage, to: stage, done }];
};

/** A breach of a clock that is written by a wake, but whose period was not over when the act came in, was overtaken. */
const whyGone = (before: Clock | undefined, at: Instant, received: Instant): 'overtaken' | 'corrected' =>
  received < at + (before?.due.kind === 'hour' ? minute : 0) ? 'overtaken' : 'corrected';

const breachEffects = (before: Clock | undefined, after: Clock, received: Instant): Effect[] => {
  const had = before?.breaches ?? [];
  // One that was cured and no longer is stands again, as one that nobody had known of.
  const appeared = after.breaches.filter(
    ({ at, cured }) => !had.some((one) => one.at === at && (one.cured === undefined || cured !== undefined)),
  );
  const gone = had.filter(({ at }) => !after.breaches.some((one) => one.at === at));
  const healed = after.breaches.filter(
    ({ at, cured }) => cured !== undefined && had.some((one) => one.at === at && !one.cured),
  );
  return [
    ...appeared.map(({ at, cured }): Effect =>
      cured === undefined
        ? { kind: 'breach-appeared', clock: after.id, at }
        : { kind: 'breach-cured', clock: after.id, at, by: cured },
    ),
    ...healed.map(({ at, cured }): Effect => ({ kind: 'breach-cured', clock: after.id, at, by: cured ?? '' })),
    ...gone.map(({ at }): Effect => ({
      kind: 'breach-withdrawn',
      clock: after.id,
      at,
      why: whyGone(before, at, received),
    })),
  ];
};

interface After {
  readonly standing: Standing;
  readonly received: Instant;
  readonly ctx: Context;
}

const dueEffects = (before: Clock | undefined, after: Clock, { standing, ctx }: After): Effect[] => {
  const { id: clock, limit, person, start } = after;
  const due = (): Due => countClock(after, standing, ctx);
  if (!before) {
    const about = person === undefined ? {} : { person };
    return [{ kind: 'clock-started', clock, limit, row: limitOfClock(after, ctx).row, ...about, start, due: due() }];
  }
  if (before.revision === after.revision && before.start === after.start) return [];
  const why = after.extensions.length > before.extensions.length ? 'extended' : 'recounted';
  return [{ kind: 'clock-moved', clock, from: before.due.effective, due: due(), why }];
};

const endEffects = (before: Clock | undefined, after: Clock): Effect[] => {
  const { id: clock, closed } = after;
  if (!closed) return before?.closed ? [{ kind: 'clock-reopened', clock }] : [];
  return before?.closed?.at === closed.at && before.closed.as === closed.as
    ? []
    : [{ kind: 'clock-closed', clock, at: closed.at, outcome: endedAs(after) }];
};

const clockEffects = (before: Clock | undefined, after: Clock, then: After): Effect[] =>
  before === after
    ? []
    : [
        ...dueEffects(before, after, then),
        ...breachEffects(before, after, then.received),
        ...endEffects(before, after),
      ];

const custodyEffects = (person: string, before: Standing, after: Standing): Effect[] => {
  const then = before.persons[person]?.custody ?? [];
  const now = after.persons[person]?.custody ?? [];
  // A period whose end has been taken back is told anew: nothing else says that the person is held again.
  const kept = then.filter(({ from, to }) =>
    now.some((one) => one.from === from && (to === undefined || one.to !== undefined)),
  );
  const withdrawn = then
    .filter((one) => !kept.includes(one))
    .map(({ from }): Effect => ({ kind: 'custody-withdrawn', person, from }));
  return [...withdrawn, ...custodyPeriods(person, kept, now)];
};

const appraisalEffects = (person: string, before: Standing, after: Standing): Effect[] => {
  const then = before.persons[person]?.appraisals ?? [];
  const now = after.persons[person]?.appraisals ?? [];
  if (then === now) return [];
  return [
    ...then
      .filter(({ from }) => !now.some((one) => one.from === from))
      .map(({ from }): Effect => ({ kind: 'appraisal-withdrawn', person, from })),
    ...now
      .filter(
        ({ from, to, ground }) => !then.some((one) => one.from === from && one.to === to && one.ground === ground),
      )
      .map(({ from, to, ground }): Effect => ({ kind: 'appraisal', person, ground, from, to: to ?? null })),
  ];
};

const transferEffects = ({ transfers: then = [] }: Standing, { transfers: now = [] }: Standing): Effect[] => {
  if (then === now) return [];
  return [
    ...then
      .filter(({ id }) => !now.some((one) => one.id === id))
      .map(({ id }): Effect => ({ kind: 'transfer-withdrawn', transfer: id })),
    ...now.flatMap(({ id, from, to, toUnit, sentAt, received }): Effect[] => {
      const was = then.find((one) => one.id === id);
      const went: Effect[] =
        was?.sentAt === sentAt ? [] : [{ kind: 'sent', transfer: id, from, to: toUnit ?? to, at: sentAt }];
      const arrived = received && was?.received?.act !== received.act;
      return arrived ? [...went, { kind: 'received', transfer: id, unit: received.unit, at: received.at }] : went;
    }),
  ];
};

const custodyPeriods = (person: string, then: readonly Interval[], periods: readonly Interval[]): Effect[] =>
  periods.flatMap(({ from, to }): Effect[] => {
    const was = then.find((one) => one.from === from);
    const began: Effect[] = was ? [] : [{ kind: 'custody', person, held: true, at: from }];
    const ended: Effect[] =
      to === undefined || was?.to === to ? [] : [{ kind: 'custody', person, held: false, at: to }];
    return [...began, ...ended];
  });

/**
 * What lies between two standings of one case, as plain outcomes: the only source of effects, for an act that follows in
 * order as for a fold that began anew.
 *
 * @param received when the act came in that made the difference
 */
export const difference = (before: Standing, after: Standing, received: Instant, given: Context): readonly Effect[] => {
  const ctx = under(given, after.law);
  return [
    ...(before.law === after.law ? [] : [{ kind: 'law-adopted', from: before.law, to: after.law } as const]),
    ...inOrderOfId(before.procedures)
      .filter(({ id }) => !after.procedures[id])
      .map(({ id: procedure }): Effect => ({ kind: 'procedure-removed', procedure })),
    ...inOrderOfId(after.procedures).flatMap((one) => procedureEffects(before.procedures[one.id], one)),
    ...inOrderOfId(after.clocks).flatMap((one) =>
      clockEffects(before.clocks[one.id], one, { standing: after, received, ctx }),
    ),
    ...inOrderOfId(before.clocks)
      .filter(({ id }) => !after.clocks[id])
      .map(({ id: clock }): Effect => ({ kind: 'clock-removed', clock })),
    ...(before.persons === after.persons
      ? []
      : [...new Set([...Object.keys(before.persons), ...Object.keys(after.persons)])]
          .sort()
          .flatMap((person) => [...custodyEffects(person, before, after), ...appraisalEffects(person, before, after)])),
    ...transferEffects(before, after),
    ...after.contested
      .filter((act) => !before.contested.includes(act))
      .map((act): Effect => ({ kind: 'contested', act })),
    ...(after.closedAt !== undefined && before.closedAt === undefined
      ? [{ kind: 'case-closed', at: after.closedAt } as const]
      : []),
    ...(after.closedAt === undefined && before.closedAt !== undefined ? [{ kind: 'case-reopened' } as const] : []),
  ];
};
