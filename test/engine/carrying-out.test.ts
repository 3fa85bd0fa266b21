import type { Act, ActType } from '../../domain/act';
import {
  approve,
  carryOut,
  codeOf,
  detention,
  filing,
  propose,
  review,
  on,
  ofProposal,
  filedCase as filed,
  proposedDetention as proposed,
  approvedDetention as approved,
} from '../support/approvals';
import { instant, type Story } from '../support/story';

describe('carrying out', () => {
  test('what differs from what was approved is refused, and says in what', () => {
    const differs = (wanted: typeof detention, extra: object = {}): unknown => {
      const { act, persons, fields = {} } = { ...detention, ...wanted };
      const answer = approved().act(act, on(8, '12:00'), fields, persons, { approval: 'approval-d', ...extra });
      return answer.accepted ? 'accepted' : [answer.refusal.code, answer.refusal.details.differs];
    };
    expect(differs({ act: 'measure.bail', fields: { surety: 'deposit', reasons: 'Ill' } })).toEqual([
      'approval-differs',
      ['type', 'fields'],
    ]);
    expect(differs({ ...detention, persons: ['P2'] })).toEqual(['approval-differs', ['persons']]);
    expect(differs({ ...detention, fields: { ground: 'Caught' } })).toEqual(['approval-differs', ['fields']]);
    const decidedBy = { agency: 'police', level: 'city', documentNo: 'City [2026] 1' };
    expect(differs(detention, { decidedBy })).toEqual(['approval-differs', ['decidedBy']]);
    expect(differs(detention)).toBe('accepted');
  });

  test('an approval is used once, and one that is not approved not at all', () => {
    const story = approved();
    carryOut(story, 'd', on(8, '12:00'), detention);
    expect(codeOf(carryOut(story, 'd', on(8, '12:10'), detention))).toBe('approval-used');
    expect(codeOf(carryOut(proposed(), 'd', on(8), detention))).toBe('not-approved');
    expect(codeOf(carryOut(filed(), 'x', on(8), detention))).toBe('no-such-proposal');
  });

  test('a duty is no proposal, and neither is what every object has', () => {
    const story = approved();
    carryOut(story, 'd', on(8, '12:00'), detention);
    const duty = Object.values(story.standing.procedures).find(({ duty: row }) => row === 'to-detention-house');
    for (const approval of [duty?.id ?? '', 'constructor', '__proto__']) {
      const answer = story.act('measure.bail', on(8, '13:00'), { surety: 'deposit', reasons: 'Ill' }, ['P1'], {
        approval,
      });
      expect(codeOf(answer)).toBe('no-such-proposal');
    }
  });

  test('what has become impossible since is refused as ever, and the approval stays', () => {
    const story = approved();
    propose(story, 'again', on(8, '11:30'), detention);
    review(story, 'again', on(8, '11:30'));
    approve(story, 'again', on(8, '11:30'));
    carryOut(story, 'd', on(8, '12:00'), detention);
    expect(codeOf(carryOut(story, 'again', on(8, '12:10'), detention))).toBe('measure-running');
    expect(ofProposal(story, 'again')?.stage).toBe('approved');
  });

  test('an act that happened before it was approved was not approved, however late it is entered', () => {
    const story = approved();
    const late = { approval: 'approval-d', received: on(8, '12:00') };
    const { fields = {}, persons } = detention;
    expect(codeOf(story.act('measure.detain', on(8, '10:30'), fields, persons, late))).toBe('not-approved');
    expect(codeOf(story.act('measure.detain', on(8, '11:30'), fields, persons, late))).toBe('accepted');
  });

  test('entered late between other acts, it is carried out all the same when the case is folded anew', () => {
    const story = approved();
    story.act('assessment.assess', on(9), { decision: 'filing.refuse', level: 'none', reasons: 'Considered' });
    const late = { approval: 'approval-d', received: on(9, '10:00') };
    const answer = story.act('measure.detain', on(8, '12:00'), detention.fields, detention.persons, late);
    expect(codeOf(answer)).toBe('accepted');
    expect(story.of('refold')).toHaveLength(1);
    expect(ofProposal(story)).toMatchObject({ stage: 'carriedOut', since: instant(on(8, '12:00')) });
  });
});

describe('corrections', () => {
  const correct = (story: Story, of: string, said: object): unknown => {
    const answer = story.act('act.correct', on(8, '14:00'), { act: of, ...said, reasons: 'Misread' });
    return answer.accepted ? 'accepted' : [answer.refusal.code, answer.refusal.details];
  };
  const carried = (): [Story, Act] => {
    const story = approved();
    carryOut(story, 'd', on(8, '12:00'), detention);
    return [story, story.accepted.at(-1) as Act];
  };
  const stepOf = (story: Story, type: ActType): string =>
    story.accepted.filter((one) => one.type === type).at(-1)?.id ?? '';

  test.each([
    ['a review that becomes an approval', 'approval.review', { type: 'approval.approve' }],
    ['an approval of another proposal', 'approval.approve', { fields: { proposal: 'approval-x', documentNo: 'No 1' } }],
    ['another content of what was approved', 'approval.propose', { fields: { ...filing, reasons: 'So' } }],
  ] as const)('%s is none', (_, type, said) => {
    const story = approved();
    expect(correct(story, stepOf(story, type), said)).toEqual(['not-correctable', expect.anything()]);
  });

  test('an act on paper does not become a step of a proposal', () => {
    const story = proposed();
    const summons = story.act('measure.summon', on(8), { ground: 'To be heard' }, ['P1']);
    const approval = { type: 'approval.approve', fields: { proposal: 'approval-d', documentNo: 'No 1' } };
    expect(correct(story, summons.act, approval)).toEqual([
      'not-correctable',
      { act: summons.act, type: 'approval.approve' },
    ]);
  });

  test('what was approved stays as it was; when it took place is put right', () => {
    const [story, act] = carried();
    expect(correct(story, act.id, { persons: ['P2'] })).toEqual(['not-correctable', { act: act.id, persons: ['P2'] }]);
    expect(correct(story, act.id, { fields: { ground: 'Caught' } })).toEqual(['not-correctable', expect.anything()]);
    expect(correct(story, act.id, { occurredAt: `${on(8, '12:30')}:00+08:00` })).toBe('accepted');
    expect(ofProposal(story)).toMatchObject({ stage: 'carriedOut', since: instant(on(8, '12:30')) });
    expect(story.standing.contested).toEqual([]);
  });

  test('an approval corrected to behind the act that it was for leaves that act for people to judge', () => {
    const [story, act] = carried();
    expect(correct(story, stepOf(story, 'approval.approve'), { occurredAt: `${on(8, '13:00')}:00+08:00` })).toBe(
      'accepted',
    );
    expect(story.standing.contested).toEqual([act.id]);
    expect(ofProposal(story)?.stage).toBe('carriedOut');
  });
});
