import { comingBells } from '../../../engine';
import { type Story, context, instant, prosecutor } from '../../support/story';
import {
  arrest,
  arrested,
  bail,
  breaches,
  custodyExtension as ext,
  detain,
  detained,
  dutiful,
  dutyOf,
  extend,
  receive,
  release,
  request,
  running,
  stagesOf,
  underReview,
} from './teller';

const overdue = (suspects = 1): Story => {
  const story = dutiful(arrested('2026-03-10', suspects), '2026-03-10T20:00');
  story.wait('2026-05-11T00:00');
  return story;
};

test('custody past its cap rings at once for the leader and for the supervising procuratorate, quiet hours or not (PRR 613, 618)', () => {
  const story = dutiful(arrested('2026-03-10'), '2026-03-10T20:00');
  const coming = comingBells(story.open, story.clock('custody-base', 'P1').id, context);
  expect(coming.map(({ urgent }) => urgent)).toEqual([true, true, true, true]);
  story.wait('2026-05-11T00:00');
  const [own, supervision] = ['red', 'supervision'].map((rung) =>
    story.of('bell').find(({ bell }) => bell.rung === rung && bell.clock.includes('custody-base')),
  );
  expect(own).toMatchObject({ at: instant('2026-05-11T00:00') });
  expect(own?.bell.tells).toContainEqual({ role: 'leader', unit: 'station' });
  expect(supervision).toMatchObject({ at: instant('2026-05-11T00:00'), bell: { colour: 'red' } });
  expect(supervision?.bell.tells).toEqual([{ role: 'leader', unit: 'county-pr' }]);
});

test('past the cap only what ends or extends custody is admitted, with articles 98 and 99 for the rest (CPL 98, 99)', () => {
  const story = overdue();
  for (const [type, fields] of [
    ['appraisal.begin', { kind: 'injury-appraisal' }],
    ['measure.restart-custody', { crime: 'an arson' }],
    ['measure.summon', { ground: 'to be asked' }],
    ['measure.establish-identity', {}],
  ] as const) {
    expect(story.act(type, '2026-05-11T09:00', fields, ['P1'])).toMatchObject({
      refusal: {
        code: 'custody-cap-past',
        basis: ['CPL 98, 99', 'CPL 156', 'CPR 148', 'PRR 305'],
        details: { person: 'P1', row: 'E-01', due: '2026-05-10' },
      },
    });
  }
  expect(story.of('refused')).toHaveLength(4);
});

test('what concerns the other person of the case goes on as ever (CPL 98)', () => {
  const story = dutiful(arrested('2026-03-10', 2), '2026-03-10T20:00');
  extend(story, '2026-05-08T10:00', ext.first, { person: 'P2' });
  story.wait('2026-05-11T00:00');
  const kind = { kind: 'injury-appraisal' };
  expect(story.act('appraisal.begin', '2026-05-11T09:00', kind, ['P2'])).toMatchObject({ accepted: true });
  expect(story.act('appraisal.begin', '2026-05-11T09:00', kind, ['P1'])).toMatchObject({ accepted: false });
  expect(story.act('measure.restart-custody', '2026-05-12T09:00', { crime: 'an arson' }, ['P1', 'P2'])).toMatchObject({
    refusal: { code: 'custody-cap-past', details: { person: 'P1' } },
  });
  expect(story.clock('custody-base', 'P2').due.effective).toBe('2026-06-10');
});

test('an extension approved inside the period and recorded after it cures: the case goes on, the late entry is confirmed (CPL 156)', () => {
  const story = overdue();
  expect(extend(story, '2026-05-10T16:00', ext.first, { received: '2026-05-11T09:00' })).toMatchObject({
    accepted: true,
  });
  expect(story.clock('custody-base', 'P1')).toMatchObject({
    due: { effective: '2026-06-10' },
    breaches: [{ cured: expect.any(String) as string }],
  });
  const [refold] = story.of('refold');
  expect(refold?.effects.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['clock-moved', 'breach-cured']));
  const kind = { kind: 'injury-appraisal' };
  expect(story.act('appraisal.begin', '2026-05-11T10:00', kind, ['P1'])).toMatchObject({ accepted: true });
  expect(
    Object.values(story.standing.procedures).some(({ duty, done }) => duty === 'late-entry-confirmation' && !done),
  ).toBe(true);
});

test('released late, the breach stays in the record after it is cured (CPL 99)', () => {
  const story = overdue();
  expect(release(story, '2026-05-13T10:00')).toMatchObject({ accepted: true });
  expect(story.clock('custody-base', 'P1')).toMatchObject({
    breaches: [{ at: instant('2026-05-11T00:00') }],
    closed: {},
  });
  expect(story.clock('custody-base', 'P1').breaches[0]?.cured).toBeUndefined();
  expect(breaches(story, 'E-01')).toEqual(['E-01 2026-05-10']);
  const closing = story.entries.flatMap((entry) => (entry.kind === 'act' ? entry.effects : []));
  expect(closing).toContainEqual(expect.objectContaining({ kind: 'clock-closed', outcome: 'met-late' }));
  expect(running(story)).toEqual([]);
});

test('bail and transfer for review end it as well (CPL 98)', () => {
  expect(bail(overdue(), '2026-05-11T09:00')).toMatchObject({ accepted: true });
  const story = overdue();
  underReview(story, '2026-05-11T09:00');
  expect(story.of('refused')).toEqual([]);
  expect(story.clock('custody-base', 'P1').closed).toBeDefined();
  expect(running(story)).toContain('review-prosecution 2026-06-11');
});

test('freed and arrested again for what was found later, the old overrun bars nothing (CPL 98)', () => {
  const story = overdue();
  release(story, '2026-05-11T09:00');
  expect(detain(story, '2026-06-01T10:00')).toMatchObject({ accepted: true });
  request(story, '2026-06-02T10:00');
  receive(story, '2026-06-02T11:00');
  story.act('arrest-review.approve', '2026-06-03T10:00', {}, ['P1']);
  expect(arrest(story, '2026-06-03T15:00')).toMatchObject({ accepted: true });
  expect(story.act('appraisal.begin', '2026-06-04T10:00', { kind: 'injury-appraisal' }, ['P1'])).toMatchObject({
    accepted: true,
  });
});

test('a demand to lift what has expired is decided within three days, and a release decides it (PRR 150)', () => {
  const story = overdue();
  const demand = (at: string) =>
    story.act('measure.demand-lifting', at, { by: 'defender' }, ['P1'], { by: prosecutor });
  expect(demand('2026-05-11T09:00')).toMatchObject({ accepted: true });
  expect(running(story)).toContain('expiry-demand-decision 2026-05-14');
  release(story, '2026-05-12T09:00');
  expect(stagesOf(story, 'expiry-demand-decision')).toEqual(['done']);
  const idle = overdue();
  idle.act('measure.demand-lifting', '2026-05-11T09:00', { by: 'suspect' }, ['P1']);
  idle.act('measure.demand-lifting', '2026-05-13T09:00', { by: 'defender' }, ['P1']);
  expect(stagesOf(idle, 'expiry-demand-decision')).toEqual(['owed', 'owed']);
  idle.wait('2026-05-15T00:00');
  expect(breaches(idle, 'C-20')).toEqual(['C-20 2026-05-14']);
});

test('a detention overrun is told to the supervising procuratorate, a late family notice only to the unit itself (PRR 613)', () => {
  const story = detained('2026-03-09T10:00');
  story.wait('2026-03-13T00:00');
  const told = story.of('bell').filter(({ bell }) => bell.rung === 'supervision');
  expect(told.map(({ bell }) => bell.clock.includes('request-arrest'))).toEqual([true]);
});

test('the family notice is excused by the grounds of its row and by no other, and each row has its own (CPL 85, 93)', () => {
  const story = detained('2026-03-09T10:00');
  const excuse = (at: string, row: string, ground: string) =>
    story.act('duty.excuse', at, { duty: dutyOf(story, row), ground, reasons: 'as the file says' });
  const family = 'detention-family-notice';
  expect(excuse('2026-03-09T11:00', family, 'too-busy')).toMatchObject({
    refusal: { code: 'no-such-ground', details: { known: ['cannot-notify', 'would-impede'] } },
  });
  expect(excuse('2026-03-09T11:00', 'detention-first-interrogation', 'would-impede')).toMatchObject({
    refusal: { code: 'no-such-ground', details: { known: [] } },
  });
  expect(excuse('2026-03-09T12:00', family, 'would-impede')).toMatchObject({ accepted: true });
  expect(stagesOf(story, family)).toEqual(['excused']);
  request(story, '2026-03-10T08:00');
  receive(story, '2026-03-10T08:30');
  story.act('arrest-review.approve', '2026-03-11T08:00', {}, ['P1']);
  arrest(story, '2026-03-11T09:00');
  // Arrest knows one ground only: the family cannot be notified (CPL 93).
  expect(excuse('2026-03-11T10:00', 'arrest-family-notice', 'would-impede')).toMatchObject({
    refusal: { code: 'no-such-ground', details: { known: ['cannot-notify'] } },
  });
  story.wait('2026-03-12T10:00');
  expect(breaches(story, 'C-05')).toEqual([]);
  expect(breaches(story, 'C-14')).toEqual(['C-14 2026-03-12T09:00:00+08:00']);
});
