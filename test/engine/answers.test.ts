import type { Bell } from '../../domain/case';
import type { Actor } from '../../domain/act';
import { following } from '../../engine';
import { stepOwed } from '../../engine/climb';
import { formatInstant } from '../../domain/time/iso';
import { chief, context, countyChief, deputy, officer, Story } from '../support/story';

/** Filing is overdue from the 13th: the leader is to acknowledge and plan, the handler to do, the leader to verify. */
const overdue = (): [Story, string] => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-13T08:00');
  const red = story.of('bell').find(({ bell }) => bell.colour === 'red');
  if (!red) throw new Error('No red bell rang.');
  return [story, red.bell.id];
};

const on = (day: number, time = '09:00'): string => `2026-03-${String(day).padStart(2, '0')}T${time}`;
const bellOf = (story: Story, id: string): Bell => story.open.bells[id] as Bell;
const owed = (story: Story, id: string) => {
  const bell = bellOf(story, id);
  return [stepOwed(bell), bell.answer?.role, bell.answer && formatInstant(bell.answer.by).slice(5, 16)];
};

type Way = 'acknowledge' | 'plan' | 'do' | 'verify' | 'reject';
const does = (story: Story, id: string, way: Way, at: string, by: Actor, more: object = {}) => {
  const fields = way === 'reject' ? { duty: id, reasons: 'Not done', ...more } : { duty: id, ...more };
  const answer = story.act(`duty.${way}`, at, fields, [], { by });
  return answer.accepted ? 'accepted' : answer.refusal.code;
};

describe('an alert is answered in steps', () => {
  test('each by its role, with its own time from the act before; rejected, it is done again; verified, nothing is owed', () => {
    const [story, red] = overdue();
    expect(owed(story, red)).toEqual(['acknowledge', 'leader', '03-14T07:00']);
    expect(does(story, red, 'plan', on(13), chief, { by: '2026-03-15' })).toBe('out-of-order');
    expect(does(story, red, 'acknowledge', on(13), chief)).toBe('accepted');
    expect(owed(story, red)).toEqual(['plan', 'leader', '03-14T09:00']);
    expect(does(story, red, 'plan', on(13, '10:00'), chief, { by: '2026-03-15' })).toBe('accepted');
    expect(owed(story, red)).toEqual(['do', 'handler', '03-16T00:00']);
    expect(does(story, red, 'do', on(14), officer)).toBe('accepted');
    expect(owed(story, red)).toEqual(['verify', 'leader', '03-17T09:00']);
    expect(does(story, red, 'reject', on(14, '10:00'), chief, { by: '2026-03-16' })).toBe('accepted');
    expect(owed(story, red)).toEqual(['do', 'handler', '03-17T00:00']);
    expect(does(story, red, 'do', on(15), officer)).toBe('accepted');
    expect(does(story, red, 'verify', on(16), chief)).toBe('accepted');
    expect(bellOf(story, red).duty).toMatchObject({ done: true, stage: 'done' });
    expect(bellOf(story, red).given?.map(({ step, rejected }) => [step, rejected])).toEqual([
      ...['acknowledge', 'plan', 'do'].map((step) => [step, undefined]),
      ['verify', true],
      ['do', undefined],
      ['verify', undefined],
    ]);
    story.wait(on(30));
    expect(story.of('climb')).toEqual([]);
  });

  test('whoever did it does not verify it, nor does whoever stands in for them; nor somebody of no such post', () => {
    const [story, red] = overdue();
    const both: Actor = { ...deputy, roles: ['handler', 'leader'] };
    expect(does(story, red, 'acknowledge', on(13), officer)).toBe('wrong-role');
    expect(does(story, red, 'acknowledge', on(13), countyChief)).toBe('not-told');
    does(story, red, 'acknowledge', on(13), chief);
    does(story, red, 'plan', on(13), chief, { by: '2026-03-14' });
    expect(does(story, red, 'do', on(13), { ...both, person: 'somebody' })).toBe('not-told');
    expect(does(story, red, 'do', on(13), { ...both, person: 'li' })).toBe('accepted');
    expect(does(story, red, 'verify', on(13), { ...both, person: 'li' })).toBe('same-person');
    expect(does(story, red, 'reject', on(13), { ...chief, onBehalfOf: 'li' })).toBe('same-person');
    expect(does(story, red, 'verify', on(13), countyChief)).toBe('not-told');
    expect(does(story, red, 'verify', on(13), chief)).toBe('accepted');
  });

  test('a plan names a day: not one that is over, and none behind what the ladder allows', () => {
    const [story, red] = overdue();
    does(story, red, 'acknowledge', on(13), chief);
    const plan = (by?: string) => does(story, red, 'plan', on(13, '10:00'), chief, by === undefined ? {} : { by });
    expect([plan(), plan('2026-03-12'), plan('2026-03-17')]).toEqual(Array(3).fill('plan-too-late'));
    const refusal = story.answers.at(-1);
    expect(refusal).toMatchObject({
      refusal: { details: { by: '2026-03-17', first: '2026-03-13', last: '2026-03-16' } },
    });
    expect(plan('2026-03-16')).toBe('accepted');
    does(story, red, 'do', on(14), officer);
    expect(does(story, red, 'reject', on(14), chief, { by: '2026-03-20' })).toBe('plan-too-late');
    expect(does(story, red, 'reject', on(14), chief)).toBe('accepted');
    expect(owed(story, red)).toEqual(['do', 'handler', '03-17T09:00']);
  });

  test('every step that is not done in time climbs once, the first time and after a rejection; whom it told may look after it', () => {
    const [story, red] = overdue();
    const climbs = () =>
      story.of('bell').flatMap(({ bell }) => (bell.id.startsWith(`${red}^`) ? [bell.id.slice(red.length)] : []));
    const answered = (id: string, at: string) => does(story, id, 'acknowledge', at, countyChief);
    story.wait(on(14, '08:00'));
    expect(answered(`${red}^`, on(14, '08:00'))).toBe('accepted');
    does(story, red, 'acknowledge', on(14, '09:00'), chief);
    story.wait(on(15));
    expect(climbs()).toEqual(['^', '^plan']);
    expect(answered(`${red}^plan`, on(15))).toBe('accepted');
    does(story, red, 'plan', on(15), chief, { by: '2026-03-15' });
    story.wait(on(16, '08:00'));
    expect(answered(`${red}^do`, on(16, '08:00'))).toBe('accepted');
    does(story, red, 'do', on(16), officer);
    story.wait(on(19));
    expect(answered(`${red}^verify`, on(19))).toBe('accepted');
    does(story, red, 'reject', on(19), countyChief);
    story.wait(on(22));
    expect(answered(`${red}^do2`, on(22))).toBe('accepted');
    does(story, red, 'do', on(22), officer);
    expect(does(story, red, 'verify', on(22), countyChief)).toBe('accepted');
    story.wait(on(31));
    expect(climbs()).toEqual(['^', '^plan', '^do', '^verify', '^do2']);
    expect(following(story.open, 1, context)).toMatchObject({ tier: 0 });
  });

  test('a climb that nobody answers goes on up the line, whatever step it climbed from', () => {
    const [story, red] = overdue();
    does(story, red, 'acknowledge', on(13), chief);
    story.wait(on(17));
    const ids = story.of('bell').map(({ bell }) => bell.id);
    expect(ids).toEqual(expect.arrayContaining([`${red}^plan`, `${red}^plan^`]));
    expect(story.of('climb').map(({ to }) => to)).toEqual(['county', 'city', null]);
  });
});

describe('where the clock is met after all', () => {
  const file = (story: Story, at: string, by: Actor = officer) =>
    story.act('filing.file', at, { suspectedOffence: 'theft' }, [], { by });

  test('plan and doing fall away: it is acknowledged, and another than who met it verifies it', () => {
    const [story, red] = overdue();
    file(story, on(13));
    expect(owed(story, red)).toEqual(['acknowledge', 'leader', '03-14T07:00']);
    expect(does(story, red, 'acknowledge', on(13, '10:00'), chief)).toBe('accepted');
    expect(owed(story, red)).toEqual(['verify', 'leader', '03-16T10:00']);
    expect(does(story, red, 'verify', on(13, '11:00'), { ...chief, person: 'li' })).toBe('same-person');
    expect(does(story, red, 'reject', on(13, '11:00'), chief)).toBe('out-of-order');
    expect(does(story, red, 'verify', on(13, '11:00'), chief)).toBe('accepted');
  });

  test('what was being planned or done is to be verified from then on', () => {
    const [story, red] = overdue();
    does(story, red, 'acknowledge', on(13), chief);
    does(story, red, 'plan', on(13), chief, { by: '2026-03-15' });
    file(story, on(14));
    expect(owed(story, red)).toEqual(['verify', 'leader', '03-17T09:00']);
    story.wait(on(17));
    expect(story.of('climb')).toHaveLength(1);
  });

  test('what was done already stays with who did it', () => {
    const [story, red] = overdue();
    does(story, red, 'acknowledge', on(13), chief);
    does(story, red, 'plan', on(13), chief, { by: '2026-03-15' });
    does(story, red, 'do', on(14), officer);
    file(story, on(14, '10:00'));
    expect(owed(story, red)).toEqual(['verify', 'leader', '03-17T09:00']);
    expect(does(story, red, 'reject', on(14, '11:00'), chief)).toBe('accepted');
  });
});

test('whom it was done for, or met for, does not verify it either', () => {
  const forLi: Actor = { ...officer, person: 'ma', onBehalfOf: 'li' };
  const li: Actor = { ...chief, person: 'li' };
  const [done, red] = overdue();
  does(done, red, 'acknowledge', on(13), chief);
  does(done, red, 'plan', on(13), chief, { by: '2026-03-14' });
  expect(does(done, red, 'do', on(13, '10:00'), forLi)).toBe('accepted');
  expect(does(done, red, 'verify', on(13, '11:00'), li)).toBe('same-person');
  const [met] = overdue();
  met.act('filing.file', on(13), { suspectedOffence: 'theft' }, [], { by: forLi });
  does(met, red, 'acknowledge', on(13, '10:00'), chief);
  expect(does(met, red, 'verify', on(13, '11:00'), li)).toBe('same-person');
  expect(does(met, red, 'verify', on(13, '11:00'), chief)).toBe('accepted');
});

test('a step that takes the place of one that fell away climbs under its own name', () => {
  const answer = [
    { step: 'do', role: 'handler', within: 'PT24H' },
    { step: 'verify', role: 'leader', within: 'PT24H' },
  ] as const;
  const ladders = context.policy.ladders.map((ladder) => ({
    ...ladder,
    rungs: ladder.rungs.map((rung) => (rung.id === 'red' ? { ...rung, answer } : rung)),
  }));
  const story = new Story({ ...context, policy: { ...context.policy, ladders } }).acceptedAt('2026-03-09T10:00');
  story.wait(on(14, '08:00'));
  story.act('filing.file', on(14, '10:00'), { suspectedOffence: 'theft' });
  story.wait(on(15, '12:00'));
  const climbs = story.of('bell').filter(({ bell }) => /red\^[a-z]*$/.test(bell.id));
  expect(climbs.map(({ bell }) => bell.id.replace(/.*\/red/, ''))).toEqual(['^', '^verify']);
});
