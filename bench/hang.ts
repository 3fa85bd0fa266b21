import { setTimeout as pause } from 'node:timers/promises';
import { believed } from './believed';
import { judgeBells } from './bells';
import { watching, type Watching } from './following';
import { type Breaches, type Outcome, patience, type Phase, report } from './hang/report';
import { type Journal, journal } from './journal';
import { actsWritten, type Breach, breachesOf, doubledBells, wakesOf } from './ledger';
import { machineLine } from './machine';
import { type Staff, staff } from './staff';
import { type Stack, startStack } from './stack';
import { percentile, summarise } from './statistics';
import { figure } from './table';

export interface HangOptions {
  /** Minutes for which Temporal's server hangs. */
  readonly minutes: number;
  /** Acts a second that go on all the time. */
  readonly rate: number;
  /** Bells that ring in each of these minutes. */
  readonly bells: number;
}

const second = 1_000;
const minute = 60 * second;
const deskClients = 16;
const around = 60;

const now = (): number => Math.ceil((Date.now() + 30 * second) / minute) * minute;

const phase = async (
  name: Phase['name'],
  { desk }: Staff,
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

const allBreached = async ({ database }: Watching, cases: readonly string[]): Promise<readonly Breach[]> => {
  const end = performance.now() + patience * second;
  for (;;) {
    const found = await breachesOf(database, cases, 'A-04');
    if (new Set(found.map(({ caseId }) => caseId)).size === cases.length || performance.now() > end) return found;
    await pause(2 * second);
  }
};

/** A breach is late from its turn on (spread included), and while Temporal hung from when it went on. */
const judgeBreaches = (
  found: readonly Breach[],
  { wakes, resumed, expected }: { wakes: ReadonlyMap<string, number>; resumed: number; expected: number },
): Breaches => {
  const late = found
    .map(({ caseId, recordedAt }) => (recordedAt - Math.max(resumed, wakes.get(caseId) ?? 0)) / second)
    .sort((a, b) => a - b);
  return {
    expected,
    whileHung: found.filter(({ recordedAt }) => recordedAt < resumed).length,
    atEnd: new Set(found.map(({ caseId }) => caseId)).size,
    doubled: found.length - new Set(found.map(({ caseId }) => caseId)).size,
    p50: percentile(late, 0.5) ?? 0,
    max: late.at(-1) ?? 0,
  };
};

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
  people: Staff,
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
  const wakes = await wakesOf(outbox.database, cases);
  await hung(stack.pids.temporal, async () => {
    phases.push(await phase('hung', people, { seconds: minutes * 60, rate }, tools));
  });
  const resumed = Date.now();
  const [after, toldAfter] = await Promise.all([
    phase('after', people, { seconds: around, rate }, tools),
    outbox.caughtUp(patience),
  ]);
  phases.push(after);
  const [seen, found] = await Promise.all([watchingInbox, allBreached(outbox, cases)]);
  await outbox.caughtUp(patience);
  const due = new Map(cases.map((one, index) => [one, dueAts[index] ?? 0]));
  const acknowledged = warmed + phases.reduce((sum, { acts }) => sum + acts.count, 0) + 3 * cases.length;
  return {
    phases,
    outcome: {
      bells: judgeBells(due, seen, await doubledBells(outbox.database, cases)),
      breaches: judgeBreaches(found, { wakes, resumed, expected: cases.length }),
      acts: { acknowledged, written: (await actsWritten(outbox.database)) - written },
      toldAfter,
      workflows: await believed({ address: stack.temporalAddress, namespace: stack.namespace }, outbox.database, 300),
    },
  };
};

/** Temporal's server hangs under load: what the desk, the bells and the workflows make of it. */
export const hang = async (options: HangOptions): Promise<void> => {
  const log = journal('hang', options);
  log.say(`Hang · ${machineLine()}`);
  const stack = await startStack();
  const outbox = watching(stack.databaseUrl);
  const people = staff();
  try {
    const { phases, outcome } = await run(stack, people, options, { outbox, log });
    log.write('outcome', outcome);
    log.say(`\n${report(phases, outcome)}\n\n${log.file}`);
  } finally {
    await people.end();
    await outbox.close();
    await stack.stop();
  }
};
