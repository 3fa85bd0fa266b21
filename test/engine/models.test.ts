import type { WarningModel } from '../../domain/model';
import { InvalidExpression, InvalidModel, UnknownFact } from '../../domain/model-errors';
import { compile, exampleFacts, inspect, proven } from '../../engine';
import { shippedModels } from '../../law/models';

const silence = shippedModels.find(({ id }) => id === 'long-silence') as WarningModel;
const changed = (change: Partial<WarningModel>): WarningModel => ({ ...silence, ...change });

const refusal = (model: WarningModel): unknown => {
  try {
    proven(model);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('a model that names what there is not is refused before it is asked of any case', () => {
  test.each([
    ['case.silentDay >= params.days', 'silentDay', 'silentDays'],
    ['clocks.exists(c, c.overdu)', 'overdu', 'overdue'],
    ['clock.exists(c, c.overdue)', 'clock', 'clocks'],
    ['case.silentDays >= params.day', 'day', 'days'],
    ['acts.exists(a, persons.exists(p, p.lable in a.persons))', 'lable', 'label'],
  ])('%s: %s, and the nearest is %s', (predicate, fact, near) => {
    const error = refusal(changed({ predicate })) as UnknownFact;
    expect(error).toBeInstanceOf(UnknownFact);
    expect(error.details).toMatchObject({ field: 'predicate', fact });
    expect((error.details as { near: string[] }).near).toContain(near);
  });

  test('in what it finds, too', () => {
    const error = refusal(changed({ finds: { days: 'case.silentDais' } })) as UnknownFact;
    expect(error.details).toMatchObject({ field: 'finds.days', fact: 'silentDais', near: ['silentDays'] });
  });
});

describe('an expression that is none, gives the wrong thing or could cost too much is refused', () => {
  test.each([
    ['case.open &&', /token/],
    ['case.silentDays', /gives int, and bool/],
    ['case.law.matches("(a+)+$")', /matches\(\)/],
    ['acts.exists(a, acts.exists(b, acts.exists(c, c.at == b.at && b.at == a.at)))', /2 deep/],
    ['(acts + acts).exists(a, (acts + acts).exists(b, a.at + b.at == 1))', /added to lists/],
    ['acts.exists(a, acts.filter(b, b.late).map(b, acts + acts).exists(l, l.size() > 1))', /added to lists/],
    ['case.silentDays > "a"', /overload/],
    [`${'case.open && '.repeat(140)}true`, /AST|limit|exceed/i],
  ])('%s', (predicate, why) => {
    const error = refusal(changed({ predicate })) as InvalidExpression;
    expect(error).toBeInstanceOf(InvalidExpression);
    expect(error.message).toMatch(why);
  });

  test('there is no clock in the language', () => {
    for (const predicate of ['now() > 1', 'timestamp("2026-01-01T00:00:00Z").getFullYear() > 1']) {
      expect(refusal(changed({ predicate }))).toBeInstanceOf(Error);
    }
  });
});

test.each([
  ['why', { why: { zh: '{none}', en: 'x' } }],
  ['params', { params: { days: { title: silence.title, default: 400, least: 1, most: 365 } } }],
  ['examples.hit', { examples: { ...silence.examples, hit: silence.examples.miss } }],
  ['examples.miss', { examples: { ...silence.examples, miss: silence.examples.hit } }],
] as const)('a model whose %s does not fit is refused with the reason', (field, change) => {
  const error = refusal(changed(change)) as InvalidModel;
  expect(error).toBeInstanceOf(InvalidModel);
  expect(error.details.field).toMatch(field);
});

test('a threshold of the unit takes the place of the model’s own', () => {
  const facts = exampleFacts({ case: { open: true, silentDays: 20 } });
  expect(inspect([compile(silence)], facts).findings).toEqual([]);
  const { findings } = inspect([compile(silence)], facts, () => ({ days: 20 }));
  expect(findings.map(({ why }) => why.en)).toEqual(['For 20 days nobody has done anything in this case.']);
});

test('a model that fails on a case is named, and holds up no other', () => {
  const fails = compile(changed({ id: 'fails', predicate: 'acts[0].late' }));
  const { findings, faults } = inspect([fails, compile(silence)], exampleFacts(silence.examples.hit));
  expect(findings.map(({ model }) => model)).toEqual(['long-silence']);
  expect(faults).toEqual([{ model: 'fails', version: 1, code: 'index_out_of_bounds' }]);
});

describe('a hit and the clocks of the law', () => {
  const notFiled = compile(shippedModels.find(({ id }) => id === 'not-filed') as WarningModel);
  const waits = { open: true, accepted: true, daysSinceAcceptance: 8 };
  const clock = { id: 'c', procedure: 'filing', limit: 'criminal-filing-review', running: true };
  const found = (clocks: object[]) => inspect([notFiled], exampleFacts({ case: waits, clocks })).findings[0];

  test('without a clock it rings, in the colour of its days', () => {
    expect(found([])).toMatchObject({ quiet: false, severity: 'orange' });
  });

  test('where the clock of the law runs, the hit is shown and rings nobody', () => {
    expect(found([clock])).toMatchObject({ quiet: true, clock: 'c' });
  });

  test('where that clock is red, the hit names its bell', () => {
    expect(found([{ ...clock, red: true, bell: 'b' }])).toMatchObject({ quiet: true, clock: 'c', bell: 'b' });
  });

  test('a model that always rings is quiet upon a red bell', () => {
    const overdue = compile(shippedModels.find(({ id }) => id === 'prosecution-review-overdue') as WarningModel);
    const facts = (more: object) =>
      exampleFacts({ clocks: [{ id: 'c', limit: 'review-prosecution', running: true, overdue: true, ...more }] });
    expect(inspect([overdue], facts({})).findings[0]).toMatchObject({ quiet: false, clock: 'c' });
    expect(inspect([overdue], facts({ red: true, bell: 'b' })).findings[0]).toMatchObject({ quiet: true, bell: 'b' });
  });
});

test('hundreds of models are checked and asked', () => {
  const many = Array.from({ length: 400 }, (_, n) =>
    compile(changed({ id: `silence-${n}`, predicate: `case.open && case.silentDays >= ${n}` })),
  );
  const { findings } = inspect(many, exampleFacts({ case: { open: true, silentDays: 99 } }));
  expect(findings).toHaveLength(100);
});
