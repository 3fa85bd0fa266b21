import { offeredOf, whyNot } from '../../web/screens/approvals/offered';

const text = { zh: '理由', en: 'Reason' };
const reason = (code: string) => ({ code, title: text, remedy: text, basis: [], details: {} });

type Acts = Parameters<typeof offeredOf>[0];
type Proposal = Parameters<typeof offeredOf>[1];

const option = (proposal: string, code?: string): Acts[number]['options'][number] => ({
  persons: [],
  fields: { proposal },
  allowed: code === undefined,
  ...(code === undefined ? {} : { reason: reason(code) }),
});

const act = (type: string, ...options: Acts[number]['options']): Acts[number] => ({
  ...{ type, title: text, options },
  allowed: options.some(({ allowed }) => allowed),
});

const proposal = (stage: string) => ({ id: 'p', act: 'filing.file', stage }) as Proposal;

test('whoever reviews agrees or returns by the review; whoever decides returns by an act of its own', () => {
  const reviewing = [act('approval.review', option('p'), option('other', 'own-proposal'))];
  expect(offeredOf(reviewing, proposal('proposed'))).toEqual([
    { step: 'review', act: 'approval.review' },
    { step: 'return', act: 'approval.review' },
  ]);
  const deciding = [act('approval.approve', option('p')), act('approval.return', option('p'))];
  expect(offeredOf(deciding, proposal('reviewed'))).toEqual([
    { step: 'approve', act: 'approval.approve' },
    { step: 'return', act: 'approval.return' },
  ]);
});

test('what was approved is offered to be carried out, and not what another proposal allows', () => {
  const filing = (approval: string) => [act('filing.file', { persons: [], fields: {}, approval, allowed: true })];
  expect(offeredOf(filing('p'), proposal('approved'))).toEqual([{ step: 'carry', act: 'filing.file' }]);
  expect(offeredOf(filing('other'), proposal('approved'))).toEqual([]);
});

test('why not is said once a reason, and only to whom no step is open while somebody else’s is waited for', () => {
  const author = [
    act('approval.review', option('p', 'own-proposal')),
    act('approval.approve', option('p', 'own-proposal')),
  ];
  expect(whyNot(author, proposal('proposed')).map(({ code }) => code)).toEqual(['own-proposal']);
  expect(whyNot(author, proposal('approved'))).toEqual([]);
  expect(whyNot([act('approval.review', option('p'))], proposal('proposed'))).toEqual([]);
});
