import type { Actor } from '../../domain/act';
import type { Answer, Context } from '../../engine';
import { allowed, nextSteps, refold } from '../../engine';
import { checklistOf } from '../../law/checklists';
import { context, instant, officer, prosecutor, Story } from '../support/story';

const on = (date: number, time = '09:00'): string => `2026-03-${String(date).padStart(2, '0')}T${time}`;

/** The county works by a checklist from the third of March on, and so does the station below it. */
const from = instant(on(3, '00:00'));
const working = (checklist: string): Context => ({
  ...context,
  office: { ...context.office, checklistOf: (unit, at) => (unit === 'station' && at >= from ? checklist : undefined) },
});
const listed = working('first-buckle@1');

const items = (gate: 'filing.file' | 'measure.detain' | 'filing.refuse'): string[] =>
  (checklistOf('first-buckle@1').gates[gate] ?? []).map(({ id }) => id);

const detain = (story: Story, at: string, persons = ['P1']): Answer =>
  story.act('measure.detain', at, { ground: 'Caught' }, persons);

const ticked = (story: Story, at: string, fields: object, by: Actor = officer): Answer =>
  story.act('checklist.tick', at, fields, [], { by });

const refusalOf = (answer: Answer) => (answer.accepted ? undefined : answer.refusal);
const codeOf = (answer: Answer) => refusalOf(answer)?.code;

const missingIn = (answer: Answer): unknown[] =>
  ((refusalOf(answer)?.details.missing ?? []) as { item: string; person?: string }[]).map(({ item, person }) =>
    person === undefined ? item : `${item} ${person}`,
  );

describe('a gate', () => {
  test('is closed while a required item is not ticked, and names each with its article', () => {
    const story = new Story(listed).filed(on(2));
    const answer = detain(story, on(3));
    expect(refusalOf(answer)).toMatchObject({
      code: 'checklist-incomplete',
      details: {
        checklist: 'first-buckle@1',
        missing: expect.arrayContaining([
          {
            item: 'warrant',
            title: { zh: '拘留证', en: 'Detention warrant' },
            basis: ['CPL 85', 'CPR 125'],
            person: 'P1',
          },
        ]),
      },
    });
    expect(refusalOf(answer)?.basis).toEqual(expect.arrayContaining(['CPL 82', 'CPL 85', 'CPR 125(1)']));
    expect(missingIn(answer)).toEqual(['ground P1', 'report-form P1', 'warrant P1', 'delegate P1']);
  });

  test('opens once all of them are ticked, one after the other', () => {
    const story = new Story(listed).filed(on(2));
    ticked(story, on(3), { gate: 'measure.detain', person: 'P1', items: ['warrant', 'ground'] });
    expect(missingIn(detain(story, on(3)))).toEqual(['report-form P1', 'delegate P1']);
    ticked(story, on(3), { gate: 'measure.detain', person: 'P1', items: ['report-form', 'delegate'] });
    expect(story.standing.checked).toEqual({ 'measure.detain/P1': [...items('measure.detain')].sort() });
    expect(detain(story, on(3))).toMatchObject({ accepted: true });
  });

  test('asks anew for the next time, and of every person, or of everybody at once', () => {
    const story = new Story(listed).filed(on(2), 2);
    ticked(story, on(3), { gate: 'measure.detain', person: 'P1', items: items('measure.detain') });
    expect(missingIn(detain(story, on(3), ['P1', 'P2']))).toEqual(items('measure.detain').map((one) => `${one} P2`));
    ticked(story, on(3), { gate: 'measure.detain', items: items('measure.detain') });
    expect(detain(story, on(3), ['P1', 'P2'])).toMatchObject({ accepted: true });
    expect(story.standing.checked).toBeUndefined();
    story.act('measure.release', on(3, '10:00'), { reasons: 'Mistaken' }, ['P1', 'P2']);
    expect(codeOf(detain(story, on(3, '11:00'), ['P2']))).toBe('checklist-incomplete');
  });

  test('asks for some items only where a fact of the case holds', () => {
    const refuse = (kind: string): unknown[] => {
      const story = new Story(listed);
      story.act('reception.receive', on(2), { channel: 'in-person', reporter: { kind }, summary: 'Theft' });
      story.act('reception.register', on(2), { receiptNo: 'R-1' });
      story.act('reception.accept', on(2));
      story.act('assessment.assess', on(3), { decision: 'filing.refuse', level: 'none', reasons: 'Minor' });
      return missingIn(story.act('filing.refuse', on(3), { ground: 'manifestly-minor', reasons: 'Trifling' }));
    };
    expect(refuse('complainant')).toEqual(['ground', 'notice', 'report-form']);
    expect(refuse('informant')).toEqual(['ground', 'report-form']);
  });

  test('is open where the unit works by no checklist, or none had begun when the act came in', () => {
    expect(detain(new Story(context).filed(on(2)), on(3))).toMatchObject({ accepted: true });
    expect(detain(new Story(listed).filed(on(2)), on(2, '12:00'))).toMatchObject({ accepted: true });
  });

  test('is what stands in the way last: an act that is out of order is told so', () => {
    const story = new Story(listed).filed(on(2));
    expect(codeOf(story.act('investigation.transfer', on(3), { opinionNo: 'O', volumes: 1 }, ['P1']))).toBe(
      'not-concluded',
    );
  });
});

test('checklists are judged at receipt: folded in an office without any, the case stands where it stood', () => {
  const story = new Story(listed).filed(on(2));
  ticked(story, on(3), { gate: 'measure.detain', person: 'P1', items: items('measure.detain') });
  detain(story, on(3));
  ticked(story, on(4), { gate: 'case.close', items: ['file'] });
  const anew = refold(story.accepted, instant(on(4)), context).standing;
  expect(anew).toEqual(story.standing);
  expect(anew.checked).toEqual({ 'case.close': ['file'] });
});

describe('ticking', () => {
  const story = () => new Story(listed).filed(on(2));

  test.each([
    ['an item the gate has not', { gate: 'measure.detain', person: 'P1', items: ['warrant', 'cake'] }, 'no-such-item'],
    ['a gate the list has not', { gate: 'trial.judge', items: ['warrant'] }, 'wrong-agency'],
    ['a gate that no list has', { gate: 'measure.summon', items: ['warrant'] }, 'no-such-item'],
    ['what is no act', { gate: 'constructor', items: ['warrant'] }, 'no-such-item'],
    ['a gate of another agency', { gate: 'prosecution-review.indict', items: ['indictment'] }, 'wrong-agency'],
    ['a person at a gate of the whole case', { gate: 'filing.file', person: 'P1', items: ['facts'] }, 'no-such-item'],
    ['for nobody of the case', { gate: 'measure.detain', person: 'P9', items: ['warrant'] }, 'unknown-person'],
  ])('%s is refused', (_, fields, code) => {
    expect(codeOf(ticked(story(), on(3), fields))).toBe(code);
  });

  test('an unknown item is answered with those that are known', () => {
    const answer = ticked(story(), on(3), { gate: 'filing.file', items: ['cake'] });
    expect(refusalOf(answer)?.details).toEqual({
      ...{ checklist: 'first-buckle@1', gate: 'filing.file', items: ['cake'] },
      known: items('filing.file'),
    });
  });

  test('where no checklist is in force there is nothing to tick', () => {
    const answer = ticked(new Story(context).filed(on(2)), on(3), { gate: 'measure.detain', items: ['warrant'] });
    expect(refusalOf(answer)).toMatchObject({ code: 'no-such-item', details: { checklist: null, known: [] } });
  });

  test('a list this release does not carry is a fault, not an open gate', () => {
    const story = new Story(working('first-buckle@99')).filed(on(2));
    expect(() => detain(story, on(3))).toThrow('Unknown checklist first-buckle@99');
  });
});

describe('what may I do next', () => {
  const at = instant(on(3));

  test('names the missing items as the reason, and offers the gates that have some', () => {
    const story = new Story(listed).filed(on(2), 2);
    const found = allowed(story.open, officer, at, listed);
    expect(found.find(({ act }) => act === 'measure.detain')?.refusal?.code).toBe('checklist-incomplete');
    const ticks = found.filter(({ act }) => act === 'checklist.tick');
    expect(ticks.every(({ refusal }) => refusal === undefined)).toBe(true);
    expect(ticks.map(({ fields }) => fields)).toEqual(
      expect.arrayContaining([
        { gate: 'case.close' },
        { gate: 'measure.detain', person: 'P1' },
        { gate: 'measure.detain', person: 'P2' },
      ]),
    );
    ticked(story, on(3), { gate: 'case.close', items: ['things', 'file'] });
    const left = allowed(story.open, officer, at, listed).filter(({ act }) => act === 'checklist.tick');
    expect(left.map(({ fields }) => fields)).not.toContainEqual({ gate: 'case.close' });
  });

  test('another agency has its own list', () => {
    const found = allowed(new Story(listed).filed(on(2)).open, prosecutor, at, listed);
    expect(found.filter(({ act }) => act === 'checklist.tick')).toEqual([]);
  });

  test('the latest lawful day of a step supposes that its list is ticked', () => {
    const story = new Story(listed).filed(on(2));
    ticked(story, on(3), { gate: 'measure.detain', person: 'P1', items: items('measure.detain') });
    detain(story, on(3));
    const step = nextSteps(story.open, at, listed).find(({ act }) => act === 'measure.request-arrest');
    expect(step?.meets.map(({ limit }) => limit)).toContain('request-arrest');
  });
});
