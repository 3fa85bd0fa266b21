import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DeterminismViolationError } from '@temporalio/workflow';
import { type ReplayResult, Worker } from '@temporalio/worker';
import { workflowBundle } from './harness/bundle';
import { quietRuntime } from './harness/runtime';

interface Recorded {
  readonly name: string;
  readonly history: { readonly events: readonly Record<string, unknown>[] };
}

const folder = path.join(__dirname, '../fixtures/histories');

/** Histories of cases that ran under released code (docs/following.md says how they are recorded). */
const recorded: readonly Recorded[] = readdirSync(folder).map((file) => ({
  name: path.basename(file, '.json'),
  history: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Recorded['history'],
}));

const replayed = async (histories: readonly Recorded[]): Promise<readonly ReplayResult[]> => {
  const given = histories.map(({ name, history }) => ({ workflowId: name, history }));
  const results: ReplayResult[] = [];
  for await (const result of Worker.runReplayHistories({ workflowBundle: await workflowBundle() }, given))
    results.push(result);
  return results;
};

beforeAll(quietRuntime);
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('running cases go on under this release: every recorded history replays', async () => {
  const results = await replayed(recorded);
  expect(results.map(({ error }) => error)).toEqual(recorded.map(() => undefined));
  expect(results.length).toBeGreaterThanOrEqual(4);
});

test.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
  'a worker whose host keeps the time of %s replays them alike',
  async (host) => {
    process.env['TZ'] = host;
    const results = await replayed(recorded);
    expect(results.map(({ error }) => error)).toEqual(recorded.map(() => undefined));
  },
);

test('a history that this code would not have made is noticed', async () => {
  const [first] = recorded;
  if (!first) throw new Error('There is no recorded history.');
  // As if a release had first asked another activity.
  const altered = JSON.stringify(first.history.events).replaceAll('"enforce"', '"deliver"');
  const events = JSON.parse(altered) as Recorded['history']['events'];
  const [result] = await replayed([{ name: 'altered', history: { events } }]);
  expect(result?.error).toBeInstanceOf(DeterminismViolationError);
});
