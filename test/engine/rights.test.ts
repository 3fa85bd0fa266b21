import type { Answer } from '../../engine';
import { allowed } from '../../engine';
import { context, firstContext, instant, officer, prosecutor, Story } from '../support/story';

const on = (date: number, time = '09:00'): string => `2026-03-${String(date).padStart(2, '0')}T${time}`;
const record = { place: 'Interrogation room 2', recordNo: 'R 1' };

const told = (story: Story, at: string, right: string, persons = ['P1'], by = officer): Answer =>
  story.act('rights.notify', at, { right, method: 'written' }, persons, { by });

const interrogated = (story: Story, at: string, persons = ['P1'], by = officer): Answer =>
  story.act('investigation.interrogate', at, record, persons, { by });

const refusalOf = (answer: Answer) => (answer.accepted ? undefined : answer.refusal);

const open = (story: Story, row: string, person?: string): boolean =>
  Object.values(story.standing.procedures).some((one) => one.duty === row && one.person === person && !one.done);

describe('an interrogation', () => {
  test('waits until the suspect has been told of counsel and of the rights of a suspect, and names what is missing', () => {
    const story = new Story().filed(on(2));
    expect(refusalOf(interrogated(story, on(3)))).toMatchObject({
      code: 'rights-not-told',
      basis: ['CPL 34(2)', 'CPR 43(1)', 'CPL 120(2)', 'CPR 203(1)'],
      details: { person: 'P1', rights: [{ right: 'counsel' }, { right: 'suspect' }] },
    });
    told(story, on(3), 'counsel');
    expect(refusalOf(interrogated(story, on(3)))?.details).toMatchObject({ rights: [{ right: 'suspect' }] });
    told(story, on(3), 'suspect');
    expect(interrogated(story, on(3))).toMatchObject({ accepted: true });
    expect(story.standing.told).toEqual({ P1: ['police/counsel', 'police/suspect'] });
  });

  test('of several waits for each of them', () => {
    const story = new Story().filed(on(2), 2);
    for (const right of ['counsel', 'suspect']) told(story, on(3), right, ['P2']);
    expect(refusalOf(interrogated(story, on(3), ['P2', 'P1']))?.details).toMatchObject({ person: 'P1' });
    expect(interrogated(story, on(3), ['P2'])).toMatchObject({ accepted: true });
  });

  test('is of suspects alone', () => {
    const story = new Story().filed(on(2));
    story.act('person.register', on(2), { label: 'P2', standing: 'victim', name: 'V' });
    expect(refusalOf(interrogated(story, on(3), ['P2']))?.code).toBe('not-a-suspect');
    expect(refusalOf(interrogated(story, on(3), ['P9']))?.code).toBe('unknown-person');
    expect(refusalOf(interrogated(story, on(3), []))?.code).toBe('unknown-person');
  });

  test('within the day fulfils the duty to interrogate after a detention (CPL 86), of that person', () => {
    const story = new Story().filed(on(2), 2);
    for (const right of ['counsel', 'suspect']) told(story, on(3), right, ['P1', 'P2']);
    story.act('measure.detain', on(3), { ground: 'Caught' }, ['P1', 'P2']);
    interrogated(story, on(3, '15:00'), ['P1']);
    expect(open(story, 'detention-first-interrogation', 'P1')).toBe(false);
    expect(open(story, 'detention-first-interrogation', 'P2')).toBe(true);
    expect(story.clock('detention-first-interrogation', 'P1').closed).toMatchObject({ at: instant(on(3, '15:00')) });
  });

  test('and after an arrest (CPL 94); one by the procuratorate fulfils no duty of the police', () => {
    const story = new Story().filed(on(2)).detained(on(3));
    story.act('measure.request-arrest', on(4), { reasons: 'Needed' }, ['P1']);
    story.act('arrest-review.receive', on(4), {}, ['P1']);
    story.act('arrest-review.approve', on(5), {}, ['P1']);
    story.act('measure.arrest', on(5, '10:00'), {}, ['P1']);
    told(story, on(5, '11:00'), 'suspect', ['P1'], prosecutor);
    expect(interrogated(story, on(5, '11:00'), ['P1'], prosecutor)).toMatchObject({ accepted: true });
    expect(open(story, 'arrest-first-interrogation', 'P1')).toBe(true);
    for (const right of ['counsel', 'suspect']) told(story, on(5, '11:00'), right);
    interrogated(story, on(5, '12:00'));
    expect(open(story, 'arrest-first-interrogation', 'P1')).toBe(false);
  });

  test('under the first law pack asks for the same: the act is new', () => {
    expect(refusalOf(interrogated(new Story(firstContext).filed(on(2)), on(3)))?.code).toBe('rights-not-told');
  });
});

describe('telling of a right', () => {
  const underReview = (): Story => {
    const story = new Story().filed(on(2), 2);
    story.act('person.register', on(2), { label: 'P3', standing: 'victim', name: 'V' });
    story.act('investigation.conclude', on(3), { reasons: 'Complete' });
    story.act('investigation.transfer', on(4), { opinionNo: 'O-1', volumes: 1 }, ['P1', 'P2']);
    story.act('prosecution-review.receive', on(4), {}, ['P1', 'P2']);
    return story;
  };

  test('fulfils the duty of the procuratorate to tell each suspect within three days (CPL 34(2))', () => {
    const story = underReview();
    told(story, on(5), 'counsel', ['P1'], prosecutor);
    expect([open(story, 'rights-notice-suspect', 'P1'), open(story, 'rights-notice-suspect', 'P2')]).toEqual([
      false,
      true,
    ]);
    expect(story.clock('rights-notice-suspect', 'P1').closed).toMatchObject({ at: instant(on(5)) });
  });

  test('and to tell the victim of the right to a representative (CPL 46(2)), which no other right does', () => {
    const story = underReview();
    told(story, on(5), 'legal-aid', ['P1'], prosecutor);
    expect([open(story, 'rights-notice-suspect', 'P1'), open(story, 'rights-notice-victim')]).toEqual([true, true]);
    told(story, on(5), 'representative', ['P3'], prosecutor);
    expect([open(story, 'rights-notice-suspect', 'P1'), open(story, 'rights-notice-victim')]).toEqual([true, false]);
  });

  test('told by the police is told by nobody else', () => {
    const story = underReview();
    told(story, on(5), 'counsel');
    expect(open(story, 'rights-notice-suspect', 'P1')).toBe(true);
  });

  test.each([
    ['that nobody has', 'cake', ['P1'], officer, ['counsel', 'suspect', 'legal-aid', 'duty-lawyer']],
    ['of a suspect to a victim', 'counsel', ['P3'], prosecutor, ['representative']],
    ['that another agency tells', 'leniency', ['P1'], officer, ['counsel', 'suspect', 'legal-aid', 'duty-lawyer']],
  ] as const)('%s is refused', (_, right, persons, by, known) => {
    const refusal = refusalOf(told(underReview(), on(5), right, [...persons], by));
    expect(refusal).toMatchObject({ code: 'no-such-right', details: { right, known } });
  });

  test('takes effect for all or for none, and twice is once', () => {
    const story = underReview();
    expect(refusalOf(told(story, on(5), 'counsel', ['P1', 'P3'], prosecutor))?.code).toBe('no-such-right');
    expect(story.standing.told).toBeUndefined();
    told(story, on(5), 'counsel', ['P1'], prosecutor);
    told(story, on(6), 'counsel', ['P1'], prosecutor);
    expect(story.standing.told).toEqual({ P1: ['procuratorate/counsel'] });
  });

  test('is offered for whom and what is open', () => {
    const story = underReview();
    told(story, on(5), 'counsel', ['P1'], prosecutor);
    const offered = allowed(story.open, prosecutor, instant(on(5)), context)
      .filter(({ act, refusal }) => act === 'rights.notify' && refusal === undefined)
      .map(({ persons, fields }) => `${persons.join()} ${fields.right}`);
    expect(offered).toEqual(expect.arrayContaining(['P1 leniency', 'P2 counsel', 'P3 representative']));
    expect(offered).not.toContain('P1 counsel');
  });
});
