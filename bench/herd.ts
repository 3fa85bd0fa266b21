import { setTimeout as pause } from 'node:timers/promises';
import { judgeBells } from './bells';
import { type Breaches, type Herd, report } from './herd/report';
import type { HttpAt } from './contenders/jobs';
import type { Loaded } from './crew';
import { watching, type Watching } from './following';
import { type Journal, journal } from './journal';
import { breachesOf, doubledBells, wakesOf } from './ledger';
import { machineLine } from './machine';
import { type Staff, staff } from './staff';
import { startStack } from './stack';
import { percentile, summarise, type Summary } from './statistics';
import { figure } from './table';

export interface HerdOptions {
  readonly cases: readonly number[];
  /** Seconds after the instant for whose breach entries the run waits: the spread gives each case a place in ten minutes. */
  readonly follow: number;
  /** Acts a second that go on beside the herd. */
  readonly rate: number;
}

const second = 1_000;
const minute = 60 * second;
const deskClients = 4;
const beside = 10;
const grace = 60;

/** A full minute far enough ahead for opening so many cases and telling their workflows. */
const instantFor = (cases: number): number => Math.ceil((Date.now() + (20 + cases / 40) * second) / minute) * minute;

const pauseUntil = (at: number): Promise<void> => pause(Math.max(0, at - Date.now()));

const judgeBreaches = async (
  { database }: Watching,
  wakes: ReadonlyMap<string, number>,
  due: number,
  follow: number,
): Promise<Breaches> => {
  const turns = new Map([...wakes].filter(([, at]) => at <= due + follow * second));
  const cases = [...turns.keys()];
  const patience = due + (follow + grace) * second;
  let found = await breachesOf(database, cases, 'A-04');
  while (new Set(found.map(({ caseId }) => caseId)).size < cases.length && Date.now() < patience) {
    await pause(second);
    found = await breachesOf(database, cases, 'A-04');
  }
  const late = found
    .map(({ caseId, recordedAt }) => (recordedAt - (turns.get(caseId) ?? 0)) / second)
    .sort((a, b) => a - b);
  const written = new Set(found.map(({ caseId }) => caseId)).size;
  return {
    expected: cases.length,
    written,
    p50: percentile(late, 0.5) ?? 0,
    p99: percentile(late, 0.99) ?? 0,
    max: late.at(-1) ?? 0,
    early: found.filter(({ recordedAt }) => recordedAt < due).length,
    doubled: found.length - written,
  };
};

const summed = ({ latencies, seconds }: Loaded): Summary => summarise(latencies, seconds);

const herdOf = async (
  { opener, inbox, desk }: Staff,
  { apiUrl }: HttpAt,
  count: number,
  { options: { follow, rate }, outbox, log }: { options: HerdOptions; outbox: Watching; log: Journal },
): Promise<Herd> => {
  const due = instantFor(count);
  const dueAts = Array.from({ length: count }, () => due);
  const began = performance.now();
  const cases = await opener.ask({ apiUrl, run: `herd-${process.pid}-${count}`, dueAts });
  log.say(
    `  ${count} cases opened in ${figure((performance.now() - began) / second)} s, due in ${figure((due - Date.now()) / second)} s`,
  );
  if (Date.now() > due - (beside + 2) * second)
    throw new Error('Opening the herd took too long for its instant: a machine this slow needs fewer --cases.');
  const wakes = await wakesOf(outbox.database, cases);
  await pauseUntil(due - (beside + 1) * second);
  const load = { clients: deskClients, seconds: beside, rate };
  const before = await desk.ask({ load });
  const { waiting } = await outbox.now();
  const [seen, meanwhile] = await Promise.all([
    inbox.ask({ apiUrl, cases, until: due + minute, every: 20 }),
    desk.ask({ load: { ...load, seconds: beside + 1 } }),
  ]);
  const breaches = await judgeBreaches(outbox, wakes, due, follow);
  const bells = judgeBells(new Map(cases.map((one) => [one, due])), seen, await doubledBells(outbox.database, cases));
  return { cases: count, bells, breaches, before: summed(before), meanwhile: summed(meanwhile), untold: waiting };
};

/** Many limits that end at one instant: how late bells and breach entries are, and what the desk feels of it. */
export const herd = async (options: HerdOptions): Promise<void> => {
  const log = journal('herd', options);
  log.say(`Herd · ${machineLine()}`);
  const stack = await startStack();
  const outbox = watching(stack.databaseUrl);
  const team = staff();
  try {
    await team.desk.ask({ at: { apiUrl: stack.apiUrl }, run: `desk-${process.pid}`, clients: deskClients });
    const herds: Herd[] = [];
    for (const count of options.cases) {
      const found = await herdOf(team, stack, count, { options, outbox, log });
      herds.push(found);
      log.write('herd', found);
    }
    log.say(`\n${report(herds)}\n\n${log.file}`);
  } finally {
    await team.end();
    await outbox.close();
    await stack.stop();
  }
};
