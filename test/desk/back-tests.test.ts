import type { Actor } from '../../domain/act';
import { day } from '../../domain/time/instant';
import type { WarningModel } from '../../domain/model';
import { shippedModels } from '../../law/models';
import { tapeActors } from '../../law/tape-actors';
import { type BackTestResult, readBackTests } from '../../store';
import { instant, type Live, liveOffice } from '../support/desk';
import { labelsFor, plantable, plantedCases } from '../support/planted';

const author = tapeActors['police-head'] as Actor;
const from = instant('2026-03-02T00:00');
const cases = plantedCases(66, { from, seed: 7 });

let live: Live;
beforeAll(async () => {
  live = await liveOffice('2026-06-01T10:00');
  for (const { id, acts } of cases) await live.desk.importCase(id, acts);
}, 120_000);
afterAll(() => live.close());

const shipped = (id: string): WarningModel => {
  const found = shippedModels.find((one) => one.id === id);
  if (!found) throw new Error(`No model ${id}.`);
  return found;
};

/** Labels first; the run comes behind them, as it must. */
const tested = async (model: string, version = 1, labelled = labelsFor(cases, model)): Promise<BackTestResult> => {
  const { id: labels } = await live.desk.models.label(model, labelled, author);
  live.clock.set(live.clock.now() + 1);
  const { result } = await live.desk.models.backTest(model, { version, labels, from, to: from + 75 * day }, author);
  return result;
};

test.each([
  'corrected-again',
  'no-risk-seen',
  'handler-changed-often',
  'passed-back-and-forth',
  'closed-on-month-end',
  'decider-also-handles',
  'notices-pile-up',
  'late-entries-by-one',
  'refused-in-haste',
])('%s finds what was planted for it, and nothing else', async (model) => {
  expect(plantable).toContain(model);
  const { labelled, faults, ...result } = await tested(model);
  expect(labelled).toBeGreaterThanOrEqual(2);
  expect(result).toMatchObject({ cases: 66, truePositives: labelled, falsePositives: 0, falseNegatives: 0 });
  expect([result.precision, result.recall, faults]).toEqual([1, 1, 0]);
});

test('a model with a planted fault shows it: what it misses lowers its recall, and what it hits beside it its precision', async () => {
  const model = shipped('corrected-again');
  const { propose } = live.desk.models;
  const loose = { hit: { acts: [{ corrections: 3 }] }, miss: { acts: [{ corrections: 0 }] } };
  await propose({ ...model, version: 2, predicate: 'act.corrections > params.times', examples: loose }, author);
  expect(await tested('corrected-again', 2)).toMatchObject({ truePositives: 0, recall: 0, precision: null });

  const wide = { hit: { acts: [{ corrections: 2 }] }, miss: { acts: [{}] } };
  await propose({ ...model, version: 3, predicate: 'act.corrections >= params.times - 1', examples: wide }, author);
  const { recall, precision, falsePositives } = await tested('corrected-again', 3);
  expect([recall, falsePositives > 0]).toEqual([1, true]);
  expect(precision).toBeLessThan(1);
});

test('a hit says when it came and why, as the case stood then', async () => {
  const { hits } = await tested('long-silence');
  const planted = cases.find(({ planted: [one] }) => one === 'long-silence');
  const hit = hits.find(({ caseId }) => caseId === planted?.id);
  expect(hit?.why.en).toBe('For 30 days nobody has done anything in this case.');
  // At the first midnight behind thirty whole days of silence, not on the day of the test.
  const before = planted?.acts.filter(({ receivedAt }) => receivedAt < (hit?.at ?? 0)).at(-1)?.receivedAt ?? 0;
  expect((hit?.at ?? 0) - before).toBeGreaterThanOrEqual(30 * day);
  expect((hit?.at ?? 0) - before).toBeLessThan(31 * day);
});

describe('labels come first', () => {
  test('a run without labels for this model is refused', async () => {
    const order = { version: 1, labels: 'L-none', from, to: from + day };
    await expect(live.desk.models.backTest('overdue', order, author)).rejects.toMatchObject({ code: 'no-such-labels' });
    const other = await live.desk.models.label('long-silence', ['x'], author);
    const wrong = { ...order, labels: other.id };
    await expect(live.desk.models.backTest('overdue', wrong, author)).rejects.toMatchObject({ code: 'no-such-labels' });
  });

  test('laid down after the version was run, they may have been read off its hits: refused', async () => {
    const first = await tested('held-again', 1, []);
    live.clock.set(live.clock.now() + 1);
    const { id: labels } = await live.desk.models.label(
      'held-again',
      first.hits.map(({ caseId }) => caseId).concat('c'),
      author,
    );
    live.clock.set(live.clock.now() + 1);
    const late = live.desk.models.backTest('held-again', { version: 1, labels, from, to: live.clock.now() }, author);
    await expect(late).rejects.toMatchObject({ code: 'labels-too-late' });
    expect(await readBackTests(live.database, 'held-again')).toHaveLength(1);
  });

  test('labels that somebody changed behind our back are no labels', async () => {
    const { id: labels } = await live.desk.models.label('not-filed', ['c'], author);
    await live.database.run({ text: `update model_label set cases = '["d"]' where id = $1`, values: [labels] });
    live.clock.set(live.clock.now() + 1);
    const order = { version: 1, labels, from, to: live.clock.now() };
    await expect(live.desk.models.backTest('not-filed', order, author)).rejects.toMatchObject({
      code: 'no-such-labels',
    });
  });
});

test('a back-test over more days than a request can take is refused, before any case is asked', async () => {
  const { id: labels } = await live.desk.models.label('held-while-idle', ['long'], author);
  live.clock.set(live.clock.now() + 1);
  await live.database.run({
    text: `insert into case_state (case_id, seq, recorded_at, state, law, opened_at, marks)
      select 'many-' || n, 0, 0, '{}', '2027-01', $1, '{}' from generate_series(1, 700) as n`,
    values: [from],
  });
  const order = { version: 1, labels, from, to: from + 75 * day };
  await expect(live.desk.models.backTest('held-while-idle', order, author)).rejects.toMatchObject({
    code: 'back-test-too-long',
    details: { most: 50_000 },
  });
  await live.database.run({ text: `delete from case_state where case_id like 'many-%'` });
});
