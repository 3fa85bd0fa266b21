import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readTape } from '../../cli/replay';
import type { Tape } from '../../domain/tape';
import type { CaseEntry } from '../../domain/ledger';
import { actsOf, judge, simulate, type Context } from '../../engine';
import { currentPack } from '../../law/pack';
import { defaultPolicy } from '../../law/policy';
import { tapeOffice } from '../../law/tape-actors';
import { timeline, type RecordedEntry } from '../../store';
import { instant, liveOffice, type Live } from '../support/desk';
import { expectFolded } from '../support/folded';

const ctx: Context = { law: currentPack, policy: defaultPolicy, office: tapeOffice };
const examples = path.join(__dirname, '../../examples');

const tapesIn = (folder: string): [string, Tape][] =>
  readdirSync(path.join(examples, folder)).flatMap((name) => {
    const read = readTape(readFileSync(path.join(examples, folder, name), 'utf8'));
    const tape = 'tape' in read ? read.tape : judge(read.chronology, ctx).tape;
    return tape ? [[name, tape]] : [];
  });

/** The next instant at which watch or the workflow has something to do. */
const nextIn = async ({ database }: Live, caseId: string): Promise<number> => {
  const { rows } = await database.run<{ at: number | null }>({
    text: `select least(
        (select min(at) from bell where case_id = $1 and rang_at is null and withdrawn_at is null),
        (select at from case_wake where case_id = $1)) as at`,
    values: [caseId],
  });
  return rows[0]?.at ?? Number.MAX_SAFE_INTEGER;
};

/** Time passes as it does in use: bells ring on their instant, the workflow wakes on its own. */
const passTo = async (live: Live, caseId: string, until: number): Promise<void> => {
  for (let at = await nextIn(live, caseId); at <= until; at = await nextIn(live, caseId)) {
    live.clock.set(Math.max(at, live.clock.now()));
    await live.desk.ringDue(live.clock.now());
    await live.wake(caseId);
  }
  live.clock.set(Math.max(until, live.clock.now()));
  await live.desk.ringDue(live.clock.now());
};

const playLive = async (live: Live, tape: Tape): Promise<readonly RecordedEntry[]> => {
  const id = tape.header.case;
  for (const act of actsOf(tape)) {
    await passTo(live, id, act.receivedAt);
    await live.desk.step(id, { kind: 'act', act, requestHash: act.id });
    await expectFolded(live.database, id);
  }
  if (tape.header.until !== undefined) {
    await passTo(live, id, instant(tape.header.until));
    await live.wake(id);
  }
  return timeline(live.database, id);
};

/** What two ledgers of one tape may differ in: when and by whom it was recorded, when a bell rang, and whom it told. */
const comparable = (entries: readonly (RecordedEntry | CaseEntry)[]): unknown =>
  JSON.parse(
    JSON.stringify(entries, (key, value: unknown) =>
      ['recordedAt', 'seq', 'hash', 'rangAt', 'people', 'by', 'law'].includes(key) ? undefined : value,
    ),
  );

test.each([...tapesIn('tapes'), ...tapesIn('chronologies')])(
  '%s through the running engine gives the ledger that replaying it gives',
  async (_, tape) => {
    const first = actsOf(tape)[0];
    const live = await liveOffice(tape.lines[0]?.at);
    live.clock.set(first?.receivedAt ?? 0);
    const recorded = await playLive(live, tape);
    const { entries } = simulate(tape, ctx);
    expect(comparable(recorded)).toEqual(comparable(entries));
    await live.close();
  },
);
