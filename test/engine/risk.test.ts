import type { Actor } from '../../domain/act';
import { type Answer, comingBells, type Context } from '../../engine';
import { latestOf } from '../../engine/risk';
import { packs } from '../../law/pack';
import { playbook } from '../../law/playbook';
import { assess, carryOut, headSigns, plan, refuseToFile, risk, sign } from '../support/risk';
import { chief, context, countyChief, instant, officer, prosecutor, Story } from '../support/story';

const on = (day: number, time = '09:00'): string => `2026-03-${String(day).padStart(2, '0')}T${time}`;

const accepted = (ctx: Context = context): Story => new Story(ctx).acceptedAt(on(2));

const code = (answer: Answer): string => (answer.accepted ? 'accepted' : answer.refusal.code);

const stage = (story: Story): string | undefined => latestOf(story.standing, 'filing.refuse')?.stage;

const noticeOf = ({ standing }: Story): string =>
  Object.values(standing.procedures).find(({ duty }) => duty === 'non-filing-notice')?.id ?? 'none';

const serve = (story: Story, at: string): Answer => story.act('duty.do', at, { duty: noticeOf(story) });

describe('what a level asks before the decision', () => {
  test.each(['none', 'blue'])('%s: nothing more than the assessment of the handler', (level) => {
    const story = accepted();
    expect(code(assess(story, on(3), { level }))).toBe('accepted');
    expect(stage(story)).toBe('settled');
    expect(code(refuseToFile(story, on(3, '10:00')))).toBe('accepted');
    expect(code(serve(story, on(3, '11:00')))).toBe('accepted');
  });

  test('a likely petition asks for a plan, whatever the level; its execution is not waited for', () => {
    const story = accepted();
    assess(story, on(3), { level: 'none', likelyPetition: true });
    expect(code(refuseToFile(story, on(3, '10:00')))).toBe('risk-unplanned');
    expect(story.clock('mitigation-plan').due.effective).toBe('2026-03-06');
    plan(story, on(3, '11:00'), '2026-03-20');
    expect(story.clock('mitigation').due.effective).toBe('2026-03-20');
    expect(code(refuseToFile(story, on(3, '12:00')))).toBe('accepted');
    expect(code(serve(story, on(3, '13:00')))).toBe('accepted');
  });

  test('so does a case that is marked as one of petitions', () => {
    const story = accepted();
    story.act('case.mark', on(3), { mark: 'petition', reasons: 'Third visit' });
    assess(story, on(3), { level: 'blue' });
    expect(code(refuseToFile(story, on(3, '10:00')))).toBe('risk-unplanned');
  });

  test('marked so after it was assessed, it is assessed anew before the decision', () => {
    const story = accepted();
    assess(story, on(3), { level: 'blue' });
    story.act('case.mark', on(3, '10:00'), { mark: 'petition', reasons: 'Third visit' });
    expect(code(refuseToFile(story, on(3, '11:00')))).toBe('not-assessed');
    assess(story, on(3, '12:00'), { level: 'blue' });
    expect(code(refuseToFile(story, on(3, '13:00')))).toBe('risk-unplanned');
  });

  test('marked so after the decision, the decision stands', () => {
    const story = accepted();
    assess(story, on(3), { level: 'blue' });
    refuseToFile(story, on(3, '11:00'));
    story.act('case.mark', on(3, '10:00'), { mark: 'petition', reasons: 'Seen late' }, [], { received: on(4) });
    expect(story.standing.contested).toEqual([]);
    expect(code(serve(story, on(4, '11:00')))).toBe('accepted');
  });

  test('that nobody is likely to petition any more is no finding of the handler alone', () => {
    const story = accepted();
    assess(story, on(3), { level: 'blue', likelyPetition: true });
    assess(story, on(3, '10:00'), { level: 'blue' });
    expect(code(refuseToFile(story, on(3, '11:00')))).toBe('risk-unsigned');
    expect(code(headSigns(story, on(3, '12:00')))).toBe('accepted');
    expect(code(refuseToFile(story, on(3, '13:00')))).toBe('accepted');
  });

  test('orange: the head signs, the plan is made before the decision and carried out before it is served', () => {
    const story = accepted();
    assess(story, on(3), { level: 'orange' });
    expect(code(refuseToFile(story, on(3)))).toBe('risk-unsigned');
    expect(story.clock('risk-signature').due.effective).toContain('2026-03-04');
    expect(code(headSigns(story, on(3, '10:00')))).toBe('accepted');
    expect(code(refuseToFile(story, on(3, '11:00')))).toBe('risk-unplanned');
    expect(code(carryOut(story, on(3, '11:00')))).toBe('out-of-order');
    plan(story, on(3, '12:00'));
    expect(code(refuseToFile(story, on(3, '13:00')))).toBe('accepted');
    expect(code(serve(story, on(3, '14:00')))).toBe('risk-unmitigated');
    carryOut(story, on(3, '15:00'));
    expect(stage(story)).toBe('executed');
    expect(code(serve(story, on(3, '16:00')))).toBe('accepted');
    expect(latestOf(story.standing, 'filing.refuse')?.assessment.decided).toBe(
      story.accepted.find(({ type }) => type === 'filing.refuse')?.id,
    );
  });

  test('red: the head signs first or not at all, a leader must; nobody signs twice', () => {
    const story = accepted();
    assess(story, on(3));
    expect(code(headSigns(story, on(3, '10:00')))).toBe('accepted');
    expect(stage(story)).toBe('toSign');
    expect(story.clock('risk-signature').start).toBe(instant(on(3, '10:00')));
    expect(code(headSigns(story, on(3, '10:30')))).toBe('own-assessment');
    const another: Actor = { ...chief, person: 'sun-head', roles: ['head'] };
    expect(code(sign(story, on(3, '11:00'), another))).toBe('wrong-role');
    expect(code(sign(story, on(3, '12:00')))).toBe('accepted');
    expect(stage(story)).toBe('toPlan');
    const direct = accepted();
    assess(direct, on(3));
    expect(code(sign(direct, on(3, '10:00'), countyChief))).toBe('accepted');
    expect(stage(direct)).toBe('toPlan');
  });
});

describe('who signs', () => {
  test('never who assessed it, nor who stands in for them; and no handler', () => {
    const story = accepted();
    assess(story, on(3));
    expect(code(sign(story, on(3), { ...chief, person: officer.person }))).toBe('own-assessment');
    expect(code(sign(story, on(3), { ...chief, onBehalfOf: officer.person }))).toBe('own-assessment');
    expect(code(sign(story, on(3), { ...officer, person: 'chen' }))).toBe('wrong-role');
    expect(code(sign(story, on(3), { ...prosecutor, roles: ['leader'] }))).not.toBe('accepted');
  });

  test('what is returned is assessed anew within three days, and signed by whom it was to be signed', () => {
    const story = accepted();
    assess(story, on(3));
    expect(code(sign(story, on(3, '10:00'), chief, 'return'))).toBe('accepted');
    expect(code(refuseToFile(story, on(3, '11:00')))).toBe('risk-unsigned');
    const owed = Object.values(story.standing.procedures).find(({ duty }) => duty === 'risk-reassessment');
    expect(code(story.act('duty.do', on(3, '11:00'), { duty: owed?.id }))).toBe('out-of-order');
    assess(story, on(4), { level: 'none' });
    expect(stage(story)).toBe('toSign');
    expect(story.standing.procedures[owed?.id ?? '']).toMatchObject({ done: true, stage: 'done' });
    expect(code(sign(story, on(4, '10:00')))).toBe('accepted');
    expect(stage(story)).toBe('settled');
    expect(code(refuseToFile(story, on(4, '11:00')))).toBe('accepted');
  });

  test('a red is not put down by its handler, however often they assess', () => {
    const story = accepted();
    assess(story, on(3));
    assess(story, on(3, '10:00'), { level: 'none' });
    assess(story, on(3, '11:00'), { level: 'none' });
    expect(code(refuseToFile(story, on(3, '12:00')))).toBe('risk-unsigned');
    expect(code(headSigns(story, on(3, '12:00')))).toBe('accepted');
    expect(code(refuseToFile(story, on(3, '13:00')))).toBe('risk-unsigned');
    sign(story, on(3, '14:00'));
    expect(code(refuseToFile(story, on(3, '15:00')))).toBe('accepted');
  });
});

test('put down after the decision, a risk that nobody has signed keeps its notice and its case waiting', () => {
  const story = accepted();
  assess(story, on(3), { level: 'orange' });
  headSigns(story, on(3, '10:00'));
  plan(story, on(3, '11:00'));
  refuseToFile(story, on(3, '12:00'));
  assess(story, on(3, '13:00'), { level: 'none' });
  expect(code(serve(story, on(3, '14:00')))).toBe('risk-unsigned');
  const close = story.act('case.close', on(3, '14:30'), { outcome: 'recorded-elsewhere', reasons: 'Over' });
  expect(code(close)).toBe('risk-unmitigated');
  headSigns(story, on(3, '15:00'));
  expect(code(serve(story, on(3, '16:00')))).toBe('accepted');
});

test('the latest assessment counts and those before it stay in the record, their clocks without ground', () => {
  const story = accepted();
  assess(story, on(3), { level: 'orange' });
  const first = latestOf(story.standing, 'filing.refuse')?.id ?? '';
  assess(story, on(4));
  expect(story.standing.procedures[first]).toMatchObject({ stage: 'superseded', assessment: { level: 'orange' } });
  expect(latestOf(story.standing, 'filing.refuse')).toMatchObject({ stage: 'toSign', assessment: { level: 'red' } });
  expect(Object.values(story.standing.clocks).find(({ procedure }) => procedure === first)?.closed?.as).toBe('moot');
});

test('a plan is for a day within thirty, and for none that has passed', () => {
  const story = accepted();
  assess(story, on(3), { level: 'blue', likelyPetition: true });
  expect(code(plan(story, on(3), '2026-03-02'))).toBe('plan-out-of-time');
  expect(code(plan(story, on(3), '2026-04-03'))).toBe('plan-out-of-time');
  expect(code(plan(story, on(3), '2026-04-02'))).toBe('accepted');
});

test('a case does not end while a red risk has no plan that was carried out, wherever it goes', () => {
  const story = accepted();
  assess(story, on(3));
  const over = (outcome: string, at: string) => story.act('case.close', at, { outcome, reasons: 'Over' });
  expect(code(over('not-filed', on(3)))).toBe('risk-unmitigated');
  expect(code(over('recorded-elsewhere', on(3)))).toBe('risk-unmitigated');
  sign(story, on(3, '10:00'));
  plan(story, on(3, '10:30'));
  refuseToFile(story, on(3, '11:00'));
  expect(code(over('recorded-elsewhere', on(3, '11:30')))).toBe('risk-unmitigated');
  carryOut(story, on(3, '12:00'));
  story.act('emergency.end', on(3, '12:30'), { reasons: 'Quiet' }, [], { by: chief });
  serve(story, on(3, '13:00'));
  expect(code(over('not-filed', on(3, '14:00')))).toBe('accepted');
});

describe('decisions that are their own service', () => {
  const assessed = (story: Story, at: string, decision: string): void => {
    const by: Actor = decision.startsWith('investigation') ? officer : prosecutor;
    story.act('assessment.assess', at, { ...risk, level: 'orange', decision }, [], { by });
    story.act('assessment.sign', at, { decision, opinion: 'agree' }, [], {
      by: { ...by, person: 'h', roles: ['head'] },
    });
    story.act('assessment.plan', at, { decision, measures: 'Talks', owner: 'h', by: at.slice(0, 10) }, [], { by });
  };

  test('withdrawing the case waits until the plan has been carried out', () => {
    const story = new Story().filed(on(2));
    const withdraw = (at: string) => story.act('investigation.withdraw', at, { reasons: 'No crime' });
    expect(code(withdraw(on(3)))).toBe('not-assessed');
    assessed(story, on(3), 'investigation.withdraw');
    expect(code(withdraw(on(3, '10:00')))).toBe('risk-unmitigated');
    const done = { decision: 'investigation.withdraw', evidence: 'Record' };
    story.act('assessment.carry-out', on(3, '11:00'), done);
    expect(code(withdraw(on(3, '12:00')))).toBe('accepted');
  });

  test('nobody stays in custody for the sake of a plan: whoever is held is not kept waiting for it', () => {
    const story = new Story().filed(on(2)).detained(on(3));
    story.act('measure.request-arrest', on(4), { reasons: 'Needed' }, ['P1']);
    story.act('arrest-review.receive', on(4, '10:00'), {}, ['P1']);
    assessed(story, on(5), 'arrest-review.refuse');
    const refused = story.act('arrest-review.refuse', on(5, '10:00'), { ground: 'evidence', reasons: 'Thin' }, ['P1']);
    expect(code(refused)).toBe('accepted');
    expect(code(story.act('measure.release', on(5, '11:00'), { reasons: 'Refused' }, ['P1']))).toBe('accepted');
    expect(code(story.act('case.close', on(6), { outcome: 'recorded-elsewhere', reasons: 'x' }))).toBe(
      'risk-unmitigated',
    );
  });

  test('compensation is refused only when assessed, and a protest only after a judgment', () => {
    const story = new Story().filed(on(2));
    const no = (type: 'compensation.refuse' | 'protest.refuse') => story.act(type, on(3), { reasons: 'No ground' });
    expect(code(no('compensation.refuse'))).toBe('not-assessed');
    expect(code(no('protest.refuse'))).toBe('out-of-order');
    story.act('assessment.assess', on(3), { decision: 'compensation.refuse', level: 'none', reasons: 'Calm' });
    expect(code(no('compensation.refuse'))).toBe('accepted');
  });
});

test('in a major case the catalogue of decision points says what else is assessed', () => {
  const requested = (): Story => {
    const story = new Story().filed(on(2)).detained(on(3));
    story.act('measure.request-arrest', on(4), { reasons: 'Needed' }, ['P1']);
    story.act('arrest-review.receive', on(4, '10:00'), {}, ['P1']);
    return story;
  };
  const ordinary = requested();
  expect(code(ordinary.act('arrest-review.approve', on(5), {}, ['P1']))).toBe('accepted');
  const major = requested();
  major.act('case.mark', on(5), { mark: 'major', reasons: 'Ninety victims' });
  expect(code(major.act('arrest-review.approve', on(5, '10:00'), {}, ['P1']))).toBe('not-assessed');
  const assessed = { decision: 'arrest-review.approve', level: 'blue', reasons: 'Known' };
  major.act('assessment.assess', on(5, '11:00'), assessed, [], { by: prosecutor });
  expect(code(major.act('arrest-review.approve', on(5, '12:00'), {}, ['P1']))).toBe('accepted');
});

describe('an emergency', () => {
  const owed = ({ standing }: Story): string[] =>
    Object.values(standing.procedures).flatMap(({ duty = '', done }) =>
      duty.startsWith('emergency') && !done ? duty : [],
    );

  test('begins with a red assessment: two hours for the first report, a day for each that follows, until a leader ends it', () => {
    const story = accepted();
    assess(story, on(3));
    expect(story.clock('emergency-report').due.effective).toBe('2026-03-03T11:00:00+08:00');
    story.act('emergency.log', on(3, '10:00'), { note: 'Six people at the gate' });
    expect(owed(story)).toEqual(['emergency-going-on']);
    expect(story.clock('emergency-report').closed).toBeDefined();
    expect(story.clock('emergency-next-report').due.effective).toBe('2026-03-04T10:00:00+08:00');
    story.act('emergency.log', on(4, '08:00'), { note: 'They went home' });
    const ends = (by: Actor) => story.act('emergency.end', on(4, '09:00'), { reasons: 'Quiet' }, [], { by });
    expect(code(ends(officer))).toBe('wrong-role');
    expect(code(ends(chief))).toBe('accepted');
    expect(owed(story)).toEqual([]);
    expect(story.standing.emergencies).toMatchObject([
      { log: [{ note: 'Six people at the gate' }, { note: 'They went home' }], ended: { person: chief.person } },
    ]);
    expect(code(story.act('emergency.log', on(5), { note: 'Late' }))).toBe('no-emergency');
  });

  test('that no leader has ended keeps the case open, wherever it goes: closed, nobody could end it', () => {
    const story = accepted();
    assess(story, on(3));
    sign(story, on(3, '09:30'));
    plan(story, on(3, '09:40'));
    carryOut(story, on(3, '10:00'));
    story.act('emergency.log', on(3, '10:30'), { note: 'At the gate' });
    const close = (at: string) => story.act('case.close', at, { outcome: 'recorded-elsewhere', reasons: 'Over' });
    expect(code(close(on(3, '11:00')))).toBe('something-owed');
    story.act('emergency.end', on(3, '12:00'), { reasons: 'Quiet' }, [], { by: chief });
    expect(code(close(on(3, '13:00')))).toBe('accepted');
  });

  test('a second red assessment begins no second one while the first goes on', () => {
    const story = accepted();
    assess(story, on(3));
    assess(story, on(3, '10:00'));
    expect(owed(story)).toEqual(['emergency']);
    expect(story.standing.emergencies).toHaveLength(1);
  });

  test('rings at several people the moment it begins, where the ladder of the office says so, and is acknowledged', () => {
    const red = { id: 'red', colour: 'red', tier: 1, offset: 'start', tells: ['handler', 'head', 'leader'] } as const;
    const answer = [{ step: 'acknowledge', role: 'leader', within: 'PT1H' }] as const;
    const ladder = { id: 'emergency', fits: { limits: playbook.reports }, rungs: [{ ...red, answer }] };
    const policy = { ...context.policy, ladders: [ladder, ...context.policy.ladders] };
    const story = accepted({ ...context, policy });
    assess(story, on(3, '22:00'));
    const [rang] = story.of('bell').filter(({ bell }) => bell.clock === story.clock('emergency-report').id);
    expect(rang).toMatchObject({ at: instant(on(3, '22:00')), bell: { colour: 'red' } });
    expect(rang?.bell.tells.map(({ role }) => role)).toEqual(['handler', 'head', 'leader']);
    const acknowledged = story.act('duty.acknowledge', on(3, '22:10'), { duty: rang?.bell.id }, [], { by: chief });
    expect(code(acknowledged)).toBe('accepted');
  });

  test('its clock knows no quiet hours', () => {
    const story = accepted();
    assess(story, on(3, '22:00'));
    const coming = comingBells(story.open, story.clock('emergency-report').id, context);
    expect(coming.map(({ urgent }) => urgent)).not.toEqual([]);
    expect(coming.every(({ urgent }) => urgent)).toBe(true);
    const signature = comingBells(story.open, story.clock('risk-signature').id, context);
    expect(signature.some(({ urgent }) => urgent)).toBe(false);
  });
});

describe('a new stage', () => {
  test('asks for a grave risk anew, of whoever has the case there', () => {
    const story = new Story().filed(on(2)).detained(on(3));
    const fields = { ...risk, level: 'orange', decision: 'investigation.withdraw' };
    story.act('assessment.assess', on(3, '10:00'), fields);
    story.act('measure.request-arrest', on(4), { reasons: 'Needed' }, ['P1']);
    story.act('arrest-review.receive', on(4, '10:00'), {}, ['P1']);
    const duty = Object.values(story.standing.procedures).find((one) => one.duty === 'risk-reassessment');
    expect(duty).toMatchObject({ owedBy: 'procuratorate', done: false });
    story.act('assessment.assess', on(4, '11:00'), { ...fields, level: 'blue' });
    expect(story.standing.procedures[duty?.id ?? '']?.done).toBe(false);
    const own = { decision: 'arrest-review.refuse', level: 'none', reasons: 'Calm' };
    story.act('assessment.assess', on(4, '12:00'), own, [], { by: prosecutor });
    expect(story.standing.procedures[duty?.id ?? '']).toMatchObject({ done: true, stage: 'done' });
  });

  test('asks nothing where the risk was found small', () => {
    const story = new Story().filed(on(2)).detained(on(3));
    const fields = { ...risk, level: 'blue', decision: 'investigation.withdraw' };
    story.act('assessment.assess', on(3, '10:00'), fields);
    story.act('measure.request-arrest', on(4), { reasons: 'Needed' }, ['P1']);
    story.act('arrest-review.receive', on(4, '10:00'), {}, ['P1']);
    expect(Object.values(story.standing.procedures).some(({ duty }) => duty === 'risk-reassessment')).toBe(false);
  });
});

test('a case of an earlier pack is assessed as it always was: one act, whatever the level, and no more', () => {
  const law = packs.get('2026-12');
  if (!law) throw new Error('The third pack is gone.');
  const story = accepted({ ...context, law });
  expect(code(refuseToFile(story, on(3)))).toBe('not-assessed');
  expect(code(assess(story, on(3)))).toBe('accepted');
  expect(code(story.act('case.mark', on(3), { mark: 'major', reasons: 'x' }))).toBe('out-of-order');
  expect(code(story.act('compensation.refuse', on(3), { reasons: 'x' }))).toBe('out-of-order');
  expect(code(refuseToFile(story, on(3)))).toBe('accepted');
  expect(Object.values(story.standing.procedures).some(({ assessment }) => assessment)).toBe(false);
  const filed = new Story({ ...context, law }).filed(on(2));
  expect(code(filed.act('investigation.withdraw', on(3), { reasons: 'No crime' }))).toBe('accepted');
});
