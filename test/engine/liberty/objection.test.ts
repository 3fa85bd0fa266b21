import { type Story } from '../../support/story';
import { arrest, breaches, detained, dutiful, receive, refuse, release, request, running, stagesOf } from './teller';

const refused = (at: string, ground: 'no-crime' | 'evidence' = 'evidence'): Story => {
  const story = dutiful(detained('2026-03-09T10:00'), '2026-03-09T20:00');
  request(story, '2026-03-10T10:00');
  receive(story, '2026-03-10T11:00');
  refuse(story, `${at}T10:00`, ground);
  release(story, `${at}T12:00`);
  return story;
};

const object = (story: Story, at: string, received = at) =>
  story.act('arrest-objection.request', at, { reasons: 'the evidence is enough' }, ['P1'], { received });

const stage = (story: Story): string | undefined =>
  Object.values(story.standing.procedures).find(({ machine }) => machine.startsWith('arrest-objection'))?.stage;

test('a right to object that nobody uses lapses after five days, with an entry of its own and no breach (CPR 141(1))', () => {
  const story = refused('2026-03-13');
  expect(running(story)).toEqual(['no-arrest-reconsider-request 2026-03-18']);
  story.wait('2026-03-25T00:00');
  expect(story.of('lapse')).toMatchObject([{ row: 'D-01', due: '2026-03-18', person: 'P1' }]);
  expect(breaches(story, 'D-01')).toEqual([]);
  expect(stage(story)).toBe('lapsed');
  expect(story.of('bell').filter(({ bell }) => bell.clock.includes('reconsider') && bell.colour === 'red')).toEqual([]);
  expect(object(story, '2026-03-25T10:00')).toMatchObject({ accepted: false });
});

test('the five days to object move over a weekend: the person is free (CPL 92, 105(4))', () => {
  const story = refused('2026-03-16');
  expect(story.clock('no-arrest-reconsider-request', 'P1').due).toMatchObject({
    raw: '2026-03-21',
    effective: '2026-03-23',
  });
  expect(object(story, '2026-03-23T17:00')).toMatchObject({ accepted: true });
});

test('an objection entered late but made in time takes the lapse back: the case is folded anew (CPR 141(1))', () => {
  const story = refused('2026-03-13');
  story.wait('2026-03-20T00:00');
  expect(stage(story)).toBe('lapsed');
  expect(object(story, '2026-03-17T10:00', '2026-03-20T10:00')).toMatchObject({ accepted: true });
  expect(stage(story)).toBe('requested');
  const [refold] = story.of('refold');
  expect(refold?.effects.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['stage', 'clock-closed']));
  const clock = story.clock('no-arrest-reconsider-request', 'P1');
  expect(clock.closed?.as).toBeUndefined();
  expect(clock.breaches).toMatchObject([{ cured: expect.any(String) as string }]);
  expect(stagesOf(story, 'late-entry-confirmation').length + running(story).length).toBeGreaterThan(0);
});

test('reconsideration that changes the refusal leads to an arrest, one that maintains it to five days for review (CPL 92)', () => {
  const story = refused('2026-03-13');
  object(story, '2026-03-16T10:00');
  story.act('arrest-objection.receive', '2026-03-16T15:00', {}, ['P1']);
  expect(running(story)).toEqual(['no-arrest-reconsider-decision 2026-03-23']);
  const changed = { outcome: 'changed', reasons: 'new evidence' };
  expect(arrest(story, '2026-03-19T09:00')).toMatchObject({ refusal: { code: 'arrest-not-approved' } });
  story.act('arrest-objection.decide', '2026-03-19T10:00', changed, ['P1']);
  expect(arrest(story, '2026-03-19T16:00')).toMatchObject({ accepted: true });
  expect(running(story)).toContain('custody-base 2026-05-19');
});

test('maintained, then reviewed by the next-higher procuratorate within fifteen days; the county cannot sign for it (PRR 291)', () => {
  const story = refused('2026-03-13');
  object(story, '2026-03-16T10:00');
  story.act('arrest-objection.receive', '2026-03-16T15:00', {}, ['P1']);
  const maintained = { outcome: 'maintained', reasons: 'still not enough' };
  story.act('arrest-objection.decide', '2026-03-20T10:00', maintained, ['P1']);
  expect(running(story)).toEqual(['no-arrest-review-request 2026-03-25']);
  story.act('arrest-objection.ask-review', '2026-03-25T10:00', { reasons: 'the law was misread' }, ['P1']);
  story.act('arrest-objection.receive-review', '2026-03-26T10:00', {}, ['P1']);
  expect(running(story)).toEqual(['no-arrest-review-decision 2026-04-10']);
  const low = { decidedBy: { agency: 'procuratorate', level: 'county', documentNo: 'R 1' } } as const;
  const changed = { outcome: 'changed', reasons: 'the county misread it' };
  expect(story.act('arrest-objection.decide-review', '2026-04-08T10:00', changed, ['P1'], low)).toMatchObject({
    refusal: { code: 'level-too-low', details: { needed: 'city' } },
  });
  expect(story.act('arrest-objection.decide-review', '2026-04-08T11:00', changed, ['P1'])).toMatchObject({
    accepted: true,
  });
  expect(arrest(story, '2026-04-09T09:00')).toMatchObject({ accepted: true });
});

test('a refusal because there is no crime is followed up in fifteen days: an objection or a withdrawal meets it (PRR 287(3))', () => {
  const objected = refused('2026-03-13', 'no-crime');
  expect(running(objected)).toContain('no-crime-refusal-followup 2026-03-30');
  object(objected, '2026-03-16T10:00');
  expect(stagesOf(objected, 'no-crime-refusal-followup')).toEqual(['done']);
  const withdrawn = refused('2026-03-13', 'no-crime');
  const assessed = { decision: 'investigation.withdraw', level: 'none', reasons: 'nobody will object' };
  withdrawn.act('assessment.assess', '2026-03-20T09:00', assessed);
  withdrawn.act('investigation.withdraw', '2026-03-20T10:00', { reasons: 'no crime' });
  expect(stagesOf(withdrawn, 'no-crime-refusal-followup')).toEqual(['done']);
  const idle = refused('2026-03-13', 'no-crime');
  idle.wait('2026-03-31T00:00');
  expect(breaches(idle, 'C-11')).toEqual(['C-11 2026-03-30']);
});

test('a refusal decided twice over: an approval that reconsideration gave does not outlive the arrest it led to (CPL 80)', () => {
  const story = refused('2026-03-13');
  object(story, '2026-03-16T10:00');
  story.act('arrest-objection.receive', '2026-03-16T15:00', {}, ['P1']);
  story.act('arrest-objection.decide', '2026-03-19T10:00', { outcome: 'changed', reasons: 'new evidence' }, ['P1']);
  arrest(story, '2026-03-19T16:00');
  release(story, '2026-03-25T10:00');
  expect(arrest(story, '2026-03-26T10:00')).toMatchObject({ refusal: { code: 'arrest-not-approved' } });
});
