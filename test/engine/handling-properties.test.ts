import fc from 'fast-check';
import type { ActType } from '../../domain/act';
import { type Attempt, attempt, tryAll } from '../support/attempts';
import { as, takenInBy } from '../support/line';
import { instant } from '../support/story';

const acts: readonly ActType[] = [
  'case.assign',
  'case.recuse',
  'case.classify',
  'case.pass',
  'case.take',
  'case.take-over',
  'case.instruct',
  'case.observe',
];

const people = ['li', 'zhao', 'wang', 'qiu', 'tan', 'xie', 'bai', 'cui', 'dou', 'qian', 'gao', 'sun', 'tao'].map((id) =>
  as(id),
);

/** Half of what is tried is about whose case it is. */
const tried: fc.Arbitrary<Attempt> = fc
  .record({ base: attempt, type: fc.option(fc.constantFrom(...acts)), actor: fc.constantFrom(...people) })
  .map(({ base, type, actor }) => ({ ...base, ...(type === null ? {} : { type }), actor }));

test('whoever tries what: folded anew the case stands where it stands, and has one handler and one first handler', () => {
  const accepted = new Set<string>();
  const from = instant('2026-03-03T09:00');
  fc.assert(
    fc.property(fc.constantFrom('li', 'qiu'), fc.array(tried, { minLength: 8, maxLength: 24 }), (opener, attempts) => {
      const story = tryAll(takenInBy(opener, '2026-03-02T09:00'), from, attempts);
      for (const { type } of story.accepted) accepted.add(type);
      const { handling, recused = {} } = story.standing;
      for (const { handler, assistants = [], assigned } of Object.values(handling)) {
        expect(assistants).not.toContain(handler);
        if (assigned) expect(Object.keys(recused)).not.toContain(handler);
      }
    }),
    { numRuns: 100 },
  );
  // Taking asks for the one clerk at the right moment: superiors.test.ts tells of it.
  expect(acts.filter((type) => !accepted.has(type) && type !== 'case.take')).toEqual([]);
});
