import type { Actor } from '../../domain/act';
import {
  approve,
  carryOut,
  codeOf,
  countyDeputy,
  countyReviewer,
  detention,
  filing,
  holds,
  propose,
  review,
  reviewer,
  staffed,
  on,
  ofProposal,
  standsInFor,
  acceptedCase as accepted,
  filedCase as filed,
  proposedDetention as proposed,
  approvedDetention as approved,
} from '../support/approvals';
import { chief, context, countyChief, deputy, instant, officer, prosecutor, Story } from '../support/story';

describe('who writes, who reviews and who decides are three', () => {
  const leader: Actor = { ...countyChief, roles: ['handler', 'leader'] };

  test('nobody approves what they wrote, were they the leader themselves', () => {
    const story = proposed(leader);
    review(story, 'd', on(8));
    expect(codeOf(approve(story, 'd', on(8), leader))).toBe('own-proposal');
    expect(codeOf(approve(story, 'd', on(8), countyDeputy))).toBe('accepted');
  });

  test('self-approval by way of delegation: the author as deputy of the leader, or the deputy for the leader who wrote it', () => {
    const mine = proposed();
    review(mine, 'd', on(8));
    expect(codeOf(approve(mine, 'd', on(8), standsInFor(countyChief, 'li')))).toBe('own-proposal');

    const theirs = proposed(leader);
    review(theirs, 'd', on(8));
    expect(codeOf(approve(theirs, 'd', on(8), standsInFor(countyChief, 'hou')))).toBe('own-proposal');

    const writtenFor = proposed(standsInFor(leader, 'mao'));
    expect(ofProposal(writtenFor)?.proposal).toMatchObject({ author: 'mao', onBehalfOf: 'qian' });
    review(writtenFor, 'd', on(8));
    expect(codeOf(approve(writtenFor, 'd', on(8), countyChief))).toBe('own-proposal');
    expect(codeOf(approve(writtenFor, 'd', on(8), { ...countyDeputy, person: 'mao' }))).toBe('own-proposal');
  });

  test('whoever reviewed, for themselves or for another, does not approve', () => {
    const story = proposed();
    review(story, 'd', on(8), standsInFor(reviewer, 'qian'));
    expect(ofProposal(story)?.proposal).toMatchObject({ reviewed: 'qian', reviewedFor: 'han' });
    expect(codeOf(approve(story, 'd', on(8), countyChief))).toBe('reviewed-by-you');
    expect(codeOf(approve(story, 'd', on(8), standsInFor(countyChief, 'han')))).toBe('reviewed-by-you');
    expect(codeOf(approve(story, 'd', on(8), countyDeputy))).toBe('accepted');
  });

  test('neither the author nor whoever handles the case reviews, not even in the chair of the reviewer', () => {
    const author = { ...officer, person: 'zhao', roles: ['handler', 'legal-reviewer'] } as const;
    expect(codeOf(review(proposed(author), 'd', on(8), author))).toBe('own-proposal');
    expect(codeOf(review(proposed(deputy), 'd', on(8), standsInFor(reviewer, 'li')))).toBe('own-case');
    expect(codeOf(approve(proposed(deputy), 'd', on(8), standsInFor(countyChief, 'li')))).toBe('own-case');
  });

  test('where the reviewer wrote it, the one of the unit above reviews it: it never waits for nobody', () => {
    const author = { ...reviewer, roles: ['handler', 'legal-reviewer'] } as const;
    const story = proposed(author);
    expect(codeOf(approve(story, 'd', on(8)))).toBe('needs-review');
    expect(codeOf(review(story, 'd', on(8), countyReviewer))).toBe('accepted');
    expect(codeOf(approve(story, 'd', on(8)))).toBe('accepted');
  });

  test('the station has its own reviewer, so that the county does not review; where it has none, the county may', () => {
    expect(codeOf(review(proposed(), 'd', on(8), countyReviewer))).toBe('wrong-unit');
    const none = staffed(holds('xie', 'county', 'legal-reviewer'));
    const story = new Story(none).filed(on(7));
    propose(story, 'd', on(8), detention);
    expect(codeOf(review(story, 'd', on(8), { ...countyReviewer, unit: 'city', level: 'city' }))).toBe('wrong-unit');
    expect(codeOf(review(story, 'd', on(8), countyReviewer))).toBe('accepted');
  });

  test('a legal department beside the line reviews for the bureau it belongs to; the reviewer of another station does not', () => {
    const lawyers = [
      holds('xie', 'legal-department', 'legal-reviewer'),
      holds('he', 'other-station', 'legal-reviewer'),
    ];
    const staff = [...lawyers, holds('mao', 'other-station', 'handler')];
    const at = (unit: string): Actor => ({
      ...reviewer,
      person: 'xie',
      unit,
      level: unit === 'other-station' ? 'station' : 'county',
    });
    const reviewedBy = (unit: string, own: ReturnType<typeof holds>[] = []): string => {
      const story = new Story(staffed(...staff, ...own)).acceptedAt(on(7));
      propose(story, 'f', on(7), filing);
      return codeOf(review(story, 'f', on(7), at(unit)));
    };
    expect(reviewedBy('legal-department')).toBe('accepted');
    expect(reviewedBy('other-station')).toBe('wrong-unit');
    expect(reviewedBy('county-of-others')).toBe('wrong-unit');
    expect(reviewedBy('legal-department', [holds('han', 'station', 'legal-reviewer')])).toBe('wrong-unit');
  });
});

describe('whose decision it is', () => {
  test.each([
    ['a leader of too low a level', 'level-too-low', chief],
    ['the head of a department', 'wrong-role', { ...countyChief, roles: ['head'] }],
    ['the leader of another line', 'wrong-unit', { ...countyChief, unit: 'elsewhere' }],
    ['the leader of another agency', 'no-part', { ...prosecutor, roles: ['leader'] }],
    ['a handler', 'wrong-role', officer],
    ['a leader above', 'accepted', { ...countyChief, unit: 'city', level: 'city' }],
  ] as const)('%s: %s', (_, code, by) => {
    const story = proposed(deputy);
    review(story, 'd', on(8));
    expect(codeOf(approve(story, 'd', on(8), by))).toBe(code);
  });

  test('of an extension it is whoever the row of the limit names', () => {
    const story = approved();
    carryOut(story, 'd', on(8, '12:00'), detention);
    const { id: clock } = story.clock('request-arrest', 'P1');
    const fields = { clock, extension: 'special-circumstances', reasons: 'Many witnesses' };
    expect(codeOf(propose(story, 'e', on(9), { act: 'limit.extend', fields }))).toBe('accepted');
    expect(codeOf(approve(story, 'e', on(9), { ...chief, roles: ['head'] }))).toBe('wrong-role');
    expect(codeOf(approve(story, 'e', on(9), chief))).toBe('level-too-low');
    expect(codeOf(approve(story, 'e', on(9)))).toBe('accepted');
    expect(codeOf(carryOut(story, 'e', on(9), { act: 'limit.extend', fields }))).toBe('accepted');
    expect(story.clock('request-arrest', 'P1').extensions).toMatchObject([{ id: 'special-circumstances' }]);
  });
});

describe('a unit with a legal reviewer', () => {
  test('takes no decision on paper where the list of powers has the reviewer look at it', () => {
    expect(codeOf(accepted().act('filing.file', on(7), filing.fields))).toBe('needs-approval');
    expect(codeOf(accepted(context).act('filing.file', on(7), filing.fields))).toBe('accepted');
  });

  test('approves nothing before it was reviewed', () => {
    expect(codeOf(approve(proposed(), 'd', on(8)))).toBe('needs-review');
  });

  test('asks for review of those acts alone: an investigation is concluded on paper', () => {
    const story = filed();
    expect(codeOf(story.act('investigation.conclude', on(8), { reasons: 'Complete' }))).toBe('accepted');
  });

  test('goes by who is there on the day: the office without its reviewer decides again as before', () => {
    const until = staffed({ ...holds('han', 'station', 'legal-reviewer'), to: instant(on(9)) });
    const story = new Story(until).acceptedAt(on(7));
    expect(codeOf(story.act('filing.file', on(8), filing.fields))).toBe('needs-approval');
    expect(codeOf(story.act('filing.file', on(9), filing.fields))).toBe('accepted');
  });

  test('does not come round its reviewer by a correction that makes a summons a detention', () => {
    const story = filed();
    const summons = story.act('measure.summon', on(8), { ground: 'To be heard' }, ['P1']);
    const correction = {
      act: summons.act,
      type: 'measure.detain',
      fields: { ground: 'May flee' },
      reasons: 'Mistaken',
    };
    expect(codeOf(story.act('act.correct', on(8), correction))).toBe('needs-approval');
  });

  test('elsewhere a proposal is approved without review, and a decision on paper stays possible', () => {
    const story = new Story(context).filed(on(7));
    propose(story, 'd', on(8), detention);
    expect(codeOf(approve(story, 'd', on(8)))).toBe('accepted');
    expect(codeOf(carryOut(story, 'd', on(8), detention))).toBe('accepted');
  });
});
