import type { CaseActivities } from '../../activities/types';
import { careerOf, type Career } from '../../bench/careers/career';
import { careersContext, tenYears } from '../../bench/careers/context';
import type { CaseEntry } from '../../domain/ledger';
import { type RecordedEntry, readCase, verifyLedger } from '../../store';
import { followerOf } from '../../workflows/messages';
import { eventually } from '../support/eventually';
import { expectFolded } from '../support/folded';
import { type Lane, laneFor } from '../support/lane';
import { officeActivities } from '../workflows/harness/office';
import { type Real, realServer } from '../workflows/harness/real';

/** Short ones: each instant at which time moves is a round trip through Temporal. CAREERS=100 for a hundred. */
const careers = Math.min(100, Number(process.env.CAREERS ?? 20));
const atOnce = 5;

let real: Real;
beforeAll(async () => {
  real = await realServer();
});
afterAll(() => real.close());

const lanes = new Map<string, Lane>();

const laneOf = (caseId: string): Lane => {
  const lane = lanes.get(caseId);
  if (!lane) throw new Error(`No office has ${caseId}.`);
  return lane;
};

const activitiesOf = (caseId: string): CaseActivities => {
  const { live } = laneOf(caseId);
  return officeActivities(live, () => live.clock.now());
};

/** One worker for all: each case finds its own office. */
const activities: CaseActivities = {
  enforce: (caseId, since) => activitiesOf(caseId).enforce(caseId, since),
  deliver: (caseId, bells) => activitiesOf(caseId).deliver(caseId, bells),
  alarm: (caseId, what) => activitiesOf(caseId).alarm(caseId, what),
};

/**
 * What two ledgers may differ in: when and by whom it was recorded, when a bell rang, whom it told, and the number that
 * the register gave.
 */
const comparable = (entries: readonly (RecordedEntry | CaseEntry)[]): unknown =>
  JSON.parse(
    JSON.stringify(entries, (key, value: unknown) =>
      ['recordedAt', 'seq', 'hash', 'rangAt', 'people', 'by', 'law', 'place'].includes(key) ? undefined : value,
    ),
  );

interface Seen {
  readonly byWorkflow: number;
  readonly entries: number;
}

const handleOf = (caseId: string) => real.client.workflow.getHandle(followerOf(caseId));

/** Whoever is still asleep is asked to let time pass to the end; then the two ledgers are one. */
const compare = async ({ id, entries }: Career, { live, ledger }: Lane): Promise<void> => {
  const known = await readCase(live.database, id);
  if (known && !known.following.ended) await real.follower.tell(id, known.following);
  await eventually(async () => expect(comparable(await ledger())).toEqual(comparable(entries)), { within: 15_000 });
  await expectFolded(live.database, id);
  expect((await verifyLedger(live.database, { checks: [] })).flaws).toEqual([]);
};

const lead = async (career: Career): Promise<Seen> => {
  const { id } = career;
  const lane = await laneFor(career, real.follower);
  lanes.set(id, lane);
  await lane.run();
  await compare(career, lane);
  const written = await lane.ledger();
  // A case that is over has ended its workflow by itself.
  await handleOf(id)
    .terminate()
    .catch(() => undefined);
  await lane.live.close();
  const passed = written.filter(({ kind }) => kind === 'breach' || kind === 'lapse' || kind === 'climb');
  return {
    entries: written.length,
    byWorkflow: passed.filter((entry) => 'by' in entry && JSON.stringify(entry.by).includes(followerOf(id))).length,
  };
};

test(`${careers} careers through desk, relay and workflow, each on a clock of its own, give the ledgers of the simulation`, async () => {
  const waiting = Array.from({ length: careers }, (_, index) =>
    careerOf(50_000 + index, careersContext, { ...tenYears, most: 40 }),
  );
  const seen: Seen[] = [];
  await real.during(activities, async () => {
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) seen.push(await lead(next));
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  });
  const sum = (pick: (one: Seen) => number): number => seen.reduce((all, one) => all + pick(one), 0);
  process.stdout.write(
    `${seen.length} careers, ${sum((one) => one.entries)} entries, ${sum((one) => one.byWorkflow)} of time by workflows\n`,
  );
  expect(seen.length).toBe(careers);
  // Time was moved by those whose work it is, not only by acts that came across it.
  expect(sum((one) => one.byWorkflow)).toBeGreaterThan(0);
}, 1_800_000);
