import { ApplicationFailure } from '@temporalio/common';
import type { CaseActivities } from '../../activities/types';
import type { Enforced } from '../../domain/following';
import { following, moved, rang } from '../../workflows/messages';
import { eventually } from '../support/eventually';
import { closed, days, enforcedOf, followingOf, wakeAt } from './harness/case';
import { counted, eventsOf, timerSummaries } from './harness/history';
import { type Skipping, skippingServer } from './harness/skipping';

let server: Skipping;
beforeAll(async () => {
  server = await skippingServer();
});
afterAll(() => server.close());

const unused = (name: string) => (): Promise<never> =>
  Promise.reject(ApplicationFailure.nonRetryable(`${name} is not meant to be called here`));

const activities = (given: Partial<CaseActivities>): CaseActivities => ({
  enforce: unused('enforce'),
  deliver: unused('deliver'),
  alarm: unused('alarm'),
  ...given,
});

/** An office that answers each `enforce` with the next of these, and notes when it was asked and since which entry. */
const answering = (...answers: ((now: number) => Enforced)[]) => {
  const asked: { at: number; since: number }[] = [];
  const enforce: CaseActivities['enforce'] = async (_caseId, since) => {
    const at = await server.now();
    asked.push({ at, since });
    const answer = answers[asked.length - 1];
    if (!answer) throw ApplicationFailure.nonRetryable('asked more often than the story has answers');
    return answer(at);
  };
  return { asked, enforce };
};

describe('sleeping', () => {
  test('thirty days pass in three wakes, each asked at its instant, until the case is closed and owes nothing', async () => {
    const start = await server.now();
    const office = answering(
      (now) => enforcedOf({ seq: 4, wake: wakeAt(now + days(7)), overdueSince: now, did: ['breach C-07'] }),
      (now) => enforcedOf({ seq: 6, wake: wakeAt(now + days(20)), tier: 1, did: ['climb → tier 1'] }),
      () => closed(7),
    );
    await server.during(activities({ enforce: office.enforce }), async (queue) => {
      const handle = await server.tell(queue, 'thirty', followingOf({ wake: wakeAt(start + days(3)) }));
      await handle.result();
      const events = await eventsOf(handle);
      expect(office.asked.map(({ at }) => Math.floor((at - start) / days(1)))).toEqual([3, 10, 30]);
      expect(office.asked.map(({ since }) => since)).toEqual([1, 4, 6]);
      // Opening 6, each of three wakes 10 (the last, which ends it, without a timer), so that thousands of cases stay cheap.
      expect(events).toHaveLength(43);
      expect(counted(events, 'timerStarted')).toBe(3);
    });
  });

  test('without a wake it waits, with no timer, until it is told', async () => {
    await server.during(activities({}), async (queue) => {
      const handle = await server.tell(queue, 'waiting', followingOf());
      await server.env.sleep(days(400));
      await handle.signal(moved, followingOf({ seq: 2, ended: true, stages: [] }));
      await handle.result();
      expect(counted(await eventsOf(handle), 'timerStarted')).toBe(0);
    });
  });

  test('a wake that finds nothing to do is asked about at most once a second, so that two clocks that differ never spin', async () => {
    const stuck = await server.now();
    let asked = 0;
    const enforce = async () => {
      asked += 1;
      return enforcedOf({ seq: 1, wake: wakeAt(stuck) });
    };
    await server.during(activities({ enforce }), async (queue) => {
      const handle = await server.tell(queue, 'past', followingOf({ wake: wakeAt(stuck) }));
      await server.env.sleep(10_000);
      await handle.terminate();
      expect(asked).toBeGreaterThanOrEqual(1);
      expect(asked).toBeLessThanOrEqual(11);
    });
  });
});

describe('being told', () => {
  test('a newer move sets the timer anew from the signal alone, without asking anybody', async () => {
    const start = await server.now();
    const office = answering(() => closed(9));
    await server.during(activities({ enforce: office.enforce }), async (queue) => {
      const handle = await server.tell(queue, 'newer', followingOf({ wake: wakeAt(start + days(1)) }));
      await handle.signal(moved, followingOf({ seq: 2, wake: wakeAt(start + days(40)) }));
      await handle.result();
      expect(office.asked.map(({ at }) => Math.floor((at - start) / days(1)))).toEqual([40]);
    });
  });

  test('a move that leaves the wake where it was does not touch the timer', async () => {
    const start = await server.now();
    const office = answering(() => closed(9));
    await server.during(activities({ enforce: office.enforce }), async (queue) => {
      const handle = await server.tell(queue, 'same-wake', followingOf({ wake: wakeAt(start + days(5)) }));
      await eventually(async () => expect(counted(await eventsOf(handle), 'timerStarted')).toBe(1));
      await handle.signal(moved, followingOf({ seq: 2, stages: ['filing.filed'], wake: wakeAt(start + days(5)) }));
      await handle.result();
      expect(counted(await eventsOf(handle), 'timerStarted')).toBe(1);
    });
  });

  test('told something not newer, it asks, and the answer wins even where PostgreSQL was set back', async () => {
    const office = answering(() => enforcedOf({ seq: 3, stages: ['reception.received'] }));
    await server.during(activities({ enforce: office.enforce }), async (queue) => {
      const handle = await server.tell(queue, 'set-back', followingOf({ seq: 8 }));
      await handle.signal(moved, followingOf({ seq: 8 }));
      await eventually(async () => {
        expect(await handle.query(following)).toMatchObject({ seq: 3, stages: ['reception.received'] });
      });
      expect(office.asked).toHaveLength(1);
      await handle.terminate();
    });
  });

  test('what it is told while it asks stands, where it is newer than the answer', async () => {
    let tell = (): void => undefined;
    const told = new Promise<void>((done) => {
      tell = done;
    });
    const enforce = async () => {
      await told;
      return enforcedOf({ seq: 5, stages: ['reception.received'] });
    };
    await server.during(activities({ enforce }), async (queue) => {
      const handle = await server.tell(queue, 'meanwhile', followingOf({ seq: 5 }));
      await handle.signal(moved, followingOf({ seq: 5 }));
      await eventually(async () => expect(counted(await eventsOf(handle), 'activityTaskScheduled')).toBe(1));
      await handle.signal(moved, followingOf({ seq: 6, stages: ['filing.filed'] }));
      await eventually(async () => expect(await handle.query(following)).toMatchObject({ seq: 6 }));
      tell();
      await eventually(async () =>
        expect((await eventsOf(handle)).some((event) => event.activityTaskCompletedEventAttributes)).toBe(true),
      );
      expect(await handle.query(following)).toMatchObject({ seq: 6, stages: ['filing.filed'] });
      await handle.terminate();
    });
  });

  test('told again after its case ended, it begins anew', async () => {
    await server.during(activities({}), async (queue) => {
      const first = await server.tell(queue, 'again', followingOf({ ended: true }));
      await first.result();
      const second = await server.tell(queue, 'again', followingOf({ seq: 2 }));
      expect(await second.query(following)).toMatchObject({ seq: 2 });
      await second.terminate();
    });
  });
});

describe('bells', () => {
  test('what rang is delivered, and the case does not end before it is', async () => {
    const delivered: string[] = [];
    const deliver: CaseActivities['deliver'] = async (_caseId, bells) => void delivered.push(...bells);
    await server.during(activities({ deliver }), async (queue) => {
      const handle = await server.tell(queue, 'bells', followingOf());
      await handle.signal(rang, ['bell-1', 'bell-2']);
      await handle.signal(moved, followingOf({ seq: 2, ended: true }));
      await handle.result();
      expect(delivered.toSorted()).toEqual(['bell-1', 'bell-2']);
    });
  });

  test('a mail server that is away keeps no time from moving, and is alarmed after an hour', async () => {
    const start = await server.now();
    const alarms: string[] = [];
    const office = answering((now) => enforcedOf({ seq: 2, overdueSince: now, did: ['breach C-07'] }));
    const deliver = () => Promise.reject(ApplicationFailure.retryable('MailServerAway mail-server-away'));
    const alarm: CaseActivities['alarm'] = async (_caseId, what) => void alarms.push(what);
    await server.during(activities({ enforce: office.enforce, deliver, alarm }), async (queue) => {
      const handle = await server.tell(queue, 'no-mail', followingOf({ wake: wakeAt(start + 600_000) }));
      await handle.signal(rang, ['bell-1']);
      await server.env.sleep(2 * 3_600_000);
      expect(office.asked.map(({ at }) => Math.floor((at - start) / 60_000))).toEqual([10]);
      expect(alarms[0]).toMatch(/^deliver: /);
      await handle.terminate();
    });
  });
});

describe('an exception that no retry mends', () => {
  const broken = (): never => {
    throw ApplicationFailure.nonRetryable('LawPackMissing internal');
  };

  test('is alarmed, and asked about again after an hour', async () => {
    const start = await server.now();
    const alarms: string[] = [];
    const office = answering(broken, broken, () => closed(2));
    const alarm: CaseActivities['alarm'] = async (_caseId, what) => void alarms.push(what);
    await server.during(activities({ enforce: office.enforce, alarm }), async (queue) => {
      const handle = await server.tell(queue, 'broken', followingOf({ wake: wakeAt(start) }));
      await handle.result();
      expect(alarms).toEqual(['enforce: LawPackMissing internal', 'enforce: LawPackMissing internal']);
      expect(office.asked.map(({ at }) => Math.floor((at - start) / 3_600_000))).toEqual([0, 1, 2]);
    });
  });

  test('is asked about at once when the case is told again', async () => {
    const start = await server.now();
    const office = answering(broken, () => closed(3));
    const alarm = async () => undefined;
    await server.during(activities({ enforce: office.enforce, alarm }), async (queue) => {
      const handle = await server.tell(queue, 'mended', followingOf({ wake: wakeAt(start) }));
      await eventually(async () => {
        expect(timerSummaries(await eventsOf(handle)).at(-1)).toMatch(/tried again in an hour, or when told/);
      });
      await handle.signal(moved, followingOf({ seq: 1 }));
      await handle.result();
      expect(office.asked.map(({ at }) => Math.floor((at - start) / 3_600_000))).toEqual([0, 0]);
    });
  });

  test('does not end the following of a case even where the alarm fails, too', async () => {
    const start = await server.now();
    let asked = 0;
    const enforce = async (): Promise<Enforced> => {
      asked += 1;
      return asked === 1 ? broken() : closed(2);
    };
    await server.during(activities({ enforce, alarm: async () => broken() }), async (queue) => {
      const handle = await server.tell(queue, 'no-alarm', followingOf({ wake: wakeAt(start) }));
      await handle.result();
      expect(asked).toBe(2);
    });
  });
});

describe('what it shows', () => {
  test('columns are written only when they change', async () => {
    const start = await server.now();
    await server.during(activities({}), async (queue) => {
      const wake = wakeAt(start + days(9));
      const handle = await server.tell(queue, 'columns', followingOf({ wake }));
      await handle.signal(moved, followingOf({ seq: 2, wake }));
      await handle.signal(moved, followingOf({ seq: 3, wake }));
      await handle.signal(moved, followingOf({ seq: 4, wake, stages: ['filing.filed'] }));
      await eventually(async () => expect(await handle.query(following)).toMatchObject({ seq: 4 }));
      expect(counted(await eventsOf(handle), 'upsertWorkflowSearchAttributes')).toBe(2);
      await handle.terminate();
    });
  });

  test('more stages than a column holds are cut, and stop nothing', async () => {
    await server.during(activities({}), async (queue) => {
      const stages = Array.from({ length: 40 }, (_, index) => `measure.detained${index}`);
      const handle = await server.tell(queue, 'many', followingOf({ stages }));
      expect(await handle.query(following)).toMatchObject({ stages });
      await handle.terminate();
    });
  });
});
