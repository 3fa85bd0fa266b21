import { warningModelSchema } from '../../domain/model';
import { exampleFacts, inspect, proven } from '../../engine';
import { detectors, shippedModels } from '../../law/models';

test('thirty models, each by an id of its own, differ in kind', () => {
  expect(shippedModels).toHaveLength(30);
  expect(new Set(shippedModels.map(({ id }) => id)).size).toBe(30);
  expect(new Set(shippedModels.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(12);
  expect(new Set(shippedModels.map(({ predicate }) => predicate)).size).toBe(30);
});

test('at most ten say no more than that a limit has run out', () => {
  const overdue = shippedModels.filter(({ predicate }) => predicate.includes('.overdue'));
  expect(overdue.map(({ id }) => id)).toEqual([
    'overdue',
    'custody-overdue',
    'family-notice-overdue',
    'prosecution-review-overdue',
  ]);
});

test.each(shippedModels.map((model) => [model.id, model] as const))('%s is a model of its schema', (_, model) => {
  expect(warningModelSchema.parse(model)).toEqual(model);
});

test.each(shippedModels.map((model) => [model.id, model] as const))(
  '%s hits its positive example, says why with what it found, and misses the negative one',
  (_, model) => {
    const compiled = proven(model);
    const { findings } = inspect([compiled], exampleFacts(model.examples.hit));
    expect(inspect([compiled], exampleFacts(model.examples.miss)).findings).toEqual([]);
    for (const { why, found, version } of findings) {
      expect(version).toBe(model.version);
      for (const language of ['zh', 'en'] as const) {
        expect(why[language]).not.toMatch(/[{}]/);
        for (const name of model.why[language].matchAll(/\{(\w+)\}/g)) {
          expect(why[language]).toContain(String(found[name[1] ?? '']));
        }
      }
    }
  },
);

test('each names an article, an opinion or the row of a mechanism', () => {
  for (const { law } of shippedModels)
    expect(law.join()).toMatch(/(CPL|CPR|PRR|SPCI) \d|mechanisms \d+|〔20\d\d〕|规定|意见/);
});

test('the three detectors are among them', () => {
  const found = detectors.map((id) => shippedModels.find((one) => one.id === id)?.rings);
  expect(found).toEqual(['never', 'without-clock', 'without-clock']);
});
