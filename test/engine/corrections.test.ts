import { acts } from '../../domain/acts';
import { refold } from '../../engine';
import { Story, chief, context, deputy, instant, prosecutor } from '../support/story';

const decidedBy = { agency: 'police', level: 'department', documentNo: 'D 1' } as const;

const correct = (story: Story, at: string, act: string, occurredAt: string) =>
  story.act('act.correct', at, { act, occurredAt: `${occurredAt}:00+08:00`, reasons: 'misread' }, [], { decidedBy });

test('a corrected report puts a due date into the past: nothing rings there, the highest rung rings now and gives its full day', () => {
  const story = new Story();
  const report = { channel: 'in-person', reporter: { kind: 'victim' }, summary: 'Theft' };
  story.act('reception.receive', '2026-03-09T10:00', report, [], { id: 'report' });
  story.act('reception.register', '2026-03-09T10:05', { receiptNo: 'R-1' });
  story.wait('2026-03-11T11:59');
  const before = story.entries.length;
  correct(story, '2026-03-11T12:00', 'report', '2026-03-06T10:00');
  const told = story.entries.slice(before).filter(({ kind }) => kind.startsWith('bell') || kind === 'climb');
  const now = instant('2026-03-11T12:00');
  expect(told.map(({ kind, at }) => [kind, at])).toEqual([
    ['bell-missed', now],
    ['bell-missed', now],
    ['bell', now],
  ]);
  expect(story.of('bell').at(-1)?.bell).toMatchObject({ rung: 'red', answer: { by: instant('2026-03-12T12:00') } });
  expect(story.wait('2026-03-12T12:00').map(({ kind }) => kind)).toEqual(['climb', 'bell']);
});

test('a correction into the future is refused: what has not happened cannot be put right', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.act('filing.file', '2026-03-10T10:00', { suspectedOffence: 'theft' }, [], { id: 'file' });
  expect(correct(story, '2026-03-11T10:00', 'file', '2026-03-11T10:03')).toMatchObject({
    refusal: { code: 'not-yet-happened' },
  });
  expect(correct(story, '2026-03-11T10:00', 'file', '2036-03-11T10:00')).toMatchObject({ accepted: false });
  expect(story.standing.at).toBe(instant('2026-03-10T10:00'));
  // Two minutes ahead are the difference of two clocks on a wall, and count as now.
  expect(correct(story, '2026-03-11T10:00', 'file', '2026-03-11T10:02')).toMatchObject({ accepted: true });
  expect(story.clock('criminal-filing-review').closed?.at).toBe(instant('2026-03-11T10:00'));
});

test('an instant that does not exist never reaches the fold: the act is malformed', () => {
  const { fields } = acts['act.correct'];
  const given = { act: 'a1', reasons: 'misread' };
  for (const occurredAt of ['0001-01-01T00:00:00Z', '2026-02-30T10:00:00Z', '2026-03-09T00:00:00.0123456789Z'])
    expect(fields.safeParse({ ...given, occurredAt }).success).toBe(false);
  expect(fields.safeParse({ ...given, occurredAt: '2026-03-09T10:00:00.5+08:00' }).success).toBe(true);
});

test('neither a correction nor the answer to an alert can be corrected: the first by another one, the second not at all', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-13T08:00');
  const duty = story.of('bell').find(({ bell }) => bell.colour === 'red')?.bell.id;
  story.act('duty.acknowledge', '2026-03-13T09:30', { duty }, [], { by: chief, id: 'answer' });
  expect(correct(story, '2026-03-13T10:00', 'answer', '2026-03-12T10:00')).toMatchObject({
    refusal: { code: 'no-such-act' },
  });
  correct(story, '2026-03-13T11:00', 'a3', '2026-03-09T11:00');
  const last = story.accepted.at(-1)?.id ?? '';
  expect(correct(story, '2026-03-13T12:00', last, '2026-03-12T10:00')).toMatchObject({
    refusal: { code: 'no-such-act' },
  });
});

test('a prosecutor cannot move the instant of a detention: each agency keeps its own record straight', () => {
  const story = new Story().filed('2026-03-01T09:00');
  story.act('measure.detain', '2026-03-02T10:00', { ground: 'gang' }, ['P1'], { id: 'detain' });
  story.act('measure.request-arrest', '2026-03-03T10:00', { reasons: 'complete' }, ['P1']);
  story.act('arrest-review.receive', '2026-03-03T11:00', {}, ['P1']);
  const fields = { act: 'detain', occurredAt: '2026-03-02T08:00:00+08:00', reasons: 'misread' };
  const own = { agency: 'procuratorate', level: 'department', documentNo: 'D 1' } as const;
  expect(story.act('act.correct', '2026-03-04T10:00', fields, [], { by: prosecutor, decidedBy: own })).toMatchObject({
    refusal: { code: 'wrong-agency', details: { needed: 'police' } },
  });
});

test('who corrects a filing into its time may not confirm that himself, and three days to confirm it run from the correction', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.act('filing.file', '2026-03-14T10:00', { suspectedOffence: 'theft' }, [], { id: 'file' });
  expect(story.of('breach')).toHaveLength(1);
  const fields = { act: 'file', occurredAt: '2026-03-12T10:00:00+08:00', reasons: 'signed on the 12th' };
  story.act('act.correct', '2026-03-24T10:00', fields, [], { by: deputy, decidedBy });
  expect(story.clock('criminal-filing-review').breaches).toMatchObject([{ cured: 'file' }]);
  const duty = 'late-entry-confirmation-file';
  expect(story.clock('late-entry-confirmation')).toMatchObject({ due: { effective: '2026-03-27' }, breaches: [] });
  expect(story.act('duty.verify', '2026-03-24T11:00', { duty }, [], { by: deputy })).toMatchObject({
    refusal: { code: 'same-person' },
  });
  expect(story.act('duty.verify', '2026-03-24T12:00', { duty }, [], { by: chief })).toMatchObject({ accepted: true });
});

test('a look back to a day before a correction knows its dates and no breach of later days', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  correct(story, '2026-03-20T10:00', 'a3', '2026-03-09T10:30');
  expect(story.clock('criminal-filing-review').breaches).toHaveLength(1);
  const { clocks } = refold(story.accepted, instant('2026-03-10T10:00'), context).standing;
  const review = Object.values(clocks).find(({ limit }) => limit === 'criminal-filing-review');
  expect(review).toMatchObject({ start: instant('2026-03-09T10:30'), breaches: [] });
});

test('an evaluation whose beginning is corrected behind its end has not ended: the end is contested and stops nothing (R19)', () => {
  const story = new Story().filed('2026-01-20T09:00').arrestedFrom('2026-01-21T09:00');
  const about = { kind: 'psychiatric-evaluation' };
  story.act('appraisal.begin', '2026-02-02T09:00', about, ['P1'], { id: 'begin' });
  story.act('appraisal.end', '2026-02-10T09:00', {}, ['P1'], { id: 'end' });
  const correct = (at: string, occurredAt: string) =>
    story.act('act.correct', at, { act: 'begin', occurredAt, reasons: 'misread' });
  expect(correct('2026-02-20T09:00', '2026-02-12T09:00:00+08:00')).toMatchObject({ accepted: true });
  expect(story.standing.contested).toEqual(['end']);
  expect(story.clock('custody-base', 'P1').due).toMatchObject({ kind: 'suspended', effective: null });
  expect(correct('2026-02-20T10:00', '2026-02-03T09:00:00+08:00')).toMatchObject({ accepted: true });
  expect(story.standing.contested).toEqual([]);
  expect(story.clock('custody-base', 'P1').due.effective).toBe('2026-04-03');
});

test('a release corrected to before the detention holds nobody and is contested; every clock of the person counts on', () => {
  const story = new Story().filed('2026-01-20T09:00').arrestedFrom('2026-01-21T09:00').underReview('2026-02-20T09:00');
  story.act('measure.release', '2026-02-25T09:00', { reasons: 'no ground' }, ['P1'], { id: 'release' });
  const fields = { act: 'release', occurredAt: '2026-01-20T10:00:00+08:00', reasons: 'misread' };
  expect(story.act('act.correct', '2026-02-26T09:00', fields)).toMatchObject({ accepted: true });
  expect(story.standing.contested).toContain('release');
  expect(story.clock('review-prosecution', 'P1').due.effective).toBe('2026-03-20');
});
