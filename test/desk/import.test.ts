import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTape } from '../../cli/replay';
import { actsOf, judge, simulate, type Context } from '../../engine';
import { currentPack } from '../../law/pack';
import { recordPolicy } from '../../law/policy';
import { tapeOffice } from '../../law/tape-actors';
import { timeline } from '../../store';
import { instant, liveOffice } from '../support/desk';
import { expectFolded } from '../support/folded';

const ctx: Context = { law: currentPack, policy: recordPolicy, office: tapeOffice };

const chain = (name: string) => {
  const file = path.join(__dirname, `../../examples/chronologies/chain-${name}.jsonl`);
  const read = readTape(readFileSync(file, 'utf8'));
  const tape = 'chronology' in read ? judge(read.chronology, ctx).tape : undefined;
  if (!tape) throw new Error(`chain ${name} makes no tape`);
  return tape;
};

test('a closed case of 2016 is taken over with its breach, rings for nobody, and is not followed for ever', async () => {
  const live = await liveOffice('2026-11-22T10:00');
  const tape = chain('c');
  const acts = actsOf(tape);
  expect(await live.desk.importCase('chain-c', acts)).toEqual({ known: false, refused: [] });
  await expectFolded(live.database, 'chain-c');
  const entries = await timeline(live.database, 'chain-c');
  expect(entries.map(({ kind }) => kind)).toEqual(simulate(tape, ctx).entries.map(({ kind }) => kind));
  expect(entries.filter(({ kind }) => kind === 'breach').length).toBeGreaterThan(0);
  expect((await live.desk.ringDue(live.clock.now()))?.rung).toBe(0);
  const { rows } = await live.database.run<{ bells: number; ended: boolean }>({
    text: `select (select count(*)::int from bell) as bells, ended from case_state where case_id = 'chain-c'`,
  });
  expect(rows).toEqual([{ bells: 0, ended: true }]);
  await live.close();
});

test('taken over twice, a case is known the second time and nothing is written', async () => {
  const live = await liveOffice('2026-11-22T10:00');
  const acts = actsOf(chain('a'));
  await live.desk.importCase('chain-a', acts);
  const before = (await timeline(live.database, 'chain-a')).length;
  expect(await live.desk.importCase('chain-a', acts)).toEqual({ known: true, refused: [] });
  expect(await timeline(live.database, 'chain-a')).toHaveLength(before);
  await live.close();
});

test('received again after a return, the review is a stage of its own: what went before keeps its end', async () => {
  const live = await liveOffice('2026-11-22T10:00');
  await live.desk.importCase('chain-a', actsOf(chain('a')));
  const { rows } = await live.database.run({
    text: `select stage, from_at, to_at from stage_period
      where procedure like 'measure-%' and known_to is null and from_at >= $1 order by from_at`,
    values: [instant('2017-09-04T12:00')],
  });
  expect(rows).toEqual([
    { stage: 'investigating', from_at: instant('2017-09-04T12:00'), to_at: instant('2017-11-04T10:30') },
    { stage: 'underReview', from_at: instant('2017-11-04T10:30'), to_at: instant('2018-01-04T10:30') },
    { stage: 'underReview', from_at: instant('2018-01-04T10:30'), to_at: null },
  ]);
  await live.close();
});
