import { setImmediate as breathe } from 'node:timers/promises';
import type { Actor } from '../../domain/act';
import { hashOf } from '../../domain/canonical';
import type { Finding } from '../../domain/model';
import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import {
  compile,
  type CompiledModel,
  type Context,
  inspect,
  modelFactsOf,
  type Period,
  standingThen,
} from '../../engine';
import {
  actsOfCases,
  append,
  type BackTest,
  type BackTestResult,
  caseDays,
  casesUntil,
  insertBackTest,
  insertLabels,
  lockHead,
  type ModelLabels,
  readBackTests,
  readLabels,
  transaction,
  type TriedActs,
} from '../../store';
import type { Contexts } from '../context';
import type { Ports } from '../ports';
import { BackTestTooLong, LabelsTooLate, NoSuchLabels } from './errors';
import { kept, modelStream, versionOf } from './registry';

/**
 * Lays down which cases have what a model looks for, before anybody asks the model. Their hash and the instant stand in the
 * ledger of models; the same labels again are answered again.
 *
 * @throws {NoSuchModel}
 */
export const layLabels =
  ({ database, clock }: Ports) =>
  (model: string, cases: readonly string[], by: Actor): Promise<ModelLabels> =>
    transaction(database, async (tx) => {
      await lockHead(tx, modelStream);
      await versionOf(tx, model);
      const sorted = [...new Set(cases)].sort();
      const hash = hashOf({ model, cases: sorted });
      const id = `L-${hash.slice(0, 20)}`;
      const before = await readLabels(tx, id);
      if (before) return { value: before };
      const now = clock.now();
      const labels = { id, model, cases: sorted, hash, labelledBy: by.person, labelledAt: now };
      await insertLabels(tx, labels);
      const body = { model, labels: id, hash, cases: sorted.length, by };
      await append(tx, modelStream, now, [{ kind: 'model-labelled', at: now, body }]);
      return { value: labels };
    });

/** What is asked of the past: a version, labels laid down before, a period. */
export interface BackTestOrder extends Period {
  readonly version: number;
  readonly labels: string;
  /** What whoever asks may see: a count over other cases could be made to tell of a single one. Left out, everything. */
  readonly marks?: readonly Mark[];
}

interface Run {
  readonly marks: readonly Mark[] | undefined;
  readonly ports: Ports;
  readonly known: Contexts;
  readonly compiled: CompiledModel;
  readonly period: Period;
  readonly contexts: Map<string, Promise<Context>>;
}

interface CaseThen {
  readonly hit?: { readonly at: Instant; readonly finding: Finding };
  readonly faults: number;
}

/** The first time the model would have hit. */
const firstHit = (past: TriedActs & { readonly caseId: string }, { compiled, period }: Run, ctx: Context): CaseThen => {
  let faults = 0;
  for (const told of standingThen(past, period, ctx)) {
    const { findings, faults: failed } = inspect([compiled], modelFactsOf(told, ctx));
    faults += failed.length;
    const [finding] = findings;
    if (finding) return { hit: { at: told.now, finding }, faults };
  }
  return { faults };
};

const contextFor = ({ known, contexts }: Run, law: string): Promise<Context> => {
  const found = contexts.get(law) ?? known.of(law);
  contexts.set(law, found);
  return found;
};

interface Past {
  readonly cases: readonly string[];
  readonly hits: BackTestResult['hits'];
  readonly faults: number;
}

const atMost = 100;

const askPast = async (run: Run): Promise<Past> => {
  const { database } = run.ports;
  const cases: string[] = [];
  const hits: BackTestResult['hits'][number][] = [];
  let faults = 0;
  for (let after = ''; ;) {
    const page = await casesUntil(database, { to: run.period.to, after, atMost, marks: run.marks });
    const tried = await actsOfCases(
      database,
      page.map(({ caseId }) => caseId),
    );
    for (const { caseId, openedUnder } of page) {
      const past = tried.get(caseId) ?? { acts: [], refusedAt: [] };
      for (const { type, fields } of past.acts) if (type === 'law.adopt') await contextFor(run, String(fields.law));
      const { hit, faults: failed } = firstHit({ caseId, ...past }, run, await contextFor(run, openedUnder));
      cases.push(caseId);
      // Others ask this process, too, while the past of a large office is gone through.
      await breathe();
      faults += failed;
      if (hit) hits.push({ caseId, at: hit.at, subject: hit.finding.subject, why: hit.finding.why });
    }
    const last = page.at(-1);
    if (!last || page.length < atMost) return { cases, hits, faults };
    after = last.caseId;
  }
};

/** Of all cases together. At half a millisecond for each, 25 of the 30 seconds that a request has; behind them it would go on unseen. */
const mostDays = 50_000;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** What the model found beside what was labelled, among the cases that there were. */
const scored = ({ cases, hits, faults }: Past, labels: ModelLabels): BackTestResult => {
  const there = new Set(cases);
  const labelled = new Set(labels.cases.filter((one) => there.has(one)));
  const truePositives = hits.filter(({ caseId }) => labelled.has(caseId)).length;
  return {
    cases: cases.length,
    labelled: labelled.size,
    truePositives,
    falsePositives: hits.length - truePositives,
    falseNegatives: labelled.size - truePositives,
    precision: share(truePositives, hits.length),
    recall: share(truePositives, labelled.size),
    hits,
    faults,
  };
};

/** @throws {NoSuchLabels} @throws {LabelsTooLate} */
const labelsFor = async ({ database }: Ports, id: string, { version, labels }: BackTestOrder): Promise<ModelLabels> => {
  const found = await readLabels(database, labels);
  if (found?.model !== id || hashOf({ model: id, cases: found.cases }) !== found.hash) {
    throw new NoSuchLabels(id, labels);
  }
  const earlier = await readBackTests(database, id, version);
  if (earlier.some(({ runAt }) => runAt <= found.labelledAt)) throw new LabelsTooLate(id, version, labels);
  return found;
};

/**
 * Asks one version of a model of every case as it stood then, act by act and midnight by midnight, and compares its hits
 * with what was labelled before.
 *
 * @throws {NoSuchModel} @throws {NoSuchLabels} @throws {LabelsTooLate} @throws {BackTestTooLong}
 */
export const backTest =
  (ports: Ports, known: Contexts) =>
  async (id: string, order: BackTestOrder, by: Actor): Promise<BackTest> => {
    const { database, clock } = ports;
    const one = await versionOf(database, id, order.version);
    const labels = await labelsFor(ports, id, order);
    const period = { from: order.from, to: Math.min(order.to, clock.now()) };
    const days = await caseDays(database, { ...period, marks: order.marks });
    if (days > mostDays) throw new BackTestTooLong(id, days, mostDays);
    const past = await askPast({
      ...{ ports, known, period, marks: order.marks },
      ...{ compiled: compile(one.content), contexts: new Map() },
    });
    const result = scored(past, labels);
    return transaction(database, async (tx) => {
      await lockHead(tx, modelStream);
      const now = clock.now();
      await kept(tx, one, now);
      const what = { model: id, version: order.version, label: labels.id, ...period };
      const test = {
        id: `T-${hashOf({ ...what, by: by.person, now }).slice(0, 20)}`,
        ...what,
        result,
        runBy: by.person,
        runAt: now,
      };
      await insertBackTest(tx, test);
      const { hits, ...totals } = result;
      const body = {
        ...what,
        contentHash: one.contentHash,
        labelHash: labels.hash,
        ...totals,
        hitsHash: hashOf(hits),
        by,
      };
      await append(tx, modelStream, now, [{ kind: 'model-back-tested', at: now, body }]);
      return { value: test };
    });
  };
