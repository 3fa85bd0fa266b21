import { startOfDay, dayOf } from '../../domain/time/day';
import { day, type Instant } from '../../domain/time/instant';
import { type Context, elapse, inspect, type Inspected, modelFactsOf } from '../../engine';
import {
  actsOfCases,
  type CaseToLook,
  casesToLook,
  endOutlived,
  type HitChanges,
  noteLooks,
  noteRaised,
  openHits,
  raiseAlarm,
  type StoredHit,
  type TriedActs,
  writeHits,
} from '../../store';
import type { Contexts } from '../context';
import { isAway } from '../away';
import { batchesOf } from '../batches';
import type { Ports } from '../ports';
import type { Step } from '../step';
import { type Active, readActive, thresholdsIn } from './active';
import { differ, toRaise } from './differ';
import { warningHash, warningOf } from './raise';

interface Failed {
  /** Models in force that could not be asked of every case. */
  readonly faults: readonly string[];
  /** Cases of which no model could be asked. */
  readonly unread: readonly string[];
}

/** What one round of the models came to. */
export interface Looked extends Failed {
  readonly cases: number;
  readonly appeared: number;
  readonly cleared: number;
  /** Warnings that cases took, and those that they refused. */
  readonly raised: number;
  readonly refused: number;
}

interface Round {
  readonly ports: Ports;
  readonly known: Contexts;
  readonly step: Step;
  readonly active: Active;
  readonly contexts: Map<string, Promise<Context>>;
}

// A page is read and written in a handful of statements, and its warnings one by one.
const page = 100;
const atOnce = 4;
// What is closed is looked at once more: how it was closed is itself something a model may ask about.
const closing = 2 * day;

const contextOf = ({ known, contexts }: Round, law: string): Promise<Context> => {
  const found = contexts.get(law) ?? known.of(law);
  contexts.set(law, found);
  return found;
};

const none: TriedActs = { acts: [], refusedAt: [] };

const lookAt = async (
  round: Round,
  { caseId, state: stored, recordedAt }: CaseToLook,
  tried: ReadonlyMap<string, TriedActs>,
  now: Instant,
): Promise<Inspected> => {
  const ctx = await contextOf(round, stored.standing.law);
  // What has fallen due by now counts, whether or not anybody has written it yet.
  const at = Math.max(now, recordedAt);
  const { state } = elapse(stored, at, ctx);
  const { acts, refusedAt } = tried.get(caseId) ?? none;
  const unit = state.standing.handling.police?.unit ?? Object.values(state.standing.handling)[0]?.unit;
  const facts = modelFactsOf({ state, acts, refused: refusedAt.length, now: at }, ctx);
  return inspect(round.active.models, facts, thresholdsIn(round.active, unit, ctx.office, at));
};

/** Submits a warning to its case. Whatever the case says stands with the hit; only an absent database is for the next round. */
const raise = async (
  round: Round,
  hit: StoredHit,
  { state }: CaseToLook,
): Promise<{ raised: boolean; seq: number }> => {
  const { database, clock } = round.ports;
  const { office } = await contextOf(round, state.standing.law);
  const act = warningOf(hit, state.standing, office, clock.now());
  if (!act) {
    await noteRaised(database, hit, { actId: '', refusal: 'nobody-handles' });
    return { raised: false, seq: 0 };
  }
  try {
    const { answer, seq } = await round.step(hit.caseId, { kind: 'act', act, requestHash: warningHash(hit) });
    const refusal = answer?.accepted === false ? { refusal: answer.refusal.code } : {};
    await noteRaised(database, hit, { actId: act.id, ...refusal });
    return { raised: answer?.accepted === true, seq };
  } catch (error) {
    if (isAway(error)) throw error;
    const code = (error as { code?: unknown }).code;
    await noteRaised(database, hit, { actId: act.id, refusal: typeof code === 'string' ? code : 'failed' });
    return { raised: false, seq: 0 };
  }
};

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0);

/** A case, and what asking the models changes in it. */
interface Look {
  readonly one: CaseToLook;
  readonly changes: HitChanges;
}

/** What came of telling: whether each warning was taken, and how far the ledgers of the cases went by it. */
interface Told {
  readonly raised: readonly boolean[];
  readonly looked: readonly { readonly caseId: string; readonly seq: number }[];
}

const tell = async (round: Round, { one, changes }: Look): Promise<readonly { raised: boolean; seq: number }[]> => {
  const told = [];
  for (const hit of toRaise(changes)) told.push(await raise(round, hit, one));
  return told;
};

/** Raises what has to be told, a few cases at once and each case's one by one. */
const tellAll = async (round: Round, looks: readonly Look[]): Promise<Told> => {
  const raised: boolean[] = [];
  const looked: { caseId: string; seq: number }[] = [];
  for (const some of batchesOf(looks, atOnce)) {
    const told = await Promise.all(some.map((look) => tell(round, look)));
    for (const [index, { one }] of some.entries()) {
      const each = told[index] ?? [];
      raised.push(...each.map((warning) => warning.raised));
      looked.push({ caseId: one.caseId, seq: Math.max(one.seq, ...each.map(({ seq }) => seq)) });
    }
  }
  return { raised, looked };
};

/** A case that no model can be asked of, such as one whose law this release does not carry, holds up no other. */
const unreadable = (error: unknown): undefined => {
  if (isAway(error)) throw error;
  return undefined;
};

/** One page of cases: what models find in them, what that changes, who has to be told. */
const lookAtPage = async (round: Round, cases: readonly CaseToLook[], now: Instant): Promise<Looked> => {
  const { database } = round.ports;
  const ids = cases.map(({ caseId }) => caseId);
  const [tried, open] = await Promise.all([actsOfCases(database, ids), openHits(database, ids)]);
  const looks: Look[] = [];
  const faults = new Set<string>();
  const unread: string[] = [];
  for (const one of cases) {
    const inspected = await lookAt(round, one, tried, now).catch(unreadable);
    if (!inspected) {
      // Its hits stay as they are, and it is looked at again when it moves, or tomorrow.
      looks.push({ one, changes: { appeared: [], held: [], cleared: [] } });
      unread.push(one.caseId);
      continue;
    }
    const { findings, faults: failed } = inspected;
    for (const { model, version } of failed) faults.add(`${model}@${version}`);
    const before = open.filter(({ caseId }) => caseId === one.caseId);
    looks.push({ one, changes: differ(one.caseId, before, findings, now) });
  }
  const changes: HitChanges = {
    appeared: looks.flatMap((each) => each.changes.appeared),
    held: looks.flatMap((each) => each.changes.held),
    cleared: looks.flatMap((each) => each.changes.cleared),
  };
  await writeHits(database, changes, now);
  const { raised, looked } = await tellAll(round, looks);
  await noteLooks(database, looked, { models: round.active.word, now });
  const taken = raised.filter(Boolean).length;
  const counts = { appeared: changes.appeared.length, cleared: changes.cleared.length };
  const told = { raised: taken, refused: raised.length - taken };
  return { cases: cases.length, ...counts, ...told, faults: [...faults], unread };
};

/**
 * Alarms what could not be asked. A round looks at what has moved, and by its end every open case has been looked at today: what
 * failed before today and has not failed again is over, and so is a version that is in force no more.
 */
const alarmFaults = async ({ ports: { database }, active }: Round, { faults, unread }: Failed, now: Instant) => {
  for (const subject of faults) {
    await raiseAlarm(database, { kind: 'model-fails', subject, detail: { model: subject.split('@')[0] } }, now);
  }
  if (unread.length > 0) {
    const detail = { cases: unread.length, first: unread[0] };
    await raiseAlarm(database, { kind: 'models-not-asked', subject: 'models', detail }, now);
  }
  const before = startOfDay(dayOf(now));
  const inForce = active.models.map(({ model: { id, version } }) => `${id}@${version}`);
  await endOutlived(database, 'model-fails', { before, subjects: inForce });
  await endOutlived(database, 'models-not-asked', { before, subjects: ['models'] });
};

/**
 * Asks the models in force of every case that has moved since it was asked last, and of every open case once a day. Where it
 * stopped stands in rows: begun again, it goes on there, and a second round at the same instant finds nothing to do.
 *
 * @param beat a sign of life behind every page
 * @throws {StoreUnavailable} the database is away: the next round goes on
 */
export const lookRound =
  (ports: Ports, known: Contexts, step: Step) =>
  async (beat: () => void = () => undefined): Promise<Looked> => {
    const now = ports.clock.now();
    const round: Round = { ports, known, step, active: await readActive(ports.database), contexts: new Map() };
    const rounds: Looked[] = [];
    const query = {
      models: round.active.word,
      before: startOfDay(dayOf(now)),
      closedSince: now - closing,
      atMost: page,
    };
    for (;;) {
      const cases = await casesToLook(ports.database, query);
      if (cases.length === 0) break;
      rounds.push(await lookAtPage(round, cases, now));
      beat();
    }
    const failed: Failed = {
      faults: [...new Set(rounds.flatMap((one) => one.faults))],
      unread: rounds.flatMap((one) => one.unread),
    };
    await alarmFaults(round, failed, now);
    return {
      cases: sum(rounds, (one) => one.cases),
      appeared: sum(rounds, (one) => one.appeared),
      cleared: sum(rounds, (one) => one.cleared),
      raised: sum(rounds, (one) => one.raised),
      refused: sum(rounds, (one) => one.refused),
      ...failed,
    };
  };
