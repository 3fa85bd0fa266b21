import type { Context } from '../../engine';
import { packs } from '../../law/pack';
import { chief, context, officer, Story } from '../support/story';

const on = (date: number, time = '09:00'): string => `2026-03-${String(date).padStart(2, '0')}T${time}`;
const former: Context = { ...context, law: packs.get('2026-12') as Context['law'] };

const reported = (channel: string, ctx = context): Story => {
  const story = new Story(ctx);
  story.act('reception.receive', on(2), { channel, reporter: { kind: 'victim' }, summary: 'Theft' });
  return story;
};
const registered = (fields: object = {}, ctx = context): Story => {
  const story = reported('in-person', ctx);
  story.act('reception.register', on(2), fields);
  return story;
};
const owed = ({ standing }: Story): string[] =>
  Object.values(standing.procedures).flatMap(({ duty, done }) => (duty === undefined || done ? [] : [duty]));
const notice = { method: 'telephone', reference: 'T-1' };
const done = (story: Story, ...step: Parameters<Story['act']>): Story => {
  expect(story.act(...step)).toMatchObject({ accepted: true });
  return story;
};

test('a registration owes the reporter a notice within three days, unless the receipt has been handed over (CPR 171)', () => {
  const story = registered();
  expect(owed(story)).toEqual(['reporter-notice']);
  expect(story.clock('reporter-notice').due).toMatchObject({ effective: '2026-03-05' });
  done(story, 'reception.notify', on(3), notice);
  expect(owed(story)).toEqual([]);
  expect(owed(registered({ receiptNo: 'R-1' }))).toEqual([]);
});

test('a transfer tells the reporter, too; whoever cannot be reached is excused by a ground of the row', () => {
  const story = registered();
  done(story, 'reception.find-not-mine', on(2), { competentUnit: 'city', reasons: 'Not ours' });
  done(story, 'reception.transfer', on(2, '10:00'), { to: 'city', reporterTold: true });
  expect(owed(story)).toEqual([]);
  const silent = registered();
  const duty = Object.values(silent.standing.procedures).find((one) => one.duty === 'reporter-notice')?.id;
  done(silent, 'duty.excuse', on(3), { duty, ground: 'unreachable', reasons: 'No number left' });
  expect(owed(silent)).toEqual([]);
});

test('nobody is told before the registration', () => {
  expect(reported('in-person').act('reception.notify', on(2), notice)).toMatchObject({
    refusal: { code: 'out-of-order', details: { missing: 'reception.register' } },
  });
});

test('an alarm by telephone owes its response within a day; a report in person owes none', () => {
  const story = reported('telephone');
  expect(owed(story)).toEqual(['alarm-response']);
  done(story, 'reception.respond', on(2, '11:00'), { result: 'handled', reasons: 'Taken away' });
  expect(owed(story)).toEqual([]);
  expect(owed(reported('in-person'))).toEqual([]);
  const late = reported('telephone');
  late.wait(on(4));
  expect(late.clock('alarm-response').breaches).toHaveLength(1);
});

test('a filing owes a check within seven days, by somebody who does not handle the case', () => {
  const story = new Story().acceptedAt(on(2));
  const checked = { result: 'in-order', reasons: 'Checked' };
  expect(story.act('filing.check', on(2), checked, [], { by: chief })).toMatchObject({
    refusal: { code: 'needs-filing' },
  });
  done(story, 'filing.file', on(2), { suspectedOffence: 'theft' });
  expect(owed(story)).toEqual(['filing-check']);
  const handler = { ...officer, roles: ['handler', 'head'] as const };
  expect(story.act('filing.check', on(3), checked, [], { by: handler })).toMatchObject({
    refusal: { code: 'same-person' },
  });
  const standIn = { ...chief, onBehalfOf: officer.person };
  expect(story.act('filing.check', on(3), checked, [], { by: standIn })).toMatchObject({
    refusal: { code: 'same-person' },
  });
  done(story, 'filing.check', on(3), checked, [], { by: chief });
  expect(owed(story)).toEqual([]);
});

test('a case of an earlier pack owes none of it, and may be told of all the same', () => {
  const story = registered({}, former);
  done(story, 'reception.accept', on(2));
  done(story, 'filing.file', on(2), { suspectedOffence: 'theft' });
  expect(owed(story)).toEqual([]);
  done(story, 'reception.notify', on(3), notice);
  done(story, 'filing.check', on(3), { result: 'defects', reasons: 'Thin' }, [], { by: chief });
});

test('a correction that gives the registration its receipt takes the notice back', () => {
  const story = registered();
  const [, registration] = story.accepted;
  const said = { act: registration?.id, fields: { receiptNo: 'R-7' }, reasons: 'Forgotten' };
  done(story, 'act.correct', on(3), said);
  expect(owed(story)).toEqual([]);
});
