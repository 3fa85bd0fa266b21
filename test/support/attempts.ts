import fc from 'fast-check';
import type { z } from 'zod';
import type { Act, ActDefinition, ActType, Actor, DecidedBy } from '../../domain/act';
import { acts } from '../../domain/acts';
import type { Clock } from '../../domain/case';
import type { Role } from '../../domain/office';
import { addDays } from '../../domain/time/day';
import { hour } from '../../domain/time/instant';
import { formatInstant } from '../../domain/time/iso';
import { deciderOf } from '../../engine/deciders';
import { limitOfClock } from '../../engine/clocks';
import { answerOwed } from '../../engine/elapse';
import { standingAssessments } from '../../engine/risk';
import { newestAuthority } from '../../law/authority';
import { duties } from '../../law/duties';
import { reviewer } from './approvals';
import { chief, countyChief, deputy, judge, officer, prosecutor, type Story } from './story';

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

/** Acts that reach into what went before, or that a case has many of. */
const frequent: readonly ActType[] = ['act.correct', 'act.correct', 'limit.extend', 'duty.do', 'duty.acknowledge'];

const mostly = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: other });

export const attempt: fc.Arbitrary<Attempt> = fc
  .record({
    type: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...types) },
      { weight: 1, arbitrary: fc.constantFrom(...frequent) },
    ),
    gap: fc.integer({ min: 0, max: 120 }),
    back: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }) },
    ),
    persons: fc.constantFrom(['P1'], ['P1'], ['P2'], ['P1', 'P2'], ['P9']),
    pick: fc.nat(200),
    actor: mostly<Actor | undefined>(
      fc.constant(undefined),
      fc.constantFrom(officer, deputy, chief, prosecutor, judge),
    ),
    documented: mostly(fc.constant(true), fc.constant(false)),
  })
  .map(({ actor, ...rest }) => (actor ? { ...rest, actor } : rest));

/** Values that some schema takes for a field of that name; the first that the act at hand takes is said. */
const pool: Readonly<Record<string, readonly unknown[]>> = {
  ground: [
    'party-or-relative',
    'caught in the act',
    'evidence',
    'no-crime',
    'no-criminal-fact',
    'not-punishable',
    'cannot-notify',
  ],
  outcome: ['maintained', 'changed', 'charged', 'concluded', 'recorded-elsewhere', 'confirmed'],
  decision: ['filing.refuse', 'arrest-review.refuse', 'prosecution-review.not-prosecute', 'investigation.withdraw'],
  level: ['blue', 'none', 'orange', 'blue', 'red'],
  standing: ['suspect', 'suspect', 'suspect', 'victim'],
  surety: ['guarantor'],
  designated: [false],
  identityUnknown: [true],
  kind: ['psychiatric-evaluation', 'psychiatric-evaluation', 'injury-appraisal', 'seal', 'document', 'day'],
  result: ['handled', 'in-order'],
  mark: ['major'],
  model: ['M-01'],
  version: [1],
  disposition: ['continues'],
  to: ['county-pr', 'city-pr', 'county', 'station', 'chief'],
  volumes: [2],
  reporterTold: [true],
  note: ['noted'],
  rollOut: ['R1', 'R2'],
  opinion: ['agree', 'agree', 'return'],
  handler: ['li', 'zhao'],
  assistants: [['zhao']],
  person: ['li', 'P1'],
  category: ['theft', 'homicide'],
  what: [['filing'], ['acceptance', 'measures']],
  gate: ['filing.file', 'measure.detain'],
  items: [['report-form'], ['none']],
  right: ['counsel', 'suspect'],
  method: ['written', 'telephone'],
  direction: ['in', 'out'],
  quantity: [1, 2],
  law: ['2027-01', '2026-12', '2026-11-22', '2026-11'],
};

type Values = Readonly<Record<string, readonly unknown[]>>;

const clocksOf = (story: Story) => Object.values(story.standing.clocks);

/** Clocks that an act could mean: those that run, and for an extension those that know any. */
const meant = (story: Story, type: ActType): readonly Clock[] => {
  const running = clocksOf(story).filter(({ closed }) => !closed);
  const known = running.filter((clock) => limitOfClock(clock, story.ctx).extensions.length > 0);
  return type === 'limit.extend' && known.length > 0 ? known : running.length > 0 ? running : clocksOf(story);
};

/** Duties and alerts that an act could mean: those that are open, where there are any. */
const owed = (story: Story, type: ActType): readonly string[] => {
  const alerts = Object.values(story.open.bells).filter(answerOwed);
  if (type === 'duty.acknowledge' && alerts.length > 0) return alerts.map(({ id }) => id);
  const all = Object.values(story.standing.procedures).filter(({ duty }) => duty !== undefined);
  const open = all.filter(({ done }) => !done);
  const known = open.filter(({ duty }) => duties.get(duty ?? '')?.excuses);
  return (type === 'duty.excuse' && known.length > 0 ? known : open.length > 0 ? open : all).map(({ id }) => id);
};

/** Acts that somebody decides, as they are proposed. */
const proposed: readonly ActType[] = ['measure.detain', 'measure.bail', 'limit.extend', 'filing.refuse'];

const isFiled = ({ standing }: Story): boolean =>
  Object.values(standing.procedures).some(({ stage }) => stage === 'filed');

/** Proposals that wait for a step, where there are any. */
const proposals = ({ standing }: Story, { pick }: Attempt): readonly string[] => {
  const all = Object.values(standing.procedures).filter(({ proposal }) => proposal !== undefined);
  const open = all.filter(({ done }) => !done);
  return (pick % 9 === 0 || open.length === 0 ? all : open).map(({ id }) => id);
};

/** The approved proposal that an attempt carries out, where there is one of the kind; once in seven times it does without. */
const approvedFor = ({ standing }: Story, { type, pick }: Attempt) =>
  pick % 7 === 0
    ? undefined
    : Object.values(standing.procedures).find(({ stage, proposal }) => stage === 'approved' && proposal?.act === type);

/** Decisions whose risk waits for a step, where there are any. */
const atRisk = (story: Story, { type, pick }: Attempt): readonly string[] => {
  if (type === 'assessment.assess' || pick % 9 === 0) return [];
  return standingAssessments(story.standing).map(({ assessment }) => assessment.decision);
};

/** What can be said only of the case as it stands: its clocks, duties, alerts and acts; once in nine times something else. */
const standingValues = (story: Story, one: Attempt, at: number): Values => {
  const { type, persons, pick } = one;
  const clocks = meant(story, type);
  const clock = clocks[pick % Math.max(1, clocks.length)];
  const known = pick % 9 === 0 ? [] : ((clock && limitOfClock(clock, story.ctx).extensions.map(({ id }) => id)) ?? []);
  const open = pick % 9 === 0 ? [] : owed(story, type);
  const raw = clock?.due.raw;
  const risks = atRisk(story, one);
  return {
    ...(risks.length > 0 ? { decision: risks } : {}),
    by: ['relative', formatInstant(at).slice(0, 10)],
    label: [persons[0]],
    clock: [clock?.id ?? 'none'],
    extension: known.length > 0 ? known : ['none'],
    until: raw ? [addDays(raw.slice(0, 10), 1 + (pick % 40))] : [],
    duty: open.length > 0 ? open : ['none'],
    warning: open.length > 0 ? open : ['none'],
    item: open.length > 0 ? open : ['none'],
    from: [...open, 'none'],
    owedBy: ['police', 'procuratorate'],
    act: [...story.accepted.map(({ id }) => id), 'none'],
    proposal: [...proposals(story, one), 'none'],
    occurredAt: [formatInstant(at - ((pick % 20) - 5) * 7 * hour)],
    persons: [['P1'], ['P2'], ['P1', 'P2']],
    fields: [{ ground: 'corrected' }, { reasons: 'corrected' }, {}],
    type: ['measure.bail', 'measure.detain', 'measure.release', 'no-act'],
  };
};

const text = ['because', 'No 1'];

/** What a correction puts right: mostly when the act took place. */
const corrections: readonly (readonly string[])[] = [
  ['occurredAt'],
  ['occurredAt'],
  ['occurredAt'],
  ['persons'],
  ['documentNo'],
  ['type', 'fields'],
];

const says = ({ type, pick }: Attempt, key: string, index: number): boolean =>
  type === 'act.correct' ? (corrections[pick % corrections.length] ?? []).includes(key) : (pick + index) % 3 === 0;

/** An act that somebody decides, whole; once in eleven times with something left out. */
const proposalFor = (story: Story, one: Attempt, at: number): Act['fields'] => {
  const type = isFiled(story) ? (proposed[one.pick % proposed.length] ?? 'measure.detain') : 'filing.file';
  const persons = (acts[type] as ActDefinition).subject === 'persons' ? { persons: one.persons } : {};
  const fields = one.pick % 11 === 0 ? {} : { fields: fieldsFor(story, { ...one, type }, at) };
  return { act: type, ...persons, ...fields, reasons: 'because' };
};

/** Fields that the act's own schema takes. */
const fieldsFor = (story: Story, one: Attempt, at: number): Act['fields'] => {
  if (one.type === 'approval.propose') return proposalFor(story, one, at);
  const schema = acts[one.type].fields as z.ZodType & { shape: Record<string, z.ZodType> };
  const values: Values = { ...pool, ...standingValues(story, one, at) };
  const said = Object.entries(schema.shape).flatMap(([key, field], index) => {
    if (field.safeParse(undefined).success && !says(one, key, index)) return [];
    const fits = (values[key] ?? text).filter((value) => field.safeParse(value).success);
    return fits.length === 0 ? [] : [[key, fits[one.pick % fits.length]]];
  });
  return schema.parse(Object.fromEntries(said)) as Act['fields'];
};

const levels = ['national', 'national', 'national', 'province', 'county', 'station'] as const;

const decisionFor = (story: Story, one: Attempt, actor: Actor, fields: Act['fields']): DecidedBy | null => {
  if (!one.documented) return null;
  const bare = { id: '', type: one.type, occurredAt: 0, receivedAt: 0, actor, persons: one.persons, fields };
  const agency = one.pick % 11 === 0 ? actor.agency : deciderOf(story.standing, bare, story.ctx);
  return { agency, level: levels[one.pick % levels.length] ?? 'national', documentNo: 'D 1' };
};

const handlers = { police: officer, procuratorate: prosecutor, court: judge };

const levelOf = { station: 'station', city: 'city', 'city-pr': 'city' } as const;

/** Whoever an alert asks for an answer. */
const asked = ({ unit, role }: { unit: string; role: Role }): Actor => ({
  person: 'asked',
  roles: [role],
  unit,
  agency: unit.endsWith('-pr') ? 'procuratorate' : 'police',
  level: Object.hasOwn(levelOf, unit) ? levelOf[unit as keyof typeof levelOf] : 'county',
});

const authorOf = ({ open, standing }: Story, { type, actor }: Attempt, { duty, clock }: Act['fields']): Actor => {
  if (actor) return actor;
  const answer = open.bells[String(duty)]?.answer;
  if (answer) return asked(answer);
  const { agency } = acts[type] as ActDefinition;
  const owner = standing.procedures[String(duty)]?.owedBy ?? standing.clocks[String(clock)]?.owedBy;
  const usual = handlers[owner ?? (agency === 'any' ? 'police' : agency)];
  if (type === 'duty.verify' && usual === officer) return deputy;
  if (type === 'approval.approve') return countyChief;
  const { propose } = newestAuthority(type);
  return [usual, chief, reviewer].find(({ roles }) => roles.some((role) => propose.includes(role))) ?? usual;
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
    const approved = approvedFor(story, one);
    const fields = approved?.proposal?.fields ?? fieldsFor(story, one, at);
    const by = authorOf(story, one, fields);
    const about = (acts[one.type] as ActDefinition).subject === 'persons' ? one.persons : [];
    const decision = approved
      ? { approval: approved.id, decidedBy: null }
      : { decidedBy: decisionFor(story, one, by, fields) };
    const documentNo = one.pick % 2 === 0 ? { documentNo: 'D 2' } : {};
    const extra = { by, received: formatInstant(at), ...decision, ...documentNo };
    story.act(one.type, formatInstant(at - one.back * hour), fields, about, extra);
  }
  story.wait(formatInstant(at + 40 * 24 * hour));
  return story;
};
