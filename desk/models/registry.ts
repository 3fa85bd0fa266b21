import type { Actor } from '../../domain/act';
import { hashOf } from '../../domain/canonical';
import type { Thresholds, WarningModel } from '../../domain/model';
import { proven } from '../../engine';
import { detectors, shippedModels } from '../../law/models';
import {
  append,
  clearModel,
  decideModel,
  insertModel,
  lockHead,
  readBackTests,
  readModels,
  type Runner,
  setThresholds,
  type StoredModel,
  type Transaction,
  transaction,
} from '../../store';
import type { Ports } from '../ports';
import {
  ModelStands,
  ModelVersionExists,
  NoSuchModel,
  NotBackTested,
  SamePersonActivates,
  ThresholdOutside,
} from './errors';

/** What the office has decided about its models, as a ledger of its own. */
export const modelStream = 'office:models';

const isDetector = ({ id }: WarningModel): boolean => (detectors as readonly string[]).includes(id);

/** The detectors are there from the first day: they ring nobody where a clock of the law runs. All else waits to be tried. */
const asShipped = (content: WarningModel): StoredModel => ({
  id: content.id,
  version: content.version,
  content,
  contentHash: hashOf(content),
  state: isDetector(content) ? 'active' : 'proposed',
  proposedBy: null,
  proposedAt: 0,
  decidedBy: null,
  decidedAt: null,
  reasons: null,
});

const byIdAndVersion = (a: StoredModel, b: StoredModel): number =>
  a.id === b.id ? b.version - a.version : a.id < b.id ? -1 : 1;

/** Every version of every model, or of one: those of the release that nobody has touched stand as they were shipped. */
export const modelsOf = async (runner: Runner, id?: string): Promise<readonly StoredModel[]> => {
  const stored = await readModels(runner, id);
  const there = new Set(stored.map((one) => `${one.id}@${one.version}`));
  const shipped = shippedModels.filter(
    (one) => (id === undefined || one.id === id) && !there.has(`${one.id}@${one.version}`),
  );
  return [...stored, ...shipped.map(asShipped)].sort(byIdAndVersion);
};

/** Models in force, in the order of their ids. */
export const activeModels = async (runner: Runner): Promise<readonly StoredModel[]> =>
  (await modelsOf(runner)).filter(({ state }) => state === 'active');

/** @throws {NoSuchModel} */
export const versionOf = async (runner: Runner, id: string, version?: number): Promise<StoredModel> => {
  const found = await modelsOf(runner, id);
  const one = version === undefined ? found[0] : found.find((each) => each.version === version);
  if (!one) throw new NoSuchModel(id, version);
  return one;
};

/** Under the lock of the ledger of models: one decision at a time. */
const deciding = <T>({ database, clock }: Ports, decide: (tx: Transaction, now: number) => Promise<T>): Promise<T> =>
  transaction(database, async (tx) => {
    await lockHead(tx, modelStream);
    return { value: await decide(tx, clock.now()) };
  });

/** A model of the release becomes a row when something is decided about it. */
export const kept = async (
  tx: Transaction,
  { content, contentHash, state, proposedBy }: StoredModel,
  now: number,
): Promise<void> => {
  await insertModel(tx, { content, contentHash, state, by: proposedBy, at: now });
};

const note = (tx: Transaction, now: number, kind: string, body: Record<string, unknown>): Promise<unknown> =>
  append(tx, modelStream, now, [{ kind, at: now, body }]);

/**
 * Proposes a version of a model. It is checked as a whole first: its facts, its expressions, its two examples. The same
 * again is answered again.
 *
 * @throws {UnknownFact | InvalidExpression | InvalidModel} @throws {ModelVersionExists}
 */
export const proposeModel =
  (ports: Ports) =>
  (content: WarningModel, by: Actor): Promise<StoredModel> => {
    proven(content);
    const contentHash = hashOf(content);
    return deciding(ports, async (tx, now) => {
      const versions = await modelsOf(tx, content.id);
      const newest = versions[0]?.version ?? 0;
      const same = versions.find(({ version }) => version === content.version);
      if (same?.contentHash === contentHash) return same;
      if (content.version <= newest) throw new ModelVersionExists(content.id, content.version, newest + 1);
      await insertModel(tx, { content, contentHash, state: 'proposed', by: by.person, at: now });
      await note(tx, now, 'model-proposed', { model: content.id, version: content.version, contentHash, content, by });
      return versionOf(tx, content.id, content.version);
    });
  };

/** @throws {NotBackTested} @throws {SamePersonActivates} it takes two: whoever wrote it, or tried it, and another */
const refuseAlone = async (tx: Transaction, one: StoredModel, by: Actor): Promise<string> => {
  const tests = await readBackTests(tx, one.id, one.version);
  const [latest] = tests;
  if (!latest) throw new NotBackTested(one.id, one.version);
  // Whoever stands in for somebody is no second person beside them.
  const mine = (person: string): boolean => person === by.person || person === by.onBehalfOf;
  const alone = one.proposedBy === null ? tests.every(({ runBy }) => mine(runBy)) : mine(one.proposedBy);
  if (alone) throw new SamePersonActivates(one.id, one.version);
  return latest.id;
};

/**
 * A second person switches a version on, after it was tried on the past. The version before it is switched off.
 *
 * @throws {NoSuchModel} @throws {ModelStands} @throws {NotBackTested} @throws {SamePersonActivates}
 */
export const activateModel =
  (ports: Ports) =>
  (id: string, version: number, by: Actor, reasons: string): Promise<void> =>
    deciding(ports, async (tx, now) => {
      const one = await versionOf(tx, id, version);
      if (one.state === 'active') throw new ModelStands(id, version, one.state);
      const backTest = await refuseAlone(tx, one, by);
      await kept(tx, one, now);
      const before = (await modelsOf(tx, id)).find(({ state }) => state === 'active');
      if (before) {
        await kept(tx, before, now);
        await decideModel(tx, before, { state: 'inactive', by: by.person, at: now, reasons });
      }
      await decideModel(tx, one, { state: 'active', by: by.person, at: now, reasons });
      const body = { model: id, version, contentHash: one.contentHash, backTest, replaced: before?.version ?? null };
      await note(tx, now, 'model-activated', { ...body, reasons, by });
    });

/** Switches a model off; its hits are cleared with it. @throws {NoSuchModel} @throws {ModelStands} */
export const deactivateModel =
  (ports: Ports) =>
  (id: string, by: Actor, reasons: string): Promise<void> =>
    deciding(ports, async (tx, now) => {
      const [newest, ...older] = await modelsOf(tx, id);
      if (!newest) throw new NoSuchModel(id);
      const active = [newest, ...older].find(({ state }) => state === 'active');
      if (!active) throw new ModelStands(id, newest.version, newest.state);
      await kept(tx, active, now);
      await decideModel(tx, active, { state: 'inactive', by: by.person, at: now, reasons });
      await clearModel(tx, id, now);
      await note(tx, now, 'model-deactivated', { model: id, version: active.version, reasons, by });
    });

/** A unit sets thresholds of its own, within the bounds of the model. @throws {NoSuchModel} @throws {ThresholdOutside} */
export const setModelThresholds =
  (ports: Ports) =>
  (id: string, unit: string, params: Thresholds, by: Actor): Promise<void> =>
    deciding(ports, async (tx, now) => {
      const versions = await modelsOf(tx, id);
      const { content } = versions.find(({ state }) => state === 'active') ?? (await versionOf(tx, id));
      for (const [name, value] of Object.entries(params)) {
        const bounds = Object.hasOwn(content.params, name) ? content.params[name] : undefined;
        if (!bounds || value < bounds.least || value > bounds.most) throw new ThresholdOutside(id, name, bounds);
      }
      await setThresholds(tx, { model: id, unit, params }, { by: by.person, at: now });
      await note(tx, now, 'model-thresholds', { model: id, unit, params, by });
    });
