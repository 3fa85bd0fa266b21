import fc from 'fast-check';
import type { ActType } from '../../domain/act';
import { hour } from '../../domain/time/instant';
import { play, stateHash } from '../../engine';
import { machines as all } from '../../machines/registry';
import { attempt, tryAll, type Attempt } from '../support/attempts';
import { Story, instant } from '../support/story';
import { stretches, stretchNames, type StretchName } from '../support/stretches';

/** Enough for every run of the suite; FC_RUNS=2000 for a long search. */
const runs = Number(process.env.FC_RUNS ?? 40);

interface Career {
  readonly stretch: StretchName;
  readonly attempts: readonly Attempt[];
}

/** A step of the police, the procuratorate or the court, as the law has it. */
const plainly = (type: ActType): Attempt => ({ type, gap: 2, back: 0, persons: ['P1'], pick: 24, documented: true });

/** A lawful stretch with random delays and late entries, and random attempts strewn between its steps. */
const careerOf = (stretch: StretchName): fc.Arbitrary<Career> => {
  const { steps } = stretches[stretch];
  const size = { minLength: steps.length, maxLength: steps.length };
  return fc
    .tuple(
      fc.array(attempt, size),
      fc.array(fc.array(attempt, { maxLength: 3 }), size),
      fc.integer({ min: 1, max: steps.length }),
    )
    .map(([own, strewn, length]) => ({
      stretch,
      attempts: steps.slice(0, length).flatMap((type, index): Attempt[] => {
        const { gap, back, pick } = own[index] as Attempt;
        const step = { ...plainly(type), gap: gap % 60, back: back % 50, pick: pick * 6 };
        return [...(strewn[index] ?? []), step];
      }),
    }));
};

const career = fc.oneof(...stretchNames.map(careerOf));

/** Somebody whose registration is entered five days late: the fold begins anew. */
const late: Attempt = { ...plainly('person.register'), persons: ['P9'], back: 120 };

/** The first step of a stretch, entered eight days after it was taken. */
const overdue = (stretch: StretchName): readonly Attempt[] =>
  stretches[stretch].steps.slice(0, 1).map((type) => ({ ...plainly(type), gap: 200, back: 190 }));

/** Every stretch as the law has it, and each left alone at its beginning: what no chance may miss. */
const examples: [Career][] = stretchNames.flatMap((stretch): [Career][] => [
  [{ stretch, attempts: [...stretches[stretch].steps.map(plainly), late] }],
  [{ stretch, attempts: overdue(stretch) }],
]);

const live = ({ stretch, attempts }: Career, checked = false): Story => {
  const { ctx, begun, now } = stretches[stretch];
  return tryAll(begun(new Story(ctx, checked)), instant(now), attempts);
};

test('whatever is tried in whatever order, the running state is the fold of what was accepted (compared at every step)', () => {
  const seen: Record<string, number> = {};
  const machines = new Set<string>();
  fc.assert(
    fc.property(career, (tried) => {
      const story = live(tried, true);
      for (const kind of story.kinds()) seen[kind] = (seen[kind] ?? 0) + 1;
      for (const { machine, stage } of Object.values(story.standing.procedures)) {
        machines.add(machine);
        if (stage === 'carriedOut') seen[stage] = (seen[stage] ?? 0) + 1;
      }
    }),
    { numRuns: runs + examples.length, examples },
  );
  // A property that never meets a refold, a breach, a missed bell or an approval that was used proves nothing about them.
  for (const kind of ['act', 'refused', 'refold', 'breach', 'lapse', 'bell', 'climb', 'bell-missed', 'carriedOut'])
    expect([kind, (seen[kind] ?? 0) > 0]).toEqual([kind, true]);
  expect([...machines].sort()).toEqual(all.map(({ id }) => id).sort());
});

test('playing the same acts again, refused ones included, gives the same entries and the same state', () => {
  fc.assert(
    fc.property(career, (tried) => {
      const story = live(tried);
      const acts = story.entries.flatMap((entry) =>
        entry.kind === 'act' || entry.kind === 'refused' ? [entry.act] : [],
      );
      const until = (acts.at(-1)?.receivedAt ?? 0) + 40 * 24 * hour;
      const again = play('case-1', acts, until, story.ctx);
      expect(again.entries).toEqual(story.entries);
      expect(again.state && stateHash(again.state)).toBe(story.hash());
    }),
    { numRuns: runs },
  );
});

test('a breach is told: every clock that ran out has a red bell, or the ledger says that it was found by folding again', () => {
  fc.assert(
    fc.property(career, (tried) => {
      const story = live(tried);
      for (const clock of Object.values(story.standing.clocks)) {
        if (!clock.breaches.some(({ cured }) => cured === undefined)) continue;
        const told = Object.values(story.open.bells).filter((bell) => bell.clock === clock.id && bell.colour === 'red');
        // Found only by folding again, when nothing could be done any more: the ledger says so, no bell rings.
        const found = story
          .of('refold')
          .some(({ effects }) => effects.some((one) => one.kind === 'breach-appeared' && one.clock === clock.id));
        if (told.length === 0 && !found) throw new Error(`${clock.id} ran out and nobody was told`);
      }
    }),
    { numRuns: runs },
  );
});
