import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { CaseActivities } from '../../activities/types';
import { connectFollower } from '../../client/follower';
import { searchAttributes } from '../../config/search-attributes';
import { attributes, followerOf, following } from '../../workflows/messages';
import { eventually } from '../support/eventually';
import { days, enforcedOf, followingOf, wakeAt } from './harness/case';
import { eventsOf, timerSummaries } from './harness/history';
import { type Real, realServer } from './harness/real';

let real: Real;
beforeAll(async () => {
  real = await realServer();
});
afterAll(() => real.close());

const idle: CaseActivities = {
  enforce: async () => enforcedOf(),
  deliver: async () => undefined,
  alarm: async () => undefined,
};

const detailsOf = async (caseId: string): Promise<string> => {
  const handle = real.client.workflow.getHandle(followerOf(caseId));
  const { definition, currentDetails } = await handle.query<{ definition: object; currentDetails: string }>(
    '__temporal_workflow_metadata',
  );
  expect(definition).toBeDefined();
  return currentDetails;
};

describe('telling the workflow of a case', () => {
  test('starts it, and shows in its query, its details, its columns and its timer where the case stands', async () => {
    await real.during(idle, async () => {
      const caseId = real.caseId();
      const overdueSince = Date.UTC(2026, 2, 12, 16);
      const known = followingOf({
        seq: 17,
        stages: ['measure.detained', 'duty.owed'],
        wake: wakeAt(Date.UTC(2126, 2, 12, 16), 'C-07 request-arrest, due 2126-03-12 24:00'),
        overdueSince,
        tier: 2,
      });
      await real.follower.tell(caseId, known);
      const handle = real.client.workflow.getHandle(followerOf(caseId));
      expect(await handle.query(following)).toEqual(known);
      expect(await detailsOf(caseId)).toBe(
        [
          '**Stage** measure.detained, duty.owed',
          '**Next** C-07 request-arrest, due 2126-03-12 24:00 (breach, woken 2126-03-13 00:00 +08:00)',
          '**Overdue since** 2026-03-13 00:00 +08:00',
          '**Tier** 2',
          '**Ledger** entry 17',
        ].join('\n\n'),
      );
      await eventually(async () => {
        const query = `Tier >= 2 AND OverdueSince < "2026-03-13T00:00:00Z" AND WorkflowId = "${followerOf(caseId)}"`;
        const listed = [];
        for await (const one of real.client.workflow.list({ query })) listed.push(one);
        expect(listed).toHaveLength(1);
        const [{ typedSearchAttributes }] = listed as [(typeof listed)[number]];
        expect(typedSearchAttributes.get(attributes.stage)).toEqual(['duty.owed', 'measure.detained']);
        expect(typedSearchAttributes.get(attributes.overdueSince)?.getTime()).toBe(overdueSince);
        expect(typedSearchAttributes.get(attributes.nextDue)?.getTime()).toBe(known.wake?.at);
      });
      expect(timerSummaries(await eventsOf(handle))).toEqual(['C-07 request-arrest, due 2126-03-12 24:00']);
      await handle.terminate();
    });
  });

  test('again reaches the same workflow: one case, one run', async () => {
    await real.during(idle, async () => {
      const caseId = real.caseId();
      const handle = real.client.workflow.getHandle(followerOf(caseId));
      await real.follower.tell(caseId, followingOf());
      const { runId } = await handle.describe();
      await real.follower.tell(caseId, followingOf({ seq: 2 }));
      expect(await handle.query(following)).toMatchObject({ seq: 2 });
      expect((await handle.describe()).runId).toBe(runId);
      await handle.terminate();
    });
  });

  test('of bells begins by asking where the case stands, for nobody has told it', async () => {
    const delivered: string[] = [];
    const activities: CaseActivities = {
      ...idle,
      enforce: async () => enforcedOf({ seq: 5, wake: wakeAt(Date.UTC(2126, 0, 1)) }),
      deliver: async (_caseId, bells) => void delivered.push(...bells),
    };
    await real.during(activities, async () => {
      const caseId = real.caseId();
      await real.follower.rang(caseId, ['bell-1']);
      const handle = real.client.workflow.getHandle(followerOf(caseId));
      await eventually(async () => expect(await handle.query(following)).toMatchObject({ seq: 5 }));
      await eventually(() => expect(delivered).toEqual(['bell-1']));
      await handle.terminate();
    });
  });

  test('an operator may cancel it: it ends, and begins again when told', async () => {
    await real.during(idle, async () => {
      const caseId = real.caseId();
      const handle = real.client.workflow.getHandle(followerOf(caseId));
      await real.follower.tell(caseId, followingOf({ wake: wakeAt(Date.now() + days(1)) }));
      await handle.cancel();
      await expect(handle.result()).rejects.toMatchObject({ cause: { name: 'CancelledFailure' } });
      await real.follower.tell(caseId, followingOf({ seq: 2 }));
      expect(await handle.query(following)).toMatchObject({ seq: 2 });
      await handle.terminate();
    });
  });
});

describe('a call is given up', () => {
  const listening = async (server: Server): Promise<string> => {
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  test('where the server takes it and never answers', async () => {
    const sockets: Socket[] = [];
    const hung = createServer((socket) => void sockets.push(socket));
    const follower = connectFollower({ address: await listening(hung), namespace: 'default' });
    // 4 = DEADLINE_EXCEEDED
    await expect(follower.tell('case-1', followingOf())).rejects.toMatchObject({ cause: { code: 4 } });
    await expect(follower.namespaceId()).rejects.toMatchObject({ code: 4 });
    await follower.close();
    sockets.forEach((socket) => socket.destroy());
    hung.close();
  });

  test('where nobody listens, at once and once', async () => {
    const gone = createServer();
    const address = await listening(gone);
    gone.close();
    const follower = connectFollower({ address, namespace: 'default' });
    // 14 = UNAVAILABLE
    await expect(follower.tell('case-1', followingOf())).rejects.toMatchObject({ cause: { code: 14 } });
    await follower.close();
  });
});

test('the namespace has one identity, whoever asks', async () => {
  const other = connectFollower({ address: real.address, namespace: 'default' });
  const id = await real.follower.namespaceId();
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(await other.namespaceId()).toBe(id);
  await other.close();
});

test('the columns the workflows write are the columns the namespace is given', () => {
  const written = Object.values(attributes).map(({ name, type }) => [name, type]);
  const spelt = (type: string): string => type.replace(/(?<=[a-z])(?=[A-Z])/, '_').toUpperCase();
  expect(written).toEqual(Object.entries(searchAttributes).map(([name, type]) => [name, spelt(type)]));
});
