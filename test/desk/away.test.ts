import { openDesk, type Stepped } from '../../desk';
import { connect, type Database, readCase, StoreUnavailable, timeline } from '../../store';
import { type CutProxy, cutProxy } from '../support/cut-proxy';
import { type Live, liveOffice } from '../support/desk';
import { expectFolded } from '../support/folded';

let live: Live;
let way: CutProxy;
let through: Database;
beforeEach(async () => {
  live = await liveOffice();
  way = await cutProxy(live.url);
  through = connect(way.url, { patience: 2_000 });
});
afterEach(async () => {
  await through.close();
  await way.close();
  await live.close();
});

const assessment = { decision: 'filing.refuse', level: 'none', reasons: 'none' };
const deskThrough = () => openDesk({ database: through, clock: live.clock, mail: false });

test('PostgreSQL away: the caller is told to repeat with the same key, and nothing was written', async () => {
  await live.accepted('c');
  const { step } = deskThrough();
  const item = live.item('assessment.assess', assessment, { id: 'a-1' });
  way.cut();
  await expect(step('c', item)).rejects.toThrow(/Repeat the request with the same key/);
  way.mend();
  expect(await step('c', item)).toMatchObject({ known: false, answer: { accepted: true } });
  await expectFolded(live.database, 'c');
});

test('connections that break again and again under load: with the same keys no act is lost and none is doubled', async () => {
  await live.accepted('c');
  const { step } = deskThrough();
  const items = Array.from({ length: 40 }, (_, n) => live.item('assessment.assess', assessment, { id: `a-${n}` }));
  const answered = async (item: (typeof items)[number]): Promise<Stepped> => {
    for (;;) {
      try {
        return await step('c', item);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
      }
    }
  };
  let cuts = 0;
  const breaking = setInterval(() => {
    cuts += 1;
    if (cuts % 5 === 1) way.cut();
    if (cuts % 5 === 2) way.mend();
    if (cuts === 77) clearInterval(breaking);
  }, 20);
  const answers = await Promise.all(items.map(answered)).finally(() => clearInterval(breaking));
  expect(answers.every(({ answer }) => answer?.accepted)).toBe(true);
  const acts = (await timeline(live.database, 'c')).flatMap((entry) => (entry.kind === 'act' ? [entry.act.id] : []));
  expect(acts.slice(3).sort()).toEqual(items.map(({ act }) => act.id).sort());
  await expectFolded(live.database, 'c');
});

test('reads say the same, and work again as soon as the database is back', async () => {
  await live.accepted('c');
  way.cut();
  await expect(readCase(through, 'c')).rejects.toMatchObject({ code: 'store-unavailable' });
  await expect(timeline(through, 'c')).rejects.toMatchObject({ code: 'store-unavailable' });
  way.mend();
  expect((await readCase(through, 'c'))?.seq).toBe(3);
});

test('a database that hangs, and does not even refuse, is given up after the patience of the connection', async () => {
  await live.accepted('c');
  const blocker = await live.database.pool.connect();
  await blocker.query('begin');
  await blocker.query('lock table case_state in access exclusive mode');
  await expect(readCase(through, 'c')).rejects.toMatchObject({ code: 'store-unavailable' });
  await blocker.query('rollback');
  blocker.release();
  expect((await readCase(through, 'c'))?.seq).toBe(3);
});
