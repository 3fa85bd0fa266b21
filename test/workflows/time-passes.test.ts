import { type RecordedEntry, timeline } from '../../store';
import { following, followerOf } from '../../workflows/messages';
import { type Live, liveOffice } from '../support/desk';
import { eventually } from '../support/eventually';
import { expectFolded } from '../support/folded';
import { days } from './harness/case';
import { eventsOf, timerSummaries } from './harness/history';
import { followingOfCase, officeActivities } from './harness/office';
import { type Skipping, skippingServer } from './harness/skipping';

let server: Skipping;
let live: Live;
beforeAll(async () => {
  server = await skippingServer();
  live = await liveOffice();
});
afterAll(async () => {
  await live.close();
  await server.close();
});

/** Somebody is detained on a filed case, now by the server's time; C-07 gives the police three days. */
const detained = async (caseId: string): Promise<void> => {
  live.clock.set(await server.now());
  await live.filed(caseId);
  await live.detained(caseId);
};

const ofKind = async (caseId: string, kind: RecordedEntry['kind']): Promise<readonly RecordedEntry[]> =>
  (await timeline(live.database, caseId)).filter((entry) => entry.kind === kind);

const widestSpread = 600_000;

test('nobody acts for thirty days: the breach of C-07 and each climb are written with the instants they fell on, by the workflow', async () => {
  const caseId = 'thirty-days';
  await detained(caseId);
  const detainedAt = live.clock.now();
  await server.during(officeActivities(live, server.now), async (queue) => {
    const handle = await server.tell(queue, caseId, await followingOfCase(live, caseId));
    await server.env.sleep(days(30));
    await eventually(async () => expect(await handle.query(following)).toMatchObject({ wake: null }));

    const [breach] = await ofKind(caseId, 'breach');
    const { runId } = await handle.describe();
    expect(breach).toMatchObject({ row: 'C-07', by: { workflow: followerOf(caseId), run: runId } });
    // Three days after the day of detention, at 24:00 of +08:00 (CPL 91): not when the timer came, up to ten minutes later.
    const midnight = Math.floor((detainedAt + 8 * 3_600_000) / days(1)) * days(1) - 8 * 3_600_000;
    expect(breach?.at).toBe(midnight + days(4));
    expect(breach?.recordedAt).toBeGreaterThanOrEqual(breach?.at ?? 0);

    // A day to answer, from when the red bell rang; then a day at each tier, up to where nobody stands above: in the line of
    // the police, and beside it in that of the procuratorate that supervises custody.
    const climbs = (await ofKind(caseId, 'climb')).flatMap((entry) =>
      entry.kind === 'climb' && entry.bell.includes('.request-arrest.') ? [entry] : [],
    );
    for (const rung of ['red', 'supervision']) {
      const line = climbs.filter(({ bell }) => bell.replace(/\^*$/, '').endsWith(`/${rung}`)).map(({ at }) => at);
      expect(line.length).toBeGreaterThanOrEqual(2);
      const [first = 0, ...later] = line;
      const overdue = first - (breach?.at ?? 0);
      expect(overdue).toBeGreaterThanOrEqual(days(1));
      expect(overdue).toBeLessThanOrEqual(days(1) + widestSpread);
      expect(later.map((at, index) => at - (line[index] ?? 0))).toEqual(later.map(() => days(1)));
    }

    const events = await eventsOf(handle);
    expect(timerSummaries(events)[0]).toMatch(/^C-07 request-arrest, due \d{4}-\d\d-\d\d 24:00$/);
    expect(timerSummaries(events)[1]).toMatch(/^C-07 request-arrest, answer owed by /);
    await expectFolded(live.database, caseId);
    await handle.terminate();
  });
});
