import { Story } from '../../support/story';
import { arrested, breaches, dutiful, running } from './teller';

const begin = (story: Story, at: string, kind = 'psychiatric-evaluation', received = at) =>
  story.act('appraisal.begin', at, { kind }, ['P1'], { received });

const end = (story: Story, at: string, received = at) => story.act('appraisal.end', at, {}, ['P1'], { received });

const held = (): Story => dutiful(arrested('2026-03-10'), '2026-03-10T20:00');

test('a psychiatric evaluation is excluded from custody and an injury appraisal is not (CPL 149, CPR 257)', () => {
  const evaluated = held();
  begin(evaluated, '2026-04-01T09:00');
  end(evaluated, '2026-04-25T09:00');
  expect(evaluated.clock('custody-base', 'P1').due.effective).toBe('2026-06-03');
  const injured = held();
  begin(injured, '2026-04-01T09:00', 'injury-appraisal');
  end(injured, '2026-04-25T09:00');
  expect(injured.clock('custody-base', 'P1').due.effective).toBe('2026-05-10');
});

test('while the evaluation goes on the clock stands still: no end, no breach, no bell (CPL 149)', () => {
  const story = held();
  begin(story, '2026-04-01T09:00');
  expect(story.clock('custody-base', 'P1').due).toMatchObject({ kind: 'suspended', effective: null, end: null });
  expect(running(story)).toEqual(['custody-base suspended', 'dh-expiry-notice suspended']);
  expect(story.wait('2026-12-01T00:00')).toEqual([]);
  end(story, '2026-12-01T10:00');
  // 39 days were left on 1 April.
  expect(story.clock('custody-base', 'P1').due.effective).toBe('2027-01-09');
});

test('an evaluation entered after the cap takes the breach back, and what was told of it (CPL 149)', () => {
  const story = held();
  story.wait('2026-05-12T10:00');
  expect(breaches(story, 'E-01')).toEqual(['E-01 2026-05-10']);
  expect(begin(story, '2026-04-01T09:00', 'psychiatric-evaluation', '2026-05-12T11:00')).toMatchObject({
    accepted: true,
  });
  const [refold] = story.of('refold');
  expect(refold?.effects).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'breach-withdrawn', why: 'corrected' })]),
  );
  expect(running(story)).toContain('custody-base suspended');
  expect(story.clock('custody-base', 'P1').breaches).toEqual([]);
  expect(end(story, '2026-04-25T09:00', '2026-05-12T11:30')).toMatchObject({ accepted: true });
  expect(running(story)).toContain('custody-base 2026-06-03');
});

test('an evaluation that began after custody had run out saves nothing, and is not admitted (CPL 98, 149)', () => {
  const story = held();
  story.wait('2026-05-11T00:00');
  expect(begin(story, '2026-05-11T09:00')).toMatchObject({ refusal: { code: 'custody-cap-past' } });
  expect(breaches(story, 'E-01')).toEqual(['E-01 2026-05-10']);
});

test('two evaluations are both excluded; a second one does not begin while the first goes on (PRR 222)', () => {
  const story = held();
  begin(story, '2026-04-01T09:00');
  expect(begin(story, '2026-04-05T09:00')).toMatchObject({ refusal: { code: 'appraisal-running' } });
  end(story, '2026-04-11T09:00');
  expect(end(story, '2026-04-12T09:00')).toMatchObject({ refusal: { code: 'no-appraisal' } });
  begin(story, '2026-04-20T09:00');
  end(story, '2026-04-30T09:00');
  expect(story.clock('custody-base', 'P1').due.effective).toBe('2026-05-30');
});

test('an injury appraisal under way does not keep a psychiatric evaluation from being recorded (CPL 149)', () => {
  const story = held();
  begin(story, '2026-04-01T09:00', 'injury-appraisal');
  expect(begin(story, '2026-04-05T09:00')).toMatchObject({ accepted: true });
  expect(end(story, '2026-04-15T09:00')).toMatchObject({ refusal: { code: 'no-appraisal' } });
  const psychiatric = { kind: 'psychiatric-evaluation' };
  expect(story.act('appraisal.end', '2026-04-15T09:00', psychiatric, ['P1'])).toMatchObject({ accepted: true });
  expect(story.clock('custody-base', 'P1').due.effective).toBe('2026-05-20');
  expect(end(story, '2026-04-20T09:00')).toMatchObject({ accepted: true });
  expect(story.clock('custody-base', 'P1').due.effective).toBe('2026-05-20');
});

test('an evaluation does not stop the three days of detention (CPR 130 knows no such pause)', () => {
  const story = new Story().filed('2026-03-09T08:00');
  story.act('measure.detain', '2026-03-09T10:00', { ground: 'caught' }, ['P1']);
  begin(story, '2026-03-10T09:00');
  expect(running(story)).toContain('request-arrest 2026-03-12');
});

test('an evaluation of one stops nobody else (CPL 149)', () => {
  const story = arrested('2026-03-10', 2);
  begin(story, '2026-04-01T09:00');
  expect(story.clock('custody-base', 'P1').due.kind).toBe('suspended');
  expect(story.clock('custody-base', 'P2').due.effective).toBe('2026-05-10');
});

test('an evaluation that lasts over a restart for a new crime counts for the new custody only from its discovery (CPL 149, 160)', () => {
  const story = held();
  begin(story, '2026-04-01T09:00');
  story.act('measure.restart-custody', '2026-04-10T10:00', { crime: 'an arson' }, ['P1']);
  expect(running(story)).toContain('custody-base suspended');
  end(story, '2026-04-20T09:00');
  expect(story.clock('custody-base', 'P1').due.effective).toBe('2026-06-20');
});
