import { currentPack } from '../../law/pack';
import { type CaseMoved, type KeyReused, timeline } from '../../store';
import { type Live, liveOffice, officer, prosecutor, receipt } from '../support/desk';

let live: Live;
beforeAll(async () => {
  live = await liveOffice();
});
afterAll(() => live.close());

const kinds = async (caseId: string): Promise<string[]> =>
  (await timeline(live.database, caseId)).map(({ kind }) => kind);
const rows = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await live.database.run({ text, values })).rows;
const outboxOf = (caseId: string) => rows('select seq, following from outbox where case_id = $1', [caseId]);

describe('one act', () => {
  test('opens a case, is answered at once, and stands in the ledger', async () => {
    const stepped = await live.act('open-1', 'reception.receive', receipt);
    expect(stepped).toMatchObject({ answer: { accepted: true }, seq: 1, lastActSeq: 1, known: false });
    expect(await kinds('open-1')).toEqual(['act']);
  });

  test('that opens a case pins the law in its first entry, and no later one repeats it', async () => {
    await live.accepted('law-1');
    const [first, ...rest] = await timeline(live.database, 'law-1');
    expect(first?.law).toBe(currentPack.id);
    expect(rest.filter(({ law }) => law !== undefined)).toEqual([]);
  });

  test('that changes no stage and no wake leaves no row in the outbox', async () => {
    await live.filed('quiet-1');
    await live.database.run({ text: 'delete from outbox' });
    await live.act('quiet-1', 'assessment.assess', {
      decision: 'arrest-review.refuse',
      level: 'none',
      reasons: 'none',
    });
    expect(await outboxOf('quiet-1')).toEqual([]);
  });

  test('that moves the case leaves one row a case, the newest', async () => {
    await live.accepted('moved-1');
    const stepped = await live.act('moved-1', 'filing.file', { suspectedOffence: 'theft' });
    expect(await outboxOf('moved-1')).toEqual([{ seq: stepped.seq, following: stepped.following }]);
  });

  test('is refused out of order: a typed answer, one entry, the ETag where it was', async () => {
    await live.act('order-1', 'reception.receive', receipt);
    const stepped = await live.act('order-1', 'filing.file', { suspectedOffence: 'theft' });
    expect(stepped).toMatchObject({
      answer: { accepted: false, refusal: { code: 'out-of-order' } },
      seq: 2,
      lastActSeq: 1,
    });
    expect(await kinds('order-1')).toEqual(['act', 'refused']);
  });

  test('by another agency is refused and recorded, by nobody who may act', async () => {
    await live.accepted('agency-1');
    const stepped = await live.act('agency-1', 'filing.file', { suspectedOffence: 'theft' }, { by: prosecutor });
    expect(stepped.answer).toMatchObject({ accepted: false, refusal: { code: 'wrong-agency' } });
  });

  test('that would open a case and is refused leaves nothing behind, and its key may be used again', async () => {
    const refused = await live.desk.step(
      'never-1',
      live.item('reception.receive', receipt, { by: prosecutor, id: 'n-1' }),
    );
    expect(refused).toMatchObject({ answer: { accepted: false, refusal: { code: 'wrong-agency' } }, seq: 0 });
    expect(await rows('select * from case_state where case_id = $1', ['never-1'])).toEqual([]);
    const opened = await live.act('never-1', 'reception.receive', receipt, { id: 'n-1' });
    expect(opened.answer?.accepted).toBe(true);
  });

  test('for a case that does not exist is turned away, and no case is made', async () => {
    await expect(live.act('nowhere', 'reception.register')).rejects.toMatchObject({ code: 'case-not-found' });
    expect(await rows('select * from case_state where case_id = $1', ['nowhere'])).toEqual([]);
  });

  test.each(['a NUL \u0000', 'half a pair \ud83d'])(
    'with %j in a text is malformed, and nothing is written',
    async (summary) => {
      const opening = live.act('text-1', 'reception.receive', { ...receipt, summary });
      await expect(opening).rejects.toMatchObject({ code: 'malformed' });
      expect(await rows('select * from case_state where case_id = $1', ['text-1'])).toEqual([]);
    },
  );

  test('may hold a backslash before u0000 and a whole emoji: they are plain text', async () => {
    const stepped = await live.act('text-2', 'reception.receive', { ...receipt, summary: 'C:\\u0000 😀' });
    expect(stepped.answer?.accepted).toBe(true);
  });
});

describe('a repeated act', () => {
  test('is answered again from the ledger, with the ETag of then, and writes nothing', async () => {
    const item = live.item('reception.receive', receipt, { id: 'again-act' });
    const first = await live.desk.step('again-1', item);
    await live.act('again-1', 'reception.register');
    const second = await live.desk.step('again-1', item);
    expect(second).toMatchObject({ answer: first.answer, entry: first.entry, lastActSeq: 1, known: true });
    expect(await kinds('again-1')).toEqual(['act', 'act']);
  });

  test('that was refused gets the same refusal, although it would be accepted by now', async () => {
    await live.act('again-2', 'reception.receive', receipt);
    const early = live.item('filing.file', { suspectedOffence: 'theft' }, { id: 'too-early' });
    const refused = await live.desk.step('again-2', early);
    await live.act('again-2', 'reception.register');
    await live.act('again-2', 'reception.accept');
    expect(await live.desk.step('again-2', early)).toMatchObject({
      answer: refused.answer,
      known: true,
      lastActSeq: 1,
    });
  });

  test('is answered although its If-Match is stale by its own doing', async () => {
    await live.act('again-3', 'reception.receive', receipt);
    const item = live.item('reception.register', {}, { id: 'reg', ifMatch: 1 });
    await live.desk.step('again-3', item);
    expect(await live.desk.step('again-3', item)).toMatchObject({ known: true, answer: { accepted: true } });
  });

  test('with another body is a conflict and writes nothing', async () => {
    await live.act('again-4', 'reception.receive', receipt, { id: 'key-4' });
    const other = { ...live.item('reception.register', {}, { id: 'key-4' }), requestHash: 'another' };
    const refused = live.desk.step('again-4', other);
    await expect(refused).rejects.toMatchObject({ code: 'key-reused' } satisfies Partial<KeyReused>);
    expect(await kinds('again-4')).toEqual(['act']);
  });
});

test('a stale If-Match is a conflict, names both entries, and writes nothing', async () => {
  await live.accepted('match-1');
  const late = live.act('match-1', 'filing.file', { suspectedOffence: 'theft' }, { ifMatch: 2 });
  await expect(late).rejects.toMatchObject({
    code: 'case-moved',
    details: { expected: 2, actual: 3 },
  } satisfies Partial<CaseMoved>);
  expect(await kinds('match-1')).toEqual(['act', 'act', 'act']);
  const fresh = await live.act('match-1', 'filing.file', { suspectedOffence: 'theft' }, { ifMatch: 3 });
  expect(fresh.answer?.accepted).toBe(true);
});

test('to somebody who may not see a case it does not exist, and nothing is written', async () => {
  await live.accepted('hidden-1');
  const item = { ...live.item('reception.register'), visibleTo: ['another-unit'] };
  await expect(live.desk.step('hidden-1', item)).rejects.toMatchObject({ code: 'case-not-found' });
  expect(await kinds('hidden-1')).toEqual(['act', 'act', 'act']);
});

test('time of one case never runs backwards: what is recorded later carries no earlier instant', async () => {
  await live.act('time-1', 'reception.receive', receipt);
  const before = live.clock.now();
  live.clock.advance(-60_000);
  await live.desk.step('time-1', live.item('reception.register', {}, { receivedAt: before }));
  live.clock.set(before);
  const recorded = (await timeline(live.database, 'time-1')).map(({ recordedAt }) => recordedAt);
  expect(recorded).toEqual([before, before]);
});

describe('personal data', () => {
  test('stands in bodies, in case_person and on the cover alone: not in state, outbox, bells or period views', async () => {
    await live.filed('secret-1');
    const names = /真名|110101199001011234|11010119900101999X/;
    for (const table of [
      'case_state',
      'outbox',
      'bell',
      'bell_told',
      'clock_period',
      'stage_period',
      'custody_period',
    ]) {
      expect(JSON.stringify(await rows(`select * from ${table}`))).not.toMatch(names);
    }
    expect(JSON.stringify(await rows('select * from case_person'))).toMatch(names);
  });

  test('stands in no header of the ledger', async () => {
    const headers = JSON.stringify(await rows('select * from ledger_entry'));
    expect(headers).not.toMatch(/真名|1101011990/);
  });

  test('keeps the first handler as the case knows them, beside the one who handles it', async () => {
    const [row] = await rows('select handlers, marks from case_state where case_id = $1', ['secret-1']);
    expect(row).toEqual({ handlers: [officer.person], marks: [officer.unit] });
  });
});
