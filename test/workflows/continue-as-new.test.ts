import type { CaseActivities } from '../../activities/types';
import { followerOf, following } from '../../workflows/messages';
import { eventually } from '../support/eventually';
import { enforcedOf, followingOf, wakeAt } from './harness/case';
import { type OwnServer, ownServer } from './harness/own-server';
import { type Real, realServer } from './harness/real';

let own: OwnServer;
let real: Real;
beforeAll(async () => {
  // Histories here are full after thirty events instead of 4,096.
  own = await ownServer('limit.historyCount.suggestContinueAsNew=30');
  real = await realServer(own.address);
});
afterAll(async () => {
  await real.close();
  await own.close();
});

/** As the relay does: the server turns calls away while one run gives way to the next, and has them repeated. */
const insisting = (call: () => Promise<void>): Promise<void> => eventually(call);

const farAway = wakeAt(Date.UTC(2126, 0, 1));

const runsOf = async (caseId: string): Promise<number> => {
  let count = 0;
  for await (const run of real.client.workflow.list({ query: `WorkflowId = "${followerOf(caseId)}"` }))
    count += run.runId === '' ? 0 : 1;
  return count;
};

test('a full history is followed by a new run that knows all: under a storm of signals none is lost', async () => {
  const delivered = new Set<string>();
  let newest = 0;
  const activities: CaseActivities = {
    enforce: async () => enforcedOf({ seq: newest, wake: farAway }),
    deliver: async (_caseId, bells) => bells.forEach((bell) => delivered.add(bell)),
    alarm: async () => undefined,
  };
  const caseId = real.caseId();
  const count = 200;
  await real.during(activities, async () => {
    for (let seq = 1; seq <= count; seq += 10) {
      newest = seq + 9;
      const batch = Array.from({ length: 10 }, (_, index) => seq + index);
      await Promise.all(
        batch.flatMap((each) => [
          insisting(() => real.follower.tell(caseId, followingOf({ seq: each, wake: farAway }))),
          insisting(() => real.follower.rang(caseId, [`bell-${each}`])),
        ]),
      );
    }
    const handle = real.client.workflow.getHandle(followerOf(caseId));
    await eventually(async () => {
      expect(await handle.query(following)).toMatchObject({ seq: count });
      expect(delivered.size).toBe(count);
      expect(await runsOf(caseId)).toBeGreaterThan(1);
    });
    await handle.terminate();
  });
});

test('a new run shows what the run before it knew, with nobody telling it', async () => {
  const activities: CaseActivities = {
    enforce: () => Promise.reject(new Error('nothing is doubtful here')),
    deliver: async () => undefined,
    alarm: async () => undefined,
  };
  const caseId = real.caseId();
  await real.during(activities, async () => {
    const handle = real.client.workflow.getHandle(followerOf(caseId));
    const last = followingOf({ seq: 40, stages: ['filing.filed'], wake: farAway, overdueSince: 1, tier: 3 });
    for (let seq = 1; seq < 40; seq += 1)
      await insisting(() => real.follower.tell(caseId, followingOf({ ...last, seq, tier: seq % 3 })));
    await insisting(() => real.follower.tell(caseId, last));
    await eventually(async () => expect(await runsOf(caseId)).toBeGreaterThan(1));
    expect(await handle.query(following)).toEqual(last);
    await eventually(async () => {
      const found = [];
      const query = `WorkflowId = "${followerOf(caseId)}" AND ExecutionStatus = "Running" AND Tier = 3 AND Stage = "filing.filed"`;
      for await (const one of real.client.workflow.list({ query })) found.push(one.runId);
      expect(found).toHaveLength(1);
    });
    await handle.terminate();
  });
});
