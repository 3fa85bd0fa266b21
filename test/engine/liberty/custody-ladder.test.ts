import {
  arrested,
  breaches,
  custodyExtension as ext,
  detained,
  dutiful,
  extend,
  receive,
  request,
  running,
  stagesOf,
  thirtyDays,
  dutyOf,
  release,
} from './teller';
import { type Story } from '../../support/story';

const lastDay = (story: Story): string | null => story.clock('custody-base', 'P1').due.effective;

test('an extension approved one minute late has no effect, is refused with its article, and the breach stands (CPL 156)', () => {
  const story = dutiful(arrested('2026-03-10'), '2026-03-10T20:00');
  expect(extend(story, '2026-05-11T00:00', ext.first)).toMatchObject({
    refusal: { code: 'extension-too-late', basis: ['CPL 156', 'CPR 148', 'PRR 305, 309–311'] },
  });
  expect(lastDay(story)).toBe('2026-05-10');
  expect(breaches(story, 'E-01')).toEqual(['E-01 2026-05-10']);
  expect(story.of('refused')).toHaveLength(1);
});

test('an extension approved in the last minute of the period is in time (CPL 156)', () => {
  const story = arrested('2026-03-10');
  expect(extend(story, '2026-05-10T23:59', ext.first)).toMatchObject({ accepted: true });
  expect(lastDay(story)).toBe('2026-06-10');
  expect(breaches(story, 'E-01')).toEqual([]);
});

test('an extension by the wrong level or the wrong agency is refused: the first month is for the next-higher procuratorate (CPL 156)', () => {
  const story = arrested('2026-03-10');
  expect(extend(story, '2026-05-08T10:00', ext.first, { level: 'county' })).toMatchObject({
    refusal: { code: 'level-too-low', details: { needed: 'city' } },
  });
  expect(extend(story, '2026-05-08T10:00', ext.first, { agency: 'police' })).toMatchObject({
    refusal: { code: 'wrong-agency', details: { needed: 'procuratorate', decidedBy: 'police' } },
  });
  expect(lastDay(story)).toBe('2026-05-10');
});

test('out of sequence nothing is granted: 158 before 156, 159 before 158, and none of them twice (CPL 156, 158, 159)', () => {
  const story = arrested('2026-03-10');
  const province = { level: 'province' } as const;
  expect(extend(story, '2026-05-08T10:00', ext.second, province)).toMatchObject({
    refusal: { code: 'extension-out-of-sequence', details: { after: ['custody-ext-1'] } },
  });
  extend(story, '2026-05-08T10:00', ext.first);
  expect(extend(story, '2026-05-08T11:00', ext.third, province)).toMatchObject({
    refusal: { code: 'extension-out-of-sequence' },
  });
  expect(extend(story, '2026-05-09T10:00', ext.first)).toMatchObject({
    refusal: { code: 'extension-out-of-sequence', details: { granted: ['custody-ext-1'] } },
  });
  expect(lastDay(story)).toBe('2026-06-10');
});

test('an approval that names an earlier last day prevails over the length of the row (R17)', () => {
  const story = arrested('2026-03-10');
  expect(extend(story, '2026-05-08T10:00', ext.first, { until: '2026-05-31' })).toMatchObject({ accepted: true });
  expect(lastDay(story)).toBe('2026-05-31');
  story.wait('2026-06-01T00:00');
  expect(breaches(story, 'E-01')).toEqual(['E-01 2026-05-31']);
});

test('a last day beyond what the row allows is refused, and so is one that prolongs nothing (CPL 156)', () => {
  const story = arrested('2026-03-10');
  expect(extend(story, '2026-05-08T10:00', ext.first, { until: '2026-06-11' })).toMatchObject({
    refusal: { code: 'date-not-allowed', details: { until: '2026-06-10' } },
  });
  expect(extend(story, '2026-05-08T10:00', ext.first, { until: '2026-05-10' })).toMatchObject({
    refusal: { code: 'date-not-allowed', details: { after: '2026-05-10' } },
  });
  expect(extend(story, '2026-05-08T10:00', ext.first, { until: '2026-06-10' })).toMatchObject({ accepted: true });
  expect(lastDay(story)).toBe('2026-06-10');
});

test('the last day that an approval names is that day, although an evaluation had been excluded before (CPL 149, R17)', () => {
  const story = arrested('2026-03-10');
  story.act('appraisal.begin', '2026-04-01T09:00', { kind: 'psychiatric-evaluation' }, ['P1']);
  story.act('appraisal.end', '2026-04-25T09:00', {}, ['P1']);
  expect(lastDay(story)).toBe('2026-06-03');
  expect(extend(story, '2026-06-01T10:00', ext.first, { until: '2026-06-20' })).toMatchObject({ accepted: true });
  expect(lastDay(story)).toBe('2026-06-20');
});

test('the NPC Standing Committee grants to an open date, which the approval must name (CPL 157)', () => {
  const story = arrested('2026-03-10');
  const national = { level: 'national' } as const;
  expect(extend(story, '2026-05-08T10:00', ext.npcsc, national)).toMatchObject({
    refusal: { code: 'date-not-allowed' },
  });
  expect(extend(story, '2026-05-08T10:00', ext.npcsc, { level: 'province', until: '2027-03-01' })).toMatchObject({
    refusal: { code: 'level-too-low' },
  });
  expect(extend(story, '2026-05-08T10:00', ext.npcsc, { ...national, until: '2027-03-01' })).toMatchObject({
    accepted: true,
  });
  expect(lastDay(story)).toBe('2027-03-01');
});

test('decision on day 37 and execution on day 38 are in time: the review is met by the approval (CPL 91)', () => {
  const story = detained('2026-03-02T10:00');
  extend(story, '2026-03-04T10:00', thirtyDays, { agency: 'police', level: 'county' });
  request(story, '2026-04-01T23:50');
  receive(story, '2026-04-01T23:55');
  expect(running(story)).toContain('arrest-review-detained 2026-04-08');
  story.act('arrest-review.approve', '2026-04-08T23:59', {}, ['P1']);
  expect(story.act('measure.arrest', '2026-04-09T09:00', {}, ['P1'])).toMatchObject({ accepted: true });
  expect(breaches(story, 'C-07', 'C-08', 'C-10', 'E-01')).toEqual([]);
  expect(lastDay(story)).toBe('2026-06-09');
});

test('the detention house tells seven days before custody expires, is told anew after an extension, and free it owes nothing (PRR 615)', () => {
  const story = dutiful(arrested('2026-03-10'), '2026-03-10T20:00');
  const notice = 'custody-expiry-notice';
  // Any of the last seven days will do. The first of them, 3 May, is a holiday Sunday: one is warned on the workday before.
  expect(story.clock('dh-expiry-notice', 'P1').due).toMatchObject({ effective: '2026-05-10', safe: '2026-04-30' });
  story.act('duty.do', '2026-05-05T10:00', { duty: dutyOf(story, notice) });
  expect(running(story)).toEqual(['custody-base 2026-05-10']);
  extend(story, '2026-05-08T10:00', ext.first);
  expect(stagesOf(story, notice)).toEqual(['done', 'owed']);
  expect(story.clock('dh-expiry-notice', 'P1').due).toMatchObject({ effective: '2026-06-10', safe: '2026-06-03' });
  release(story, '2026-05-20T10:00');
  expect(stagesOf(story, notice)).toEqual(['done', 'moot']);
  expect(story.wait('2026-07-01T00:00').filter(({ kind }) => kind === 'breach')).toEqual([]);
});

test('not yet given when the extension comes, the notice is not owed twice: it moves with the end (PRR 615)', () => {
  const story = dutiful(arrested('2026-03-10'), '2026-03-10T20:00');
  extend(story, '2026-04-20T10:00', ext.first);
  expect(stagesOf(story, 'custody-expiry-notice')).toEqual(['owed']);
  expect(story.clock('dh-expiry-notice', 'P1').due).toMatchObject({ effective: '2026-06-10', safe: '2026-06-03' });
});

test('another important crime counts custody anew from its discovery and owes its report within five days (CPL 160(1))', () => {
  const story = dutiful(arrested('2026-03-10'), '2026-03-10T20:00');
  extend(story, '2026-05-08T10:00', ext.first);
  expect(story.act('measure.restart-custody', '2026-06-01T10:00', { crime: 'a robbery in May' }, ['P1'])).toMatchObject(
    {
      accepted: true,
    },
  );
  // Earlier extensions fall away; new ones may be sought.
  expect(story.clock('custody-base', 'P1')).toMatchObject({ extensions: [], due: { effective: '2026-08-01' } });
  // 6 June is a Saturday; the warning goes by the calendar day.
  expect(story.clock('new-crime-report', 'P1').due).toMatchObject({ effective: '2026-06-08', safe: '2026-06-06' });
  expect(extend(story, '2026-07-30T10:00', ext.first)).toMatchObject({ accepted: true });
  expect(lastDay(story)).toBe('2026-09-01');
  expect(breaches(story, 'E-06')).toEqual(['E-06 2026-06-08']);
});

test('another crime cannot restart a detention, nor custody that has already run out (CPL 160(1), 98)', () => {
  const held = detained('2026-03-09T10:00');
  const crime = { crime: 'a robbery in May' };
  expect(held.act('measure.restart-custody', '2026-03-10T10:00', crime, ['P1'])).toMatchObject({ accepted: false });
  const late = arrested('2026-03-10');
  expect(late.act('measure.restart-custody', '2026-05-11T00:00', crime, ['P1'])).toMatchObject({
    refusal: { code: 'custody-cap-past' },
  });
});

test('two crimes found within five days are two reports: the first does not stand for the second (CPL 160(1))', () => {
  const story = dutiful(arrested('2026-03-10'), '2026-03-10T20:00');
  story.act('measure.restart-custody', '2026-04-13T10:00', { crime: 'a robbery' }, ['P1']);
  story.act('measure.restart-custody', '2026-04-15T10:00', { crime: 'an arson' }, ['P1']);
  expect(stagesOf(story, 'new-crime-report')).toEqual(['owed', 'owed']);
});

test('an unnamed suspect is arrested, and custody starts on the day the identity is established (CPL 160(2))', () => {
  const story = detained('2026-03-09T10:00');
  request(story, '2026-03-10T10:00');
  receive(story, '2026-03-10T11:00');
  story.act('arrest-review.approve', '2026-03-11T11:00', {}, ['P1']);
  story.act('measure.arrest', '2026-03-11T15:00', { identityUnknown: true }, ['P1']);
  dutiful(story, '2026-03-11T20:00');
  expect(running(story)).toEqual([]);
  expect(story.act('measure.establish-identity', '2026-07-20T10:00', {}, ['P1'])).toMatchObject({ accepted: true });
  expect(running(story)).toContain('custody-base 2026-09-20');
  expect(breaches(story, 'E-01', 'C-21')).toEqual([]);
  expect(story.act('measure.establish-identity', '2026-07-21T10:00', {}, ['P1'])).toMatchObject({ accepted: false });
});
