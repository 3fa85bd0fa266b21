import { Story, instant, officer } from '../support/story';

const requested = (): Story => {
  const story = new Story().filed('2026-03-02T09:00').detained('2026-03-09T10:00');
  story.act('measure.request-arrest', '2026-03-11T10:00', { reasons: 'evidence' }, ['P1']);
  return story;
};

test('an arrest request that nobody receives rings the next day: somebody is held while the papers are on their way', () => {
  const story = requested();
  story.wait('2026-03-13T09:00');
  expect(story.of('breach')).toMatchObject([{ row: 'P-02', due: '2026-03-12', person: 'P1' }]);
});

test('a request withdrawn puts the person back under the limit of detention, counted from the detention (CPL 91)', () => {
  const story = requested();
  const decidedBy = { agency: 'police', level: 'county', documentNo: 'C 9' } as const;
  story.act('arrest-review.withdraw', '2026-03-11T15:00', { reasons: 'evidence fell away' }, ['P1'], {
    decidedBy,
    by: officer,
  });
  const running = Object.values(story.standing.clocks).filter(({ closed }) => !closed);
  expect(running.map(({ limit, due }) => `${limit} ${due.effective ?? ''}`)).toEqual(['request-arrest 2026-03-12']);
});

test('released while the review goes on and detained again: a second request waits until the first is ended', () => {
  const story = requested();
  story.act('arrest-review.receive', '2026-03-11T11:00', {}, ['P1']);
  story.act('measure.release', '2026-03-12T09:00', { reasons: 'ill' }, ['P1']);
  story.act('measure.detain', '2026-03-13T09:00', { ground: 'caught again' }, ['P1']);
  const again = { reasons: 'evidence' };
  expect(story.act('measure.request-arrest', '2026-03-14T09:00', again, ['P1'])).toMatchObject({
    refusal: { code: 'review-running' },
  });
  const decidedBy = { agency: 'police', level: 'county', documentNo: 'C 10' } as const;
  story.act('arrest-review.withdraw', '2026-03-14T10:00', { reasons: 'new request follows' }, ['P1'], {
    decidedBy,
    by: officer,
  });
  expect(story.act('measure.request-arrest', '2026-03-14T11:00', again, ['P1'])).toMatchObject({ accepted: true });
});

test('a victim cannot be detained, and a case is not closed while somebody is held unless it was charged', () => {
  const story = new Story().filed('2026-03-02T09:00');
  story.act('person.register', '2026-03-02T09:30', { label: 'P2', standing: 'victim', name: 'Somebody' });
  expect(story.act('measure.detain', '2026-03-09T10:00', { ground: 'by mistake' }, ['P2'])).toMatchObject({
    refusal: { code: 'not-a-suspect' },
  });
  story.arrestedFrom('2026-03-09T10:00').underReview('2026-05-12T10:00');
  story.act('prosecution-review.indict', '2026-05-29T10:00', { indictmentNo: 'Indictment 1' }, ['P1']);
  story.act('trial.accept', '2026-06-01T10:00', {}, ['P1']);
  story.done('return-receipt', '2026-06-01T11:00');
  story.act('trial.judge', '2026-07-15T10:00', { judgmentNo: 'Judgment 1' }, ['P1']);
  const close = (outcome: string) => story.act('case.close', '2026-07-16T10:00', { outcome, reasons: 'done' });
  expect(close('concluded')).toMatchObject({ refusal: { code: 'somebody-held', details: { persons: ['P1'] } } });
  expect(close('charged')).toMatchObject({ accepted: true });
});

test('typed to the minute or stamped to the second: within one minute the order of entry counts', () => {
  const story = new Story();
  const report = { channel: 'in-person', reporter: { kind: 'victim' }, summary: 'Theft' };
  story.act('reception.receive', '2026-03-09T10:00:05', report);
  story.act('reception.register', '2026-03-09T10:00:30', { receiptNo: 'R-1' });
  expect(story.act('reception.accept', '2026-03-09T10:00', {}, [], { received: '2026-03-09T10:00:45' })).toMatchObject({
    accepted: true,
  });
  expect(story.standing.contested).toEqual([]);
});

test('an act from before the case began is refused, not folded in front of it', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  const entry = { label: 'P1', standing: 'suspect', name: 'Somebody' };
  const early = story.act('person.register', '2026-03-08T10:00', entry, [], { received: '2026-03-09T11:00' });
  expect(early).toMatchObject({ refusal: { code: 'out-of-order' } });
  expect(story.standing.openedAt).toBe(instant('2026-03-09T10:00'));
});
