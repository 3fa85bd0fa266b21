import fc from 'fast-check';
import type { ActType } from '../../domain/act';
import type { Clock } from '../../domain/case';
import { hour } from '../../domain/time/instant';
import { formatInstant } from '../../domain/time/iso';
import { breach, endAhead } from '../../engine/clocks';
import { instant, Story } from '../support/story';

const assessed = { decision: 'filing.refuse', level: 'none', reasons: 'nobody is hurt by it' };
const told = { method: 'telephone', reference: 'C-1' };
const ends = instant('2026-03-13T00:00');
const confirmation = 'late-entry-confirmation-refuse';
const review = (story: Story) => story.clock('criminal-filing-review');

/** Accepted on the 9th; assessed and refused on the 12th, in time; the refusal comes in on the 14th. */
const refusedLate = (): Story => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.act('assessment.assess', '2026-03-12T09:00', assessed, [], { id: 'assess' });
  const late = { id: 'refuse', received: '2026-03-14T10:00', documentNo: 'Late 1' };
  story.act('filing.refuse', '2026-03-12T10:00', { ground: 'manifestly-minor', reasons: 'small' }, [], late);
  expect(review(story)).toMatchObject({ breaches: [{ at: ends, cured: 'refuse' }] });
  expect(Object.keys(story.standing.procedures)).toContain(confirmation);
  return story;
};

const decidedBy = { agency: 'police', level: 'department', documentNo: 'D 1' } as const;
const correct = (story: Story, at: string, act: string, said: object): void => {
  expect(story.act('act.correct', at, { act, ...said, reasons: 'misread' }, [], { decidedBy })).toMatchObject({
    accepted: true,
  });
};
const lastEffects = (story: Story) =>
  story
    .of('refold')
    .at(-1)
    ?.effects.filter(({ kind }) => kind.startsWith('breach') || kind === 'clock-closed');

test('what cured a breach and is contested then found its place behind the end: one breach, and it stands', () => {
  const story = refusedLate();
  correct(story, '2026-03-15T10:00', 'assess', { occurredAt: '2026-03-13T10:00:00+08:00' });
  expect(story.standing.contested).toEqual(['refuse']);
  expect(review(story)).toMatchObject({ closed: { by: 'refuse' } });
  expect(review(story).breaches).toEqual([{ at: ends }]);
  expect(lastEffects(story)).toMatchObject([{ kind: 'breach-appeared', at: ends }]);
  expect(Object.keys(story.standing.procedures)).not.toContain(confirmation);
});

test('put right again it cures again, and must be confirmed again', () => {
  const story = refusedLate();
  correct(story, '2026-03-15T10:00', 'assess', { occurredAt: '2026-03-13T10:00:00+08:00' });
  correct(story, '2026-03-16T10:00', 'assess', { occurredAt: '2026-03-12T08:00:00+08:00' });
  expect(story.standing.contested).toEqual([]);
  expect(review(story).breaches).toEqual([{ at: ends, cured: 'refuse' }]);
  expect(lastEffects(story)).toMatchObject([{ kind: 'breach-cured', at: ends, by: 'refuse' }]);
  expect(Object.keys(story.standing.procedures)).toContain(confirmation);
});

const gone: readonly [string, object, object][] = [
  ['to a day behind the end', { occurredAt: '2026-03-13T09:00:00+08:00' }, { closed: { by: 'refuse' } }],
  ['to another kind of act', { type: 'reception.notify' satisfies ActType, fields: told }, {}],
];
test.each(gone)('what cured a breach, corrected %s, cures nothing: one breach, and it stands', (_, said, closed) => {
  const story = refusedLate();
  correct(story, '2026-03-15T10:00', 'refuse', said);
  expect(review(story)).toMatchObject(closed);
  expect(review(story).breaches).toEqual([{ at: ends }]);
  expect(lastEffects(story)).toContainEqual({ kind: 'breach-appeared', clock: review(story).id, at: ends });
  expect(Object.keys(story.standing.procedures)).not.toContain(confirmation);
});

test('an end that was cured by an extension and comes back by another count is breached when it runs out, and once', () => {
  const { standing } = refusedLate();
  const [clock] = Object.values(standing.clocks).filter(({ limit }) => limit === 'criminal-filing-review');
  const { closed: _, ...running } = clock as Clock;
  expect(endAhead(running)).toBe(ends);
  const passed = breach(standing, running).clocks[running.id] as Clock;
  expect(passed.breaches).toEqual([{ at: ends }]);
  expect(endAhead(passed)).toBeNull();
});

test('whatever instants are put right and in whatever order, no clock has two breaches of one instant', () => {
  const seen = { cured: 0, stands: 0 };
  const put = fc.record({
    act: fc.constantFrom('a2', 'a3', 'assess', 'refuse'),
    hours: fc.integer({ min: 1, max: 110 }),
  });
  fc.assert(
    fc.property(fc.array(put, { minLength: 1, maxLength: 6 }), (corrections) => {
      const story = refusedLate();
      for (const { act, hours } of corrections) {
        const occurredAt = formatInstant(instant('2026-03-09T10:00') + hours * hour);
        correct(story, '2026-03-15T10:00', act, { occurredAt });
        for (const { id, breaches } of Object.values(story.standing.clocks)) {
          const instants = breaches.map(({ at }) => at);
          expect([id, instants]).toEqual([id, [...new Set(instants)]]);
          for (const { cured } of breaches) seen[cured === undefined ? 'stands' : 'cured'] += 1;
        }
      }
    }),
    { numRuns: Number(process.env.FC_RUNS ?? 40) },
  );
  expect(Math.min(seen.cured, seen.stands)).toBeGreaterThan(0);
});
