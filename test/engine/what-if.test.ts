import { nextSteps, whatIf, type Hypothesis } from '../../engine';
import { acceptedCase, reviewing } from '../support/approvals';
import { Story, context, instant } from '../support/story';

const detained = (): Story => {
  const story = new Story().filed('2026-03-01T09:00');
  story.act('measure.detain', '2026-03-09T10:00', { ground: 'caught' }, ['P1']);
  return story;
};

const suppose = (story: Story, until: string, ...acts: Hypothesis[]) =>
  whatIf(story.open, story.accepted, acts, { now: instant('2026-03-10T12:00'), until: instant(until) }, context);

const hypothesis = (type: Hypothesis['type'], at: string, fields: object = {}): Hypothesis => ({
  type,
  at: instant(at),
  persons: ['P1'],
  fields: fields as Hypothesis['fields'],
});

test('nobody acts at all: who is told what and when, the breach and each climb, up to the horizon and no further', () => {
  const story = detained();
  const { entries } = suppose(story, '2026-03-15T00:00');
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind);
  expect(of('breach')).toMatchObject([{ row: 'C-07', due: '2026-03-12' }]);
  expect(of('climb').length).toBeGreaterThan(0);
  expect(entries.every(({ at }) => at >= instant('2026-03-10T12:00') && at <= instant('2026-03-15T00:00'))).toBe(true);
});

test('the running case is untouched, whatever is supposed of it', () => {
  const story = detained();
  const before = [story.hash(), story.accepted.length];
  suppose(story, '2026-05-01T00:00', hypothesis('measure.release', '2026-03-11T10:00', { reasons: 'doubt' }));
  expect([story.hash(), story.accepted.length]).toEqual(before);
});

test('requested and received in time, nobody decides: the review of seven days is what runs out (CPL 91(3))', () => {
  const { entries, answers } = suppose(
    detained(),
    '2026-03-30T00:00',
    hypothesis('measure.request-arrest', '2026-03-11T10:00', { reasons: 'evidence' }),
    hypothesis('arrest-review.receive', '2026-03-11T15:00'),
  );
  expect(answers.map(({ accepted }) => accepted)).toEqual([true, true]);
  const late = entries.flatMap((entry) => (entry.kind === 'breach' ? [`${entry.row} ${entry.due}`] : []));
  expect(late).toContain('C-08 2026-03-18');
  expect(late.some((one) => one.startsWith('C-07'))).toBe(false);
});

test('an act that the law refuses is refused here, too, with its article', () => {
  const { answers } = suppose(detained(), '2026-03-12T00:00', hypothesis('measure.arrest', '2026-03-11T10:00'));
  expect(answers).toMatchObject([{ accepted: false, refusal: { code: 'arrest-not-approved' } }]);
});

test('where a unit has its acts reviewed, that it was is supposed as well: only so can be said what its decision would do', () => {
  const story = acceptedCase(reviewing);
  const filing = { type: 'filing.file' as const, at: instant('2026-12-08T09:00'), persons: [] };
  const { answers, entries } = whatIf(
    story.open,
    story.accepted,
    [{ ...filing, fields: { suspectedOffence: 'theft' } }],
    { now: instant('2026-12-08T09:00'), until: instant('2026-12-08T09:01') },
    reviewing,
  );
  expect(answers).toMatchObject([{ accepted: true }]);
  const effects = entries.flatMap((entry) => (entry.kind === 'act' ? entry.effects : []));
  expect(effects).toContainEqual(expect.objectContaining({ kind: 'clock-closed', outcome: 'met' }));
});

test('each possible next step has its latest lawful day: that of the first clock it would meet', () => {
  const steps = nextSteps(detained().open, instant('2026-03-10T12:00'), context);
  const request = steps.find(({ act }) => act === 'measure.request-arrest');
  expect(request).toMatchObject({ by: 'police', persons: ['P1'] });
  expect(request?.meets.map(({ limit, due }) => `${limit} ${due.effective ?? ''}`)).toEqual([
    'request-arrest 2026-03-12',
  ]);
  expect(steps.some(({ act }) => act === 'arrest-review.approve')).toBe(false);
  const ends = steps.flatMap(({ meets: [first] }) => first?.due.end ?? []);
  expect(ends).toEqual([...ends].sort((a, b) => a - b));
});
