import fc from 'fast-check';
import type { z } from 'zod';
import type { Act, ActDefinition, ActType, Actor, DecidedBy } from '../../domain/act';
import { acts } from '../../domain/acts';
import { addDays } from '../../domain/time/day';
import { hour } from '../../domain/time/instant';
import { formatInstant } from '../../domain/time/iso';
import { deciderOf } from '../../engine/authority';
import { limitOfClock } from '../../engine/clocks';
import { chief, deputy, judge, officer, prosecutor, type Story } from './story';

/** One attempt: some act, some hours after the last was received, possibly entered long after it happened. */
export interface Attempt {
  readonly type: ActType;
  readonly gap: number;
  readonly back: number;
  readonly persons: readonly string[];
  readonly pick: number;
  /** Left out: whoever records such an act. */
  readonly actor?: Actor;
  readonly documented: boolean;
}

const types = (Object.keys(acts) as ActType[]).filter((type) => type !== 'reception.receive');

export const attempt: fc.Arbitrary<Attempt> = fc.record(
  {
    type: fc.constantFrom(...types),
    gap: fc.integer({ min: 0, max: 120 }),
    back: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }) },
    ),
    persons: fc.constantFrom(['P1'], ['P1'], ['P2'], ['P1', 'P2'], ['P9']),
    pick: fc.nat(200),
    actor: fc.constantFrom(officer, deputy, chief, prosecutor, judge),
    documented: fc.boolean(),
  },
  { requiredKeys: ['type', 'gap', 'back', 'persons', 'pick', 'documented'] },
);

/** Values that some schema takes for a field of that name; the first that the act at hand takes is said. */
const pool: Readonly<Record<string, readonly unknown[]>> = {
  ground: ['caught in the act', 'evidence', 'no-crime', 'no-criminal-fact', 'not-punishable', 'cannot-notify'],
  outcome: ['maintained', 'changed', 'charged', 'concluded', 'recorded-elsewhere'],
  decision: ['filing.refuse', 'arrest-review.refuse', 'prosecution-review.not-prosecute'],
  level: ['blue'],
  standing: ['suspect', 'suspect', 'suspect', 'victim'],
  surety: ['guarantor'],
  designated: [false],
  identityUnknown: [true],
  kind: ['psychiatric-evaluation', 'psychiatric-evaluation', 'injury-appraisal'],
  by: ['relative'],
  to: ['county-pr', 'city-pr'],
  volumes: [2],
  reporterTold: [true],
  note: ['noted'],
};

type Values = Readonly<Record<string, readonly unknown[]>>;

const clocksOf = (story: Story) => Object.values(story.standing.clocks);

/** What can be said only of the case as it stands: its clocks, duties, alerts and acts. */
const standingValues = (story: Story, { type, persons, pick }: Attempt, at: number): Values => {
  const running = clocksOf(story).filter(({ closed }) => !closed);
  const clock = (running.length > 0 ? running : clocksOf(story))[pick % Math.max(1, running.length)];
  const { due } = clock ?? {};
  const duties = Object.values(story.standing.procedures).filter(({ duty }) => duty !== undefined);
  const bells = Object.keys(story.open.bells);
  return {
    label: [persons[0]],
    clock: [clock?.id ?? 'none'],
    extension: clock ? [...limitOfClock(clock, story.ctx).extensions.map(({ id }) => id), 'none'] : ['none'],
    until: due?.raw ? [addDays(due.raw.slice(0, 10), 1 + (pick % 40))] : [],
    duty: type === 'duty.acknowledge' ? [...bells, 'none'] : [...duties.map(({ id }) => id), 'none'],
    act: [...story.accepted.map(({ id }) => id), 'none'],
    occurredAt: [formatInstant(at - ((pick % 20) - 5) * 7 * hour)],
    persons: [['P1'], ['P2'], ['P1', 'P2']],
    fields: [{ ground: 'corrected' }, { reasons: 'corrected' }, {}],
    type: ['measure.bail', 'measure.detain', 'measure.release', 'no-act'],
  };
};

const text = ['because', 'No 1'];

/** Fields that the act's own schema takes. */
const fieldsFor = (story: Story, one: Attempt, at: number): Act['fields'] => {
  const schema = acts[one.type].fields as z.ZodType & { shape: Record<string, z.ZodType> };
  const values: Values = { ...pool, ...standingValues(story, one, at) };
  const said = Object.entries(schema.shape).flatMap(([key, field], index) => {
    if (field.safeParse(undefined).success && (one.pick + index) % 3 > 0) return [];
    const fits = (values[key] ?? text).filter((value) => field.safeParse(value).success);
    return fits.length === 0 ? [] : [[key, fits[one.pick % fits.length]]];
  });
  const fields = Object.fromEntries(said) as Act['fields'];
  // A correction that says nothing anew is turned away at the door.
  const whole = schema.safeParse(fields).success ? fields : { ...fields, occurredAt: values.occurredAt?.[0] };
  return schema.parse(whole) as Act['fields'];
};

const levels = ['national', 'national', 'province', 'county', 'station'] as const;

const decisionFor = (story: Story, one: Attempt, actor: Actor, fields: Act['fields']): DecidedBy | null => {
  if (!one.documented) return null;
  const bare = { id: '', type: one.type, occurredAt: 0, receivedAt: 0, actor, persons: one.persons, fields };
  const agency = one.pick % 11 === 0 ? actor.agency : deciderOf(story.standing, bare, story.ctx);
  return { agency, level: levels[one.pick % levels.length] ?? 'national', documentNo: 'D 1' };
};

const handlers = { police: officer, procuratorate: prosecutor, court: judge };

const authorOf = (story: Story, { type, actor }: Attempt, fields: Act['fields']): Actor => {
  if (actor) return actor;
  const { agency } = acts[type] as ActDefinition;
  const owner =
    story.standing.procedures[String(fields.duty)]?.owedBy ?? story.standing.clocks[String(fields.clock)]?.owedBy;
  return handlers[owner ?? (agency === 'any' ? 'police' : agency)];
};

/**
 * Tries one after another, from the instant `now`, and lets forty days pass behind the last.
 *
 * @returns the story itself
 */
export const tryAll = (story: Story, now: number, attempts: readonly Attempt[]): Story => {
  let at = now;
  for (const one of attempts) {
    at += one.gap * hour;
    const fields = fieldsFor(story, one, at);
    const by = authorOf(story, one, fields);
    const about = (acts[one.type] as ActDefinition).subject === 'persons' ? one.persons : [];
    const decidedBy = decisionFor(story, one, by, fields);
    const documentNo = one.pick % 2 === 0 ? { documentNo: 'D 2' } : {};
    const extra = { by, received: formatInstant(at), decidedBy, ...documentNo };
    story.act(one.type, formatInstant(at - one.back * hour), fields, about, extra);
  }
  story.wait(formatInstant(at + 40 * 24 * hour));
  return story;
};
