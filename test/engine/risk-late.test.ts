import type { Answer } from '../../engine';
import { latestOf } from '../../engine/risk';
import { assess, refuseToFile, risk, sign } from '../support/risk';
import { chief, deputy, Story } from '../support/story';

/** Risk that is entered late or corrected: nobody is judged twice, and nothing is put down by the way. */

const on = (day: number, time = '09:00'): string => `2026-03-${String(day).padStart(2, '0')}T${time}`;

const accepted = (): Story => new Story().acceptedAt(on(2));

const code = (answer: Answer): string => (answer.accepted ? 'accepted' : answer.refusal.code);

const stage = (story: Story): string | undefined => latestOf(story.standing, 'filing.refuse')?.stage;

const serve = (story: Story, at: string): Answer => story.done('non-filing-notice', at);

describe('what is entered late undoes no decision that was taken', () => {
  const held = (): Story => {
    const story = new Story().filed(on(2)).detained(on(3));
    story.act('measure.request-arrest', on(4), { reasons: 'Needed' }, ['P1']);
    story.act('arrest-review.receive', on(4, '10:00'), {}, ['P1']);
    story.act('arrest-review.approve', on(5), {}, ['P1']);
    story.arrested(on(5, '12:00'));
    return story;
  };

  test('a mark that makes the case major: the arrest stands, and what comes in from then on is assessed', () => {
    const story = held();
    const late = { received: on(6) };
    expect(code(story.act('case.mark', on(4, '15:00'), { mark: 'major', reasons: 'Ninety' }, [], late))).toBe(
      'accepted',
    );
    expect(story.standing).toMatchObject({ contested: [], waiting: [] });
  });

  test('a red assessment: decision and notice stand; a decision that is entered late itself is judged at its place', () => {
    const story = accepted();
    const early = story.act('filing.refuse', on(2, '12:00'), { ground: 'no-criminal-fact', reasons: 'None' });
    expect(code(early)).toBe('not-assessed');
    assess(story, on(3), { level: 'blue' });
    const behind = { ground: 'no-criminal-fact', reasons: 'None' };
    expect(code(story.act('filing.refuse', on(2, '13:00'), behind, [], { received: on(3, '09:30') }))).toBe(
      'not-assessed',
    );
    refuseToFile(story, on(3, '10:00'));
    serve(story, on(3, '11:00'));
    const red = story.act('assessment.assess', on(3, '09:30'), risk, [], { received: on(4) });
    expect(code(red)).toBe('accepted');
    expect(story.standing).toMatchObject({ contested: [], waiting: [] });
    expect(stage(story)).toBe('toSign');
  });
});

test('no correction puts a level down, agrees in place of who returned it, or makes a signature of another act', () => {
  const story = accepted();
  assess(story, on(3));
  const correct = (fields: object) =>
    code(story.act('act.correct', on(3, '12:00'), { ...fields, reasons: 'Typing' }, [], { by: deputy }));
  const last = () => story.accepted.at(-1)?.id;
  const assessed = last();
  story.act('emergency.log', on(3, '10:00'), { note: 'At the gate' }, [], { by: chief });
  const logged = last();
  sign(story, on(3, '11:00'), chief, 'return');
  const agreed = { decision: risk.decision, opinion: 'agree' };
  expect(correct({ act: assessed, fields: { ...risk, level: 'none' } })).toBe('not-correctable');
  expect(correct({ act: assessed, type: 'emergency.log', fields: { note: 'x' } })).toBe('not-correctable');
  expect(correct({ act: last(), fields: agreed })).toBe('not-correctable');
  expect(correct({ act: logged, type: 'assessment.sign', fields: agreed })).toBe('not-correctable');
  expect(correct({ act: assessed, occurredAt: on(3, '08:30') })).toBe('accepted');
  expect(stage(story)).toBe('returned');
});

test('an emergency that proves older than entered: its report is overdue, and that rings beside the alert it began with', () => {
  const story = accepted();
  assess(story, on(3, '10:00'));
  const older = { act: story.accepted.at(-1)?.id, occurredAt: on(3, '08:00'), reasons: 'Typing' };
  story.act('act.correct', on(3, '10:30'), older);
  const rang = story.of('bell').filter(({ bell }) => bell.clock === story.clock('emergency-report').id);
  expect(rang.map(({ bell }) => bell.rung)).toEqual(['emergency', 'superior', 'red']);
});
