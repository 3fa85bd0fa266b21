import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import type { Activities } from '../../activities/types';
import { temporalAt } from '../../client/connection';
import { connectFollower } from '../../client/follower';
import { ensureSchedules } from '../../client/schedules';
import { ensureSearchAttributes } from '../../client/search-attributes';
import { Fault } from '../../config/fault';
import { backlog } from '../../store';
import { dueAt, latestDue, runPlans } from '../../law/clearings';
import { freePort } from '../../local/ports';
import { tellForgotten } from '../../worker/relay';
import { runWorker } from '../../worker/run';
import { liveOffice } from '../support/desk';
import { eventually } from '../support/eventually';
import { enforcedOf } from './harness/case';
import { ownServer } from './harness/own-server';
import { type Real, realServer } from './harness/real';

let real: Real;
beforeAll(async () => {
  real = await realServer();
});
afterAll(() => real.close());

type Long = NonNullable<
  NonNullable<
    Parameters<Client['workflowService']['registerNamespace']>[0]['workflowExecutionRetentionPeriod']
  >['seconds']
>;

const log = pino({ level: 'silent' });

/** Activities that note what was asked of them. */
const noting = (): { called: string[]; activities: Activities } => {
  const called: string[] = [];
  const note = (name: string) => async () => void called.push(name);
  return {
    called,
    activities: {
      enforce: async () => enforcedOf(),
      deliver: note('deliver'),
      alarm: note('alarm'),
      ringDue: note('ringDue'),
      tellAgain: note('tellAgain'),
      seal: note('seal'),
      askModels: note('askModels'),
      advanceRollOut: async () => ({ state: 'ended', done: 0, more: false }),
      openClearings: async (kind) => {
        called.push(`open ${kind}`);
        return [];
      },
      advanceClearing: async () => ({ state: 'closed', lookAt: 0, more: false }),
      inspect: async () => {
        called.push('inspect');
        return { day: '2026-03-09', fresh: true };
      },
    },
  };
};

/** Registers a namespace that keeps what has closed for a day. */
const registered = async ({ workflowService }: Client): Promise<string> => {
  const namespace = `ns-${randomUUID()}`;
  // The wire's 64-bit number, which the types want as an object of its own.
  const seconds = 86_400 as unknown as Long;
  await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds } });
  return namespace;
};

/** A namespace of a test's own on the run's server. */
const ownNamespace = async (): Promise<string> => {
  const namespace = await registered(real.client);
  const temporal = temporalAt({ address: real.address, namespace });
  // A new namespace is known everywhere only after a moment.
  await eventually(() => ensureSearchAttributes(temporal), { every: 300 });
  await temporal.close();
  return namespace;
};

test('the patrol comes every minute and the seal once a day, after midnight; the models every five minutes: all do their work when they come', async () => {
  const namespace = await ownNamespace();
  const control = new AbortController();
  const { called, activities } = noting();
  const temporal = { address: real.address, namespace };
  let running = Promise.resolve();
  await new Promise<void>((ready) => {
    running = runWorker({ temporal, activities, log, signal: control.signal, ready });
  });
  const client = temporalAt(temporal);
  await client.call(async ({ schedule }) => {
    const { spec, policies } = await schedule.getHandle('patrol').describe();
    expect(spec.intervals).toEqual([expect.objectContaining({ every: 60_000 })]);
    expect(policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 60_000 });
    const seal = await schedule.getHandle('seal').describe();
    // 16:05 UTC is 00:05 at +08:00.
    expect(seal.spec.calendars).toEqual([
      expect.objectContaining({
        hour: [expect.objectContaining({ start: 16 })],
        minute: [expect.objectContaining({ start: 5 })],
      }),
    ]);
    await schedule.getHandle('patrol').trigger();
    await schedule.getHandle('seal').trigger();
    await schedule.getHandle('models').trigger();
  });
  await eventually(() => expect(called).toEqual(expect.arrayContaining(['ringDue', 'tellAgain', 'seal', 'askModels'])));
  control.abort();
  await running;
  await client.close();
});

test('clearings and the daily inspection come when the law of the office says, and do their work; months and quarters end where they end', async () => {
  const namespace = await ownNamespace();
  const control = new AbortController();
  const { called, activities } = noting();
  const temporal = { address: real.address, namespace };
  let running = Promise.resolve();
  await new Promise<void>((ready) => {
    running = runWorker({ temporal, activities, log, signal: control.signal, ready });
  });
  const client = temporalAt(temporal);
  for (const plan of Object.values(runPlans)) {
    const { info, policies } = await client.call(({ schedule }) => schedule.getHandle(plan.kind).describe());
    const planned = info.nextActionTimes.map((date) => date.getTime());
    expect(planned).toHaveLength(10);
    expect([plan.kind, planned]).toEqual([plan.kind, planned.map((at) => dueAt(plan, latestDue(plan, at)))]);
    expect(policies.overlap).toBe('SKIP');
  }
  for (const { kind } of Object.values(runPlans))
    await client.call(({ schedule }) => schedule.getHandle(kind).trigger());
  await eventually(() =>
    expect(called).toEqual(expect.arrayContaining(['open day', 'open month', 'open quarter', 'inspect'])),
  );
  control.abort();
  await running;
  await client.close();
});

test('a mail server that hangs on a hundred letters and more holds up no case', async () => {
  const namespace = await ownNamespace();
  const control = new AbortController();
  const enforced = new Set<string>();
  let answer = (): void => undefined;
  const hanging = new Promise<void>((done) => {
    answer = done;
  });
  const activities: Activities = {
    ...noting().activities,
    enforce: async (caseId) => {
      enforced.add(caseId);
      return enforcedOf();
    },
    deliver: () => hanging,
  };
  const temporal = { address: real.address, namespace };
  let running = Promise.resolve();
  await new Promise<void>((ready) => {
    running = runWorker({ temporal, activities, log, signal: control.signal, ready });
  });
  const follower = connectFollower(temporal);
  // A worker has a hundred places for activities: with letters among them, the last of these would wait for ever.
  const cases = Array.from({ length: 130 }, (_, index) => `letters-${index}`);
  for (let from = 0; from < cases.length; from += 10)
    await Promise.all(
      cases.slice(from, from + 10).map((caseId) => eventually(() => follower.rang(caseId, ['bell-1']), { every: 300 })),
    );
  await eventually(() => expect(enforced.size).toBe(cases.length));
  answer();
  await follower.close();
  control.abort();
  await running;
});

test('started again, a worker leaves a schedule paused that an operator paused', async () => {
  const namespace = await ownNamespace();
  const temporal = temporalAt({ address: real.address, namespace });
  await ensureSchedules(temporal, 'nobody');
  await temporal.call(({ schedule }) => schedule.getHandle('patrol').pause('maintenance'));
  await ensureSchedules(temporal, 'somebody');
  const { state, action } = await temporal.call(({ schedule }) => schedule.getHandle('patrol').describe());
  expect(state).toMatchObject({ paused: true, note: 'maintenance' });
  expect(action).toMatchObject({ taskQueue: 'somebody', workflowType: 'patrol' });
  await temporal.close();
});

test('a column of another type is one sentence with the way out, before any workflow stops at it', async () => {
  const own = await ownServer();
  const there = await realServer(own.address);
  const namespace = await registered(there.client);
  const searchAttributes = Object.fromEntries([['Tier', 2]]);
  await eventually(() => there.client.connection.operatorService.addSearchAttributes({ namespace, searchAttributes }), {
    every: 300,
  });
  const signal = new AbortController().signal;
  const temporal = { address: own.address, namespace };
  const { activities } = noting();
  const attempt = runWorker({ temporal, activities, log, signal, ready: () => undefined });
  await expect(attempt).rejects.toThrow(Fault);
  await expect(attempt).rejects.toThrow(
    `The Temporal namespace “${namespace}” has search attributes of another type: Tier (must be Int). Remove them with “temporal operator search-attribute remove”, or set TEMPORAL_NAMESPACE to another namespace.`,
  );
  await there.close();
  await own.close();
});

test('a worker that is called off before Temporal is there ends', async () => {
  const control = new AbortController();
  const temporal = { address: `127.0.0.1:${await freePort()}`, namespace: 'default' };
  const { activities } = noting();
  const running = runWorker({ temporal, activities, log, signal: control.signal, ready: () => undefined });
  control.abort();
  await expect(running).rejects.toThrow(/abort/i);
});

test('with the watch away for a minute, the patrol tells the workflows itself', async () => {
  const live = await liveOffice();
  const { database, clock } = live;
  const told: string[] = [];
  const follower = {
    ...real.follower,
    tell: async (caseId: string) => {
      if (caseId === 'stubborn') throw new Error('not this one');
      told.push(caseId);
    },
  };
  for (const caseId of ['one', 'stubborn', 'two']) {
    await live.filed(caseId);
  }
  await tellForgotten(database, follower, clock.now() + 59_000);
  expect(told).toEqual([]);
  await tellForgotten(database, follower, clock.now() + 60_000);
  expect(told.toSorted()).toEqual(['one', 'two']);
  expect((await backlog(database)).waiting).toBe(1);
  await live.close();
});
