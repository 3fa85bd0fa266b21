import { ApplicationFailure } from '@temporalio/common';
import type { Info } from '@temporalio/activity';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import type { Enforced } from '../../domain/following';
import { createActivities, type Delivery, mailer, type Mailer, type Needs } from '../../activities';
import { type Mailbox, mailbox } from './harness/mailbox';

let box: Mailbox;
let post: Mailer;
beforeEach(async () => {
  box = await mailbox();
  post = mailer({ url: box.url, from: 'caseclock@office.example' });
});
afterEach(async () => {
  post.close();
  await box.close();
});

const delivery = (differs: Partial<Delivery> = {}): Delivery => ({
  bell: 'bell-1',
  person: 'wang',
  address: 'wang@office.example',
  news: 'rang',
  colour: 'orange',
  row: 'C-07',
  limit: { zh: '提请批准逮捕', en: 'Request approval of arrest' },
  due: '2026-03-12 24:00',
  ...differs,
});

interface Ledger {
  readonly sent: Delivery[];
  readonly refused: Delivery[];
}

/** Deliveries kept in memory, each given out once. */
const needsOf = (open: readonly Delivery[], { left = false } = {}): Ledger & { needs: Needs } => {
  const [sent, refused]: [Delivery[], Delivery[]] = [[], []];
  const done = (one: Delivery): boolean => sent.includes(one) || refused.includes(one);
  const unused = () => Promise.reject(new Error('not part of this test'));
  const needs: Needs = {
    enforce: unused,
    didSince: unused,
    ringDue: unused,
    tellAgain: unused,
    seal: unused,
    clearings: { open: unused, advance: unused, inspect: unused },
    advanceRollOut: unused,
    askModels: unused,
    raiseAlarm: unused,
    deliveries: {
      claim: async () => ({ deliveries: open.filter((one) => !done(one)), left }),
      delivered: async (_caseId, some) => void sent.push(...some),
      undeliverable: async (_caseId, some) => void refused.push(...some),
    },
    send: post.send,
    noteFailure: () => undefined,
  };
  return { sent, refused, needs };
};

/** An activity as a worker runs it, without the worker's log. */
const environment = (info: Partial<Info> = {}): MockActivityEnvironment =>
  new MockActivityEnvironment(info, { logger: new DefaultLogger('ERROR') });

const deliverBy = (needs: Needs): Promise<void> =>
  environment().run(createActivities(needs).deliver, 'case-1', ['bell-1']);

const header = (raw: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replaceAll(/\r\n[ \t]/g, ' ') ?? '';

const words = (raw: string): string =>
  header(raw, 'Subject').replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=\s*/gi, (_all, kind: string, text: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString('utf8')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9A-F]{2})/g, (_hex, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
          'latin1',
        ).toString('utf8'),
  );

test('a letter names the row, the case and the due date in both languages, and nobody', async () => {
  const { needs, sent } = needsOf([delivery()]);
  await deliverBy(needs);
  expect(box.received.map(({ to }) => to)).toEqual([['wang@office.example']]);
  expect(words(box.received[0]?.raw ?? '')).toBe(
    '[案限] C-07 提请批准逮捕，案件 case-1，期限 2026-03-12 24:00 · C-07 Request approval of arrest, case case-1, due 2026-03-12 24:00',
  );
  expect(sent).toHaveLength(1);
});

test('what one person is told of one case is one letter, the most urgent first', async () => {
  const { needs } = needsOf([
    delivery({ bell: 'a', colour: 'blue', row: 'A-05' }),
    delivery({ bell: 'b', colour: 'red', row: 'C-08' }),
    delivery({ bell: 'c', person: 'qian', address: 'qian@office.example' }),
  ]);
  await deliverBy(needs);
  expect(box.received).toHaveLength(2);
  const letter = box.received.find(({ to }) => to[0] === 'wang@office.example');
  expect(words(letter?.raw ?? '')).toMatch(/^\[案限\] C-08 .*等 2 项.* and 1 more/);
});

test('a withdrawn bell is told as withdrawn', async () => {
  const { needs } = needsOf([delivery({ news: 'withdrawn' })]);
  await deliverBy(needs);
  expect(words(box.received[0]?.raw ?? '')).toMatch(/【撤回】.*withdrawn: C-07/);
});

test('a repetition sends only what is missing, under the same message id', async () => {
  const { needs, sent } = needsOf([delivery(), delivery({ person: 'qian', address: 'qian@office.example' })]);
  const failing: Needs = {
    ...needs,
    deliveries: {
      ...needs.deliveries,
      delivered: () => Promise.reject(Object.assign(new Error(), { code: 'ECONNRESET' })),
    },
  };
  await expect(deliverBy(failing)).rejects.toMatchObject({ nonRetryable: false });
  await deliverBy(needs);
  const ids = box.received
    .filter(({ to }) => to[0] === 'wang@office.example')
    .map(({ raw }) => header(raw, 'Message-ID'));
  expect(new Set(ids).size).toBe(1);
  await deliverBy(needs);
  expect(box.received).toHaveLength(4);
  expect(sent).toHaveLength(2);
});

test('an address that does not exist is written off, and the others get theirs', async () => {
  box.refuse.for = new Set(['wang@office.example']);
  const { needs, sent, refused } = needsOf([delivery(), delivery({ person: 'qian', address: 'qian@office.example' })]);
  await deliverBy(needs);
  expect(refused.map(({ person }) => person)).toEqual(['wang']);
  expect(sent.map(({ person }) => person)).toEqual(['qian']);
});

test('a server that takes no mail now is tried again', async () => {
  box.refuse.everybody = true;
  const { needs, sent, refused } = needsOf([delivery()]);
  await expect(deliverBy(needs)).rejects.toMatchObject({
    message: 'MailServerAway mail-server-away',
    nonRetryable: false,
  });
  expect([...sent, ...refused]).toEqual([]);
});

test('a server that is away is tried again', async () => {
  await box.close();
  const { needs } = needsOf([delivery()]);
  await expect(deliverBy(needs)).rejects.toMatchObject({
    message: 'MailServerAway mail-server-away',
    nonRetryable: false,
  });
});

test('letters that another run holds are looked at again', async () => {
  const { needs } = needsOf([], { left: true });
  await expect(deliverBy(needs)).rejects.toMatchObject({ message: 'DeliveryHeld delivery-held', nonRetryable: false });
});

test('without a mail server it is an alarm, not a repetition', async () => {
  const { send: _send, ...needs } = needsOf([delivery()]).needs;
  await expect(deliverBy(needs)).rejects.toMatchObject({ message: 'NoMailServer no-mail-server', nonRetryable: true });
});

test('Temporal gets the name of a failure, never what it quotes', async () => {
  const noted: unknown[] = [];
  const quoting = new TypeError('Cannot read properties of 张三, 11010119900101999X');
  const { needs } = needsOf([]);
  const { enforce } = createActivities({
    ...needs,
    enforce: () => Promise.reject(quoting),
    noteFailure: (_activity, error) => void noted.push(error),
  });
  const failure = await environment()
    .run(enforce, 'case-1', 0)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  if (!(failure instanceof ApplicationFailure)) throw new Error('enforce was meant to fail');
  expect(failure).toMatchObject({ message: 'TypeError', type: 'TypeError', nonRetryable: true });
  expect(JSON.stringify([failure, failure.stack, failure.cause])).not.toMatch(/张三|11010119900101999X/);
  expect(noted).toEqual([quoting]);
});

test('repeated after its answer was lost, enforce names again what its run did behind the entry the workflow knew', async () => {
  const { needs } = needsOf([]);
  const asked: unknown[] = [];
  const enforced = { seq: 9, stages: [], wake: null, overdueSince: null, tier: 0, ended: false, did: [] };
  const { enforce } = createActivities({
    ...needs,
    enforce: async () => enforced,
    didSince: async (...asking) => {
      asked.push(asking);
      return ['breach C-07'];
    },
  });
  const workflowExecution = { workflowId: 'case:case-1', runId: 'run-1' };
  const tried = (attempt: number): Promise<Enforced> =>
    environment({ workflowExecution, attempt }).run(enforce, 'case-1', 4);
  expect((await tried(1)).did).toEqual([]);
  expect((await tried(2)).did).toEqual(['breach C-07']);
  expect(asked).toEqual([['case-1', { workflow: 'case:case-1', run: 'run-1' }, 4]]);
});
