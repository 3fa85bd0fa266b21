import type { ActType, Actor } from '../../domain/act';
import { acts } from '../../domain/acts';
import { play, proposalsFor, stateHash } from '../../engine';
import { isEverProposed, matrices } from '../../law/authority';
import {
  approve,
  carryOut,
  codeOf,
  countyDeputy,
  detention,
  filing,
  propose,
  review,
  reviewer,
  reviewing,
  on,
  ofProposal,
  filedCase as filed,
  proposedDetention as proposed,
  approvedDetention as approved,
} from '../support/approvals';
import { firstContext, chief, countyChief, deputy, instant, officer, prosecutor, Story } from '../support/story';

describe('a proposal on its way', () => {
  test('is written, reviewed, approved and carried out, and each step says who took it', () => {
    const story = approved();
    expect(ofProposal(story)).toMatchObject({ stage: 'approved', done: false, owedBy: 'police' });
    expect(ofProposal(story)?.proposal).toEqual({
      act: 'measure.detain',
      persons: ['P1'],
      fields: { ground: 'May flee' },
      author: 'li',
      unit: 'station',
      reviewed: 'han',
      decidedBy: { agency: 'police', level: 'county', organ: 'county', person: 'qian', documentNo: 'County [2026] 7' },
    });
    expect(codeOf(carryOut(story, 'd', on(8, '12:00'), detention))).toBe('accepted');
    expect(ofProposal(story)).toMatchObject({ stage: 'carriedOut', done: true });
    expect(story.standing.persons.P1?.custody).toHaveLength(1);
  });

  test('the act that carries it out stands in the ledger with the decision, and ends the proposal in one step', () => {
    const story = approved();
    carryOut(story, 'd', on(8, '12:00'), detention);
    const entry = story.of('act').at(-1);
    expect(entry?.act).toMatchObject({
      type: 'measure.detain',
      approval: 'approval-d',
      decidedBy: { level: 'county', person: 'qian', documentNo: 'County [2026] 7' },
    });
    expect(entry?.effects).toContainEqual({
      ...{ kind: 'stage', procedure: 'approval-d' },
      ...{ from: 'approved', to: 'carriedOut', done: true },
    });
  });

  test('played again from its ledger it gives the same entries, though each act now names the decision as well', () => {
    const story = approved();
    carryOut(story, 'd', on(8, '12:00'), { ...detention, fields: { ground: 'Another' } });
    carryOut(story, 'd', on(8, '12:30'), detention);
    const tried = story.entries.flatMap((entry) =>
      entry.kind === 'act' || entry.kind === 'refused' ? [entry.act] : [],
    );
    const again = play('case-1', tried, undefined, reviewing);
    expect(again.entries).toEqual(story.entries);
    expect(again.state && stateHash(again.state)).toBe(story.hash());
  });

  test('may be returned by the reviewer or by a leader, and taken back by its author, even once it is approved', () => {
    const fresh = proposed();
    review(fresh, 'd', on(8), reviewer, 'return');
    expect(ofProposal(fresh)).toMatchObject({ stage: 'returned', done: true });
    expect(codeOf(approve(fresh, 'd', on(8)))).toBe('needs-review');

    const returned = approved();
    returned.act('approval.return', on(8, '12:00'), { proposal: 'approval-d', reasons: 'Too soon' }, [], { by: chief });
    expect(ofProposal(returned)?.stage).toBe('returned');
    expect(codeOf(carryOut(returned, 'd', on(8, '13:00'), detention))).toBe('not-approved');

    const withdrawn = approved();
    withdrawn.act('approval.withdraw', on(8, '12:00'), { proposal: 'approval-d', reasons: 'Not needed' });
    expect(ofProposal(withdrawn)?.stage).toBe('withdrawn');
  });

  test('is taken back by nobody but its author or whoever handles the case, and returned by no other agency', () => {
    const fields = { proposal: 'approval-d', reasons: 'No' };
    const step = (type: ActType, by: Actor): string => codeOf(proposed().act(type, on(8), fields, [], { by }));
    expect(step('approval.withdraw', deputy)).toBe('not-your-proposal');
    expect(step('approval.withdraw', officer)).toBe('accepted');
    expect(step('approval.return', { ...prosecutor, roles: ['leader'] })).toBe('no-part');
  });

  test('several run beside each other, and one that is not theirs hears nothing', () => {
    const story = proposed();
    const bail = { act: 'measure.bail', persons: ['P1'], fields: { surety: 'deposit', reasons: 'Ill' } } as const;
    propose(story, 'b', on(8), bail);
    review(story, 'b', on(8));
    expect([ofProposal(story)?.stage, ofProposal(story, 'b')?.stage]).toEqual(['proposed', 'reviewed']);
  });

  test('a proposal is no step of the case: it starts no clock and makes nobody first handler', () => {
    const story = filed();
    const { clocks, handling } = story.standing;
    propose(story, 'd', on(7, '10:00'), detention, deputy);
    expect([story.standing.clocks, story.standing.handling]).toEqual([clocks, handling]);
  });
});

describe('what may be proposed', () => {
  const refused = (wanted: object, by = officer): unknown => {
    const answer = filed().act('approval.propose', on(8), { ...wanted, reasons: 'So' }, [], { by });
    return answer.accepted ? 'accepted' : [answer.refusal.code, answer.refusal.details];
  };

  test.each([
    ['no act of the catalogue', { act: 'measure.vanish' }, ['not-for-approval', { act: 'measure.vanish' }]],
    ['a name every object has', { act: 'constructor' }, ['not-for-approval', { act: 'constructor' }]],
    [
      'an act nobody decides',
      { act: 'measure.summon', persons: ['P1'] },
      ['not-for-approval', { act: 'measure.summon' }],
    ],
    [
      'a correction, which may name a person',
      { act: 'act.correct', fields: { act: 'a1', fields: { name: 'X' }, reasons: 'Misread' } },
      ['not-for-approval', { act: 'act.correct' }],
    ],
    [
      'a field left out',
      { act: 'measure.bail', persons: ['P1'], fields: { reasons: 'Ill' } },
      ['proposal-malformed', { act: 'measure.bail', field: 'fields.surety' }],
    ],
    [
      'an act about persons that names none',
      { act: 'measure.detain', fields: { ground: 'May flee' } },
      ['proposal-malformed', { act: 'measure.detain', field: 'persons' }],
    ],
    [
      'somebody who is not registered',
      { ...detention, persons: ['P9'] },
      ['unknown-person', { missing: 'isSuspect', person: 'P9' }],
    ],
    ['what is not possible now', { ...filing }, ['out-of-order', expect.anything()]],
  ])('%s is refused', (_, wanted, outcome) => {
    expect(refused(wanted)).toEqual(outcome);
  });

  test('an act is proposed by whoever may do it: neither the leader of another role nor another agency', () => {
    expect(refused(detention, chief)).toEqual(['wrong-role', expect.anything()]);
    expect(refused(detention, prosecutor)).toEqual(['no-part', { agency: 'procuratorate' }]);
    expect(refused(detention, { ...officer, unit: 'other-station' })).toEqual(['wrong-unit', { needed: 'station' }]);
  });

  test('fields are kept as the act itself would have them, so that it can be carried out as it was typed', () => {
    const story = filed();
    propose(story, 'd', on(8), { ...detention, fields: { ground: '  May flee ' } });
    expect(ofProposal(story)?.proposal?.fields).toEqual({ ground: 'May flee' });
    expect(story.of('act').at(-1)?.act.fields.fields).toEqual({ ground: 'May flee' });
  });

  test('cases of an earlier pack know no proposals, and decide on paper as they were told', () => {
    const old = { ...reviewing, law: firstContext.law, policy: firstContext.policy };
    const story = new Story(old).acceptedAt(on(7));
    expect(codeOf(propose(story, 'f', on(7), filing))).toBe('out-of-order');
    expect(codeOf(story.act('filing.file', on(7), filing.fields))).toBe('accepted');
  });
});

describe('what waits for whom', () => {
  const waiting = (story: Story, by: Actor): string[] =>
    proposalsFor(story.open, by, instant(on(8, '18:00')), story.ctx).map(({ found, step }) => `${found.id} ${step}`);

  test('a proposal waits for the reviewer, then for whoever decides, and never for its author', () => {
    const story = proposed({ ...officer, roles: ['handler', 'legal-reviewer'] });
    expect(waiting(story, reviewer)).toEqual(['approval-d approval.review']);
    expect(waiting(story, countyChief)).toEqual([]);
    review(story, 'd', on(8));
    expect(waiting(story, reviewer)).toEqual([]);
    expect(waiting(story, countyChief)).toEqual(['approval-d approval.approve']);
    expect(waiting(story, countyDeputy)).toEqual(['approval-d approval.approve']);
    expect([chief, officer, prosecutor].flatMap((by) => waiting(story, by))).toEqual([]);
    approve(story, 'd', on(8));
    expect(waiting(story, countyDeputy)).toEqual([]);
  });
});

test('what a reviewer looks at is decided by somebody, and may be proposed', () => {
  const reviewed = matrices.flatMap((matrix) =>
    (Object.keys(acts) as ActType[]).filter((type) => matrix.acts[type].countersign),
  );
  expect(reviewed.length).toBeGreaterThan(3);
  expect(reviewed.filter((type) => !isEverProposed(type))).toEqual([]);
});
