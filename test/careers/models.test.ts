import { careerOf } from '../../bench/careers/career';
import { careersContext as ctx, tenYears } from '../../bench/careers/context';
import type { Act } from '../../domain/act';
import type { CaseState } from '../../domain/case';
import { hour } from '../../domain/time/instant';
import { compile, decide, elapse, inspect, modelFactsOf, type Told } from '../../engine';
import { shippedModels } from '../../law/models';
import { plantedCases, type PlantedCase } from '../support/planted';

const models = shippedModels.map(compile);

/** Sample data: careers as they come, and cases in which something was planted. The next seed finds the same models hitting. */
const careers = 120;
const planted = 80;

const played = ({ id, acts }: PlantedCase): Told => {
  let state: CaseState | undefined;
  const accepted: Act[] = [];
  for (const act of acts) {
    const outcome = decide(id, state, act, ctx, accepted);
    state = outcome.state;
    if (outcome.answer.accepted) accepted.push(act);
  }
  const now = (acts.at(-1)?.receivedAt ?? 0) + hour;
  if (!state) throw new Error(`${id} did not begin.`);
  return { state: elapse(state, now, ctx).state, acts: accepted, refused: acts.length - accepted.length, now };
};

const cases = (): Map<string, Told> => {
  const told = new Map<string, Told>();
  for (let seed = 1; seed <= careers; seed += 1) {
    const { id, state, acts, accepted, until } = careerOf(seed, ctx, tenYears);
    told.set(id, { state, acts: accepted, refused: acts.length - accepted.length, now: until });
  }
  for (const one of plantedCases(planted, { from: Date.UTC(2026, 2, 1) })) told.set(one.id, played(one));
  return told;
};

const hits = new Map<string, Set<string>>(shippedModels.map(({ id }) => [id, new Set()]));
const faults: string[] = [];

beforeAll(() => {
  for (const [id, told] of cases()) {
    const found = inspect(models, modelFactsOf(told, ctx));
    for (const { model } of found.findings) hits.get(model)?.add(id);
    faults.push(...found.faults.map(({ model, code }) => `${id}: ${model} ${code}`));
  }
}, 120_000);

test('every model hits something in the sample data, and none fails on a case', () => {
  expect([...hits].filter(([, found]) => found.size === 0).map(([id]) => id)).toEqual([]);
  expect(faults).toEqual([]);
});

test('no two models have the same hits', () => {
  const byHits = new Map<string, string[]>();
  for (const [model, found] of hits) {
    const key = [...found].sort().join();
    byHits.set(key, [...(byHits.get(key) ?? []), model]);
  }
  expect([...byHits.values()].filter((same) => same.length > 1)).toEqual([]);
});

test('no model hits most of the cases: a warning that always comes says nothing', () => {
  const all = careers + planted;
  const often = [...hits].filter(([, found]) => found.size > all / 2).map(([id]) => id);
  expect(often).toEqual([]);
});
