import { comingBells } from '../../../engine';
import { Story, context, instant, prosecutor } from '../../support/story';
import { arrest, bail, breaches, detain, extend, release, running } from './teller';

const ground = { ground: 'to be asked' };

const restrained = (type: 'measure.summon' | 'measure.compel' | 'measure.question', at: string): Story => {
  const story = new Story().filed('2026-03-05T08:00');
  story.act(type, at, ground, ['P1']);
  return story;
};

const police = (level: 'department' | 'county' | 'station') => ({ agency: 'police', level }) as const;

test('a summons over twelve hours is flagged at the minute, and the detention that follows does not undo it (CPL 119)', () => {
  const story = restrained('measure.summon', '2026-03-05T22:30');
  expect(detain(story, '2026-03-06T10:31')).toMatchObject({ accepted: true });
  expect(story.of('breach')).toMatchObject([{ row: 'C-01', person: 'P1', at: instant('2026-03-06T10:30') }]);
  const intime = restrained('measure.summon', '2026-03-05T22:30');
  detain(intime, '2026-03-06T10:30');
  expect(intime.of('breach')).toEqual([]);
});

test('extended to twenty-four hours by the head of the department, the summons ends by the minute (CPL 119, CPR 200)', () => {
  const story = restrained('measure.summon', '2026-03-05T22:30');
  const more = ['summons-duration', 'major-complex'] as const;
  expect(extend(story, '2026-03-06T10:30', more, police('department'))).toMatchObject({ accepted: true });
  expect(running(story)).toEqual(['summons-duration 2026-03-06T22:30:00+08:00']);
  expect(extend(story, '2026-03-06T11:00', more, police('county'))).toMatchObject({
    refusal: { code: 'extension-out-of-sequence' },
  });
  release(story, '2026-03-06T22:31');
  expect(breaches(story)).toEqual(['C-01 2026-03-06T22:30:00+08:00']);
});

test('an extension of the summons one minute after the twelve hours has no effect (CPL 119)', () => {
  const story = restrained('measure.summon', '2026-03-05T22:30');
  expect(extend(story, '2026-03-06T10:31', ['summons-duration', 'major-complex'], police('department'))).toMatchObject({
    refusal: { code: 'extension-too-late', basis: ['CPL 119', 'CPR 200'] },
  });
});

test('hours are not given a last day: an approval that names one is refused (R3)', () => {
  const story = restrained('measure.summon', '2026-03-05T08:30');
  const until = { ...police('department'), until: '2026-03-06' };
  expect(extend(story, '2026-03-05T10:00', ['summons-duration', 'major-complex'], until)).toMatchObject({
    refusal: { code: 'date-not-allowed' },
  });
});

test('a compelled appearance is prolonged by the county head, the head of the department cannot (CPR 80)', () => {
  const story = restrained('measure.compel', '2026-03-05T08:30');
  const more = ['compelled-appearance-duration', 'major-complex'] as const;
  expect(extend(story, '2026-03-05T10:00', more, police('department'))).toMatchObject({
    refusal: { code: 'level-too-low', details: { needed: 'county' } },
  });
  expect(extend(story, '2026-03-05T10:00', more, police('county'))).toMatchObject({ accepted: true });
  expect(running(story)).toEqual(['compelled-appearance-duration 2026-03-06T08:30:00+08:00']);
});

test('continued questioning goes from 12 to 24 to 48 hours and never from 12 to 48 (rules on continued questioning 11)', () => {
  const story = restrained('measure.question', '2026-03-05T08:30');
  const [duty, identity] = ['duty-leader', 'identity-refused'].map((id) => ['continued-questioning', id] as const) as [
    readonly [string, string],
    readonly [string, string],
  ];
  expect(extend(story, '2026-03-05T10:00', identity, police('county'))).toMatchObject({
    refusal: { code: 'extension-out-of-sequence', details: { after: ['duty-leader'] } },
  });
  extend(story, '2026-03-05T20:00', duty, police('county'));
  expect(running(story)).toEqual(['continued-questioning 2026-03-06T08:30:00+08:00']);
  expect(extend(story, '2026-03-06T08:30', identity, police('county'))).toMatchObject({ accepted: true });
  expect(running(story)).toEqual(['continued-questioning 2026-03-07T08:30:00+08:00']);
  story.wait('2026-03-07T08:31');
  expect(breaches(story)).toEqual(['C-03 2026-03-07T08:30:00+08:00']);
});

test('what exceeds the hours before detention rings for the leader at once (CPL 119)', () => {
  const story = restrained('measure.summon', '2026-03-05T08:30');
  const coming = comingBells(story.open, story.clock('summons-duration', 'P1').id, context);
  expect(coming.map(({ urgent }) => urgent)).not.toContain(false);
  story.wait('2026-03-05T20:31');
  const red = story.of('bell').filter(({ bell }) => bell.rung === 'red');
  expect(red).toMatchObject([{ at: instant('2026-03-05T20:31') }]);
  expect(red[0]?.bell.tells).toContainEqual({ role: 'leader', unit: 'station' });
});

test('past its hours only what ends the restraint is admitted: detention, arrest, bail or release (CPL 98, 119)', () => {
  const story = restrained('measure.summon', '2026-03-05T08:30');
  const kind = { kind: 'injury-appraisal' };
  expect(story.act('appraisal.begin', '2026-03-05T21:00', kind, ['P1'])).toMatchObject({
    refusal: { code: 'custody-cap-past', basis: expect.arrayContaining(['CPL 98, 99']) as string[] },
  });
  expect(arrest(story, '2026-03-05T21:10')).toMatchObject({ refusal: { code: 'arrest-not-approved' } });
  expect(bail(story, '2026-03-05T21:30')).toMatchObject({ accepted: true });
  expect(running(story)).toEqual(['bail-cap 2027-03-05']);
});

test('somebody who is being questioned is not summoned on top of it: one measure at a time (CPR 200)', () => {
  const story = restrained('measure.question', '2026-03-05T08:30');
  expect(story.act('measure.summon', '2026-03-05T10:00', ground, ['P1'])).toMatchObject({
    refusal: { code: 'measure-running' },
  });
});

test('the procuratorate detains in a case of its own for fourteen days, and three more if approved in time (CPL 167)', () => {
  const story = new Story().filed('2026-03-09T08:00');
  story.act('measure.detain-own', '2026-03-09T10:00', ground, ['P1']);
  expect(running(story)).toContain('pr-own-detention 2026-03-23');
  const three = ['pr-own-detention', 'special-circumstances'] as const;
  const by = { level: 'county', by: prosecutor } as const;
  expect(extend(story, '2026-03-23T10:00', three, { ...by, until: '2026-03-27' })).toMatchObject({
    refusal: { code: 'date-not-allowed', details: { until: '2026-03-26' } },
  });
  expect(extend(story, '2026-03-23T10:00', three, by)).toMatchObject({ accepted: true });
  expect(story.act('measure.decide-arrest', '2026-03-26T10:00', { reasons: 'complete' }, ['P1'])).toMatchObject({
    accepted: true,
  });
  expect(arrest(story, '2026-03-26T16:00')).toMatchObject({ accepted: true });
  expect(breaches(story, 'C-15')).toEqual([]);
  expect(running(story)).toContain('custody-base 2026-05-26');
});

test('the detention of the procuratorate past its cap: a decision to arrest still ends it, late, and the breach stays (CPL 167)', () => {
  const story = new Story().filed('2026-03-09T08:00');
  story.act('measure.detain-own', '2026-03-09T10:00', ground, ['P1']);
  story.wait('2026-03-24T00:00');
  expect(story.act('measure.decide-arrest', '2026-03-24T10:00', { reasons: 'complete' }, ['P1'])).toMatchObject({
    accepted: true,
  });
  expect(breaches(story, 'C-15')).toEqual(['C-15 2026-03-23']);
});
