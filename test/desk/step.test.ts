import { timeline } from '../../store';
import { instant, type Live, liveOffice, receipt } from '../support/desk';

let live: Live;
beforeAll(async () => {
  live = await liveOffice();
});
afterAll(() => live.close());

const kinds = async (caseId: string): Promise<string[]> =>
  (await timeline(live.database, caseId)).map(({ kind }) => kind);

describe('one act', () => {
  test('opens a case, is answered at once, and stands in the ledger', async () => {
    const stepped = await live.act('open-1', 'reception.receive', receipt);
    expect(stepped).toMatchObject({ answer: { accepted: true }, seq: 2, lastActSeq: 1, known: false });
    expect(await kinds('open-1')).toEqual(['act', 'bell']);
  });
});
