import { Story, officer, prosecutor } from '../../support/story';
import { arrested, breaches, detained, dutiful, dutyOf, running, sendBack, underReview } from './teller';

const other = { ...prosecutor, person: 'feng', unit: 'other-pr' };

const concluded = (suspects = 1): Story => {
  const story = dutiful(arrested('2026-03-10', suspects), '2026-03-10T20:00');
  story.act('investigation.conclude', '2026-04-10T10:00', { reasons: 'all is clear' });
  return story;
};

const transfer = (story: Story, at: string, persons = ['P1']) =>
  story.act('investigation.transfer', at, { opinionNo: 'T 1', volumes: 2 }, persons);

const receive = (story: Story, at: string, by = prosecutor, persons = ['P1']) =>
  story.act('prosecution-review.receive', at, {}, persons, { by });

const findNotMine = (story: Story, at: string) =>
  story.act('prosecution-review.find-not-mine', at, { reasons: 'committed elsewhere' }, ['P1']);

const passOn = (story: Story, at: string, to: string) => story.act('prosecution-review.pass-on', at, { to }, ['P1']);

test('sent, received, receipt returned: the receiver begins its month at receipt, not when the papers were sent (CPL 172)', () => {
  const story = concluded();
  transfer(story, '2026-04-13T10:00');
  expect(running(story)).toContain('papers-receipt 2026-04-16');
  expect(story.standing.transfers).toMatchObject([{ from: 'station', to: 'procuratorate', persons: ['P1'] }]);
  receive(story, '2026-04-15T10:00');
  expect(running(story)).toContain('review-prosecution 2026-05-15');
  expect(story.standing.transfers).toMatchObject([{ received: { unit: 'county-pr' } }]);
  const receipt = Object.values(story.standing.procedures).find(({ duty }) => duty === 'return-receipt');
  expect(receipt).toMatchObject({ owedBy: 'procuratorate', done: false });
  expect(story.act('duty.do', '2026-04-16T10:00', { duty: receipt?.id }, [], { by: officer })).toMatchObject({
    refusal: { code: 'wrong-agency' },
  });
  expect(story.act('duty.do', '2026-04-16T10:00', { duty: receipt?.id }, [], { by: prosecutor })).toMatchObject({
    accepted: true,
  });
});

test('until the procuratorate has received the case, custody of the investigation goes on (CPL 156)', () => {
  const story = concluded();
  transfer(story, '2026-05-09T10:00');
  story.wait('2026-05-11T00:00');
  expect(breaches(story, 'E-01')).toEqual(['E-01 2026-05-10']);
  expect(receive(story, '2026-05-11T09:00')).toMatchObject({ accepted: true });
});

test('what was not sent cannot be received, nor be received twice (CPL 172)', () => {
  const story = concluded();
  expect(receive(story, '2026-04-13T10:00')).toMatchObject({ refusal: { code: 'out-of-order' } });
  transfer(story, '2026-04-13T11:00');
  receive(story, '2026-04-13T12:00');
  expect(receive(story, '2026-04-13T13:00')).toMatchObject({ refusal: { code: 'out-of-order' } });
  expect(receive(story, '2026-04-13T13:00', other)).toMatchObject({ refusal: { code: 'wrong-unit' } });
});

test('passed on to the competent procuratorate, only that one receives it; it then handles the case, the first handler stays (CPL 172(2))', () => {
  const story = concluded();
  transfer(story, '2026-04-13T10:00');
  receive(story, '2026-04-13T11:00');
  findNotMine(story, '2026-04-20T10:00');
  expect(running(story)).toContain('wrong-jurisdiction-transfer 2026-04-27');
  passOn(story, '2026-04-24T10:00', 'other-pr');
  const third = { ...prosecutor, person: 'gu', unit: 'third-pr' };
  expect(receive(story, '2026-04-27T09:00', third)).toMatchObject({ refusal: { code: 'wrong-unit' } });
  expect(receive(story, '2026-04-27T10:00', other)).toMatchObject({ accepted: true });
  expect(story.standing.handling.procuratorate).toEqual({
    unit: 'other-pr',
    handler: 'feng',
    firstHandler: 'sun',
  });
  expect(running(story)).toContain('review-prosecution 2026-05-27');
  expect(sendBack(story, '2026-05-20T10:00')).toMatchObject({ refusal: { code: 'wrong-unit' } });
});

test('a change of jurisdiction starts the month anew, and the returns before it still count (PRR 350)', () => {
  const story = concluded();
  transfer(story, '2026-04-13T10:00');
  receive(story, '2026-04-13T11:00');
  for (const at of ['2026-04-20', '2026-05-20']) {
    if (at > '2026-05') {
      findNotMine(story, '2026-05-15T10:00');
      passOn(story, '2026-05-15T11:00', 'other-pr');
      receive(story, '2026-05-18T10:00', other);
      expect(running(story)).toContain('review-prosecution 2026-06-18');
    }
    const by = at > '2026-05' ? other : prosecutor;
    expect(
      story.act('prosecution-review.send-back', `${at}T10:00`, { reasons: 'unclear' }, ['P1'], { by }),
    ).toMatchObject({ accepted: true });
    story.act('prosecution-review.receive-back', `${at}T12:00`, {}, ['P1']);
    story.act('prosecution-review.resend', `${at}T15:00`, { opinionNo: 'T 2' }, ['P1']);
    receive(story, `${at}T16:00`, by);
  }
  expect(
    story.act('prosecution-review.send-back', '2026-06-10T10:00', { reasons: 'unclear' }, ['P1'], { by: other }),
  ).toMatchObject({ refusal: { code: 'returned-twice' } });
});

test('another police unit may receive the returned case that was sent to the police, and handles it from then on (CPR 295)', () => {
  const brigade = { ...officer, person: 'he', unit: 'brigade' };
  const story = new Story().filed('2026-03-10T08:00');
  story.act('measure.bail', '2026-03-10T10:00', { surety: 'guarantor', reasons: 'no risk' }, ['P1']);
  underReview(story, '2026-04-10T10:00');
  sendBack(story, '2026-05-06T10:00');
  expect(story.act('prosecution-review.receive-back', '2026-05-07T10:00', {}, ['P1'], { by: brigade })).toMatchObject({
    accepted: true,
  });
  expect(story.standing.handling.police).toEqual({ unit: 'brigade', handler: 'he', firstHandler: 'li' });
  expect(running(story)).toContain('supplementary-investigation 2026-06-08');
  story.wait('2026-06-09T00:00');
  const red = story.of('bell').filter(({ bell }) => bell.clock.includes('supplementary') && bell.rung === 'red');
  expect(red[0]?.bell.tells).toContainEqual({ role: 'leader', unit: 'brigade' });
});

test('two suspects sent together are received one by one by the same unit: both months begin, each at its own receipt (CPL 172)', () => {
  const story = concluded(2);
  transfer(story, '2026-04-13T10:00', ['P1', 'P2']);
  receive(story, '2026-04-14T10:00', other, ['P1']);
  expect(receive(story, '2026-04-15T10:00', other, ['P2'])).toMatchObject({ accepted: true });
  expect(running(story, 'P1')).toContain('review-prosecution 2026-05-14');
  expect(running(story, 'P2')).toContain('review-prosecution 2026-05-15');
});

test('what the papers have lost on their way is owed by nobody else: a paper not received in three days is a breach of who should have (P-03)', () => {
  const story = concluded();
  transfer(story, '2026-04-13T10:00');
  expect(story.clock('papers-receipt', 'P1').owedBy).toBe('procuratorate');
  receive(story, '2026-04-14T10:00');
  sendBack(story, '2026-04-20T10:00');
  expect(story.clock('papers-receipt', 'P1').owedBy).toBe('police');
});

test('a receipt entered late moves the month back to the day on which the papers came (CPL 172)', () => {
  const story = concluded();
  transfer(story, '2026-04-13T10:00');
  expect(
    story.act('prosecution-review.receive', '2026-04-14T10:00', {}, ['P1'], {
      received: '2026-04-20T10:00',
      documentNo: 'R 4',
    }),
  ).toMatchObject({ accepted: true });
  expect(running(story)).toContain('review-prosecution 2026-05-14');
});

test('a detainee whose arrest is asked for by one station is not taken over by another: a request sends no case (CPL 87)', () => {
  const story = detained('2026-03-09T10:00');
  const stranger = { ...officer, unit: 'brigade' };
  expect(
    story.act('measure.request-arrest', '2026-03-10T10:00', { reasons: 'complete' }, ['P1'], { by: stranger }),
  ).toMatchObject({ refusal: { code: 'wrong-unit' } });
  expect(dutyOf(story, 'to-detention-house')).toBeDefined();
});
