import { setTimeout as pause } from 'node:timers/promises';
import { believed, type Believed } from './believed';
import { judgeBells, type Rang } from './bells';
import { type Child, childOf } from './children';
import type { HerdJob, HttpAt, InboxJob, Job, Seen } from './contenders/jobs';
import type { Loaded } from './crew';
import { type Lag, watching, type Watching } from './following';
import { type Journal, journal } from './journal';
import { actsWritten, breachesOf, doubledBells } from './ledger';
import { machineLine } from './machine';
import { type Stack, startStack } from './stack';
import { summarise, type Summary } from './statistics';
import { figure, table } from './table';

export interface HangOptions {
  /** Minutes for which Temporal's server hangs. */
  readonly minutes: number;
  /** Acts a second that go on all the time. */
  readonly rate: number;
  /** Bells that ring in each of these minutes. */
  readonly bells: number;
}

interface Team {
  readonly opener: Child<HerdJob, readonly string[]>;
  readonly inbox: Child<InboxJob, readonly Seen[]>;
  readonly desk: Child<Job<HttpAt>, Loaded>;
}

interface Phase {
  readonly name: 'before' | 'hung' | 'after';
  readonly acts: Summary;
  readonly worst: Lag;
}

interface Outcome {
  readonly bells: Rang;
  /** Breaches that stood in the ledger when Temporal went on, and at the end of the run; `expected` is one a case. */
  readonly breaches: { readonly expected: number; readonly whileHung: number; readonly atEnd: number };
  readonly acts: { readonly acknowledged: number; readonly written: number };
  /** Seconds after Temporal went on. */
  readonly toldAfter: number | undefined;
  readonly breachedAfter: number | undefined;
  readonly workflows: Believed;
}

const second = 1_000;
const minute = 60 * second;
const deskClients = 16;
const around = 60;
const patience = 15 * 60;

const now = (): number => Math.ceil((Date.now() + 30 * second) / minute) * minute;

const team = (): Team => ({
  opener: childOf('contenders/herd-child.js'),
  inbox: childOf('contenders/inbox-child.js'),
  desk: childOf('contenders/product-child.js'),
});

const phase = async (
  name: Phase['name'],
  { desk }: Team,
  { seconds, rate }: { seconds: number; rate: number },
  { outbox, log }: { outbox: Watching; log: Journal },
): Promise<Phase> => {
  const load = { clients: deskClients, seconds, rate };
  const { value, worst } = await outbox.during(() => desk.ask({ load }));
  const found: Phase = { name, acts: summarise(value.latencies, value.seconds), worst };
  log.write('phase', found);
  log.say(
    `  ${name}: ${figure(found.acts.perSecond)} acts/s, p99 ${figure(found.acts.p99)} ms; cases untold at most ${worst.waiting}`,
  );
  return found;
};

/** Seconds until every case has its breach in the ledger. */
const breached = async ({ database }: Watching, cases: readonly string[]): Promise<number | undefined> => {
  const began = performance.now();
  while (performance.now() - began < patience * second) {
    const found = await breachesOf(database, cases, 'A-04');
    if (new Set(found.map(({ caseId }) => caseId)).size === cases.length) return (performance.now() - began) / second;
    await pause(2 * second);
  }
  return undefined;
};

const countBreached = async ({ database }: Watching, cases: readonly string[]): Promise<number> =>
  (await breachesOf(database, cases, 'A-04')).length;

/** The server stops answering and closes no connection: worse than a server that is gone. Goes on again whatever happens. */
const hung = async <T>(pid: number, work: () => Promise<T>): Promise<T> => {
  process.kill(pid, 'SIGSTOP');
  const goOn = (): void => void process.kill(pid, 'SIGCONT');
  process.once('exit', goOn);
  try {
    return await work();
  } finally {
    process.off('exit', goOn);
    goOn();
  }
};

const run = async (
  stack: Stack,
  people: Team,
  { minutes, rate, bells }: HangOptions,
  tools: { outbox: Watching; log: Journal },
): Promise<{ phases: readonly Phase[]; outcome: Outcome }> => {
  const { outbox, log } = tools;
  const { apiUrl } = stack;
  const written = await actsWritten(outbox.database);
  await people.desk.ask({ at: { apiUrl }, run: `hang-${process.pid}`, clients: deskClients });
  const warmed = (await actsWritten(outbox.database)) - written;
  const phases: Phase[] = [await phase('before', people, { seconds: around, rate }, tools)];

  const first = now() + minute;
  const dueAts = Array.from({ length: minutes * bells }, (_, index) => first + Math.floor(index / bells) * minute);
  const cases = await people.opener.ask({ apiUrl, run: `hang-bells-${process.pid}`, dueAts });
  await outbox.caughtUp(patience);
  await pause(Math.max(0, first - 20 * second - Date.now()));
  log.say(`  Temporal's server hangs for ${minutes} minutes; ${bells} bells a minute are due`);
  const until = first + (minutes + 1) * minute;
  const watchingInbox = people.inbox.ask({ apiUrl, cases, until, every: 100 });
  const whileHung = await hung(stack.pids.temporal, async () => {
    phases.push(await phase('hung', people, { seconds: minutes * 60, rate }, tools));
    return countBreached(outbox, cases);
  });
  const [after, toldAfter, breachedAfter] = await Promise.all([
    phase('after', people, { seconds: around, rate }, tools),
    outbox.caughtUp(patience),
    breached(outbox, cases),
  ]);
  phases.push(after);
  const seen = await watchingInbox;
  await outbox.caughtUp(patience);
  const due = new Map(cases.map((one, index) => [one, dueAts[index] ?? 0]));
  const acknowledged = warmed + phases.reduce((sum, { acts }) => sum + acts.count, 0) + 3 * cases.length;
  return {
    phases,
    outcome: {
      bells: judgeBells(due, seen, await doubledBells(outbox.database, cases)),
      breaches: { expected: cases.length, whileHung, atEnd: await countBreached(outbox, cases) },
      acts: { acknowledged, written: (await actsWritten(outbox.database)) - written },
      toldAfter,
      breachedAfter,
      workflows: await believed({ address: stack.temporalAddress, namespace: stack.namespace }, outbox.database, 300),
    },
  };
};

const seconds = (value: number | undefined): string => (value === undefined ? `> ${patience}` : figure(value));

const report = (
  phases: readonly Phase[],
  { bells, breaches, acts, toldAfter, breachedAfter, workflows }: Outcome,
): string =>
  [
    table(
      ['Acts', 'acts/s', 'p50 ms', 'p99 ms', 'max ms', 'cases untold, most'],
      phases.map(({ name, acts: { perSecond, p50, p99, max }, worst }) => [
        name,
        ...[perSecond, p50, p99, max].map(figure),
        String(worst.waiting),
      ]),
    ),
    table(
      ['What became of it', ''],
      [
        ['bells shown in the inbox, of those due', `${bells.shown} of ${bells.expected}`],
        ['bells late, p99 and most, s', `${figure(bells.p99 / second)}, ${figure(bells.max / second)}`],
        ['bells early, lost, doubled', `${bells.early}, ${bells.lost}, ${bells.doubled}`],
        ['acts acknowledged, and in the ledgers', `${acts.acknowledged}, ${acts.written}`],
        [
          'breaches written while it hung, and in the end',
          `${breaches.whileHung}, ${breaches.atEnd} of ${breaches.expected}`,
        ],
        ['every workflow told, s after it went on', seconds(toldAfter)],
        ['every breach written, s after it went on', seconds(breachedAfter)],
        ['workflows that differ from the desk, of those asked', `${workflows.differ} of ${workflows.asked}`],
      ],
    ),
  ].join('\n\n');

/** Temporal's server hangs under load: what the desk, the bells and the workflows make of it. */
export const hang = async (options: HangOptions): Promise<void> => {
  const log = journal('hang', options);
  log.say(`Hang · ${machineLine()}`);
  const stack = await startStack();
  const outbox = watching(stack.databaseUrl);
  const people = team();
  try {
    const { phases, outcome } = await run(stack, people, options, { outbox, log });
    log.write('outcome', outcome);
    log.say(`\n${report(phases, outcome)}\n\n${log.file}`);
  } finally {
    await Promise.all(Object.values(people).map((child: Child<never, unknown>) => child.end()));
    await outbox.close();
    await stack.stop();
  }
};
