import fc from 'fast-check';
import type { ActType } from '../../domain/act';
import { hour } from '../../domain/time/instant';
import { play, stateHash, type Context } from '../../engine';
import { machines as all } from '../../machines/registry';
import { attempt, tryAll, type Attempt } from '../support/attempts';
import { Story, context, firstContext, instant, prosecutor } from '../support/story';

/** A lawful stretch of a career, and how a case comes to where it begins. */
interface Stretch {
  readonly ctx: Context;
  readonly begun: (story: Story) => Story;
  readonly now: string;
  readonly steps: readonly ActType[];
}

const reported = (story: Story): Story => {
  const report = { channel: 'in-person', reporter: { kind: 'victim' }, summary: 'Theft' };
  story.act('reception.receive', '2026-01-30T09:00', report);
  return story;
};

const refused = (story: Story): Story => {
  story.filed('2026-01-20T09:00', 2).detained('2026-01-21T09:00', ['P1', 'P2']);
  story.act('measure.request-arrest', '2026-01-23T09:00', { reasons: 'evidence' }, ['P1', 'P2']);
  story.act('arrest-review.receive', '2026-01-23T10:00', {}, ['P1', 'P2']);
  const assessment = { decision: 'arrest-review.refuse', level: 'blue', reasons: 'may object' };
  story.act('assessment.assess', '2026-01-28T09:00', assessment, [], { by: prosecutor });
  story.act('arrest-review.refuse', '2026-01-28T10:00', { ground: 'no-crime', reasons: 'allowed' }, ['P1']);
  story.act('measure.release', '2026-01-28T11:00', { reasons: 'refused' }, ['P1']);
  return story;
};

const arrested = (story: Story): Story => story.filed('2026-01-20T09:00', 2).arrestedFrom('2026-01-21T09:00');

const toArrest: readonly ActType[] = [
  'reception.register',
  'reception.accept',
  'filing.file',
  'person.register',
  'measure.detain',
  'limit.extend',
  'measure.request-arrest',
  'arrest-review.receive',
  'arrest-review.approve',
  'measure.arrest',
];

const stretches: readonly Stretch[] = [
  { ctx: context, begun: reported, now: '2026-01-30T09:00', steps: toArrest },
  { ctx: firstContext, begun: reported, now: '2026-01-30T09:00', steps: toArrest },
  {
    ctx: context,
    begun: (story) => story.filed('2026-01-20T09:00', 2),
    now: '2026-01-28T08:00',
    steps: ['measure.summon', 'measure.bail', 'measure.request-arrest', 'arrest-review.receive', 'measure.detain'],
  },
  {
    ctx: context,
    begun: refused,
    now: '2026-01-28T12:00',
    steps: [
      'arrest-objection.request',
      'arrest-objection.receive',
      'arrest-objection.decide',
      'arrest-objection.ask-review',
      'arrest-objection.receive-review',
      'arrest-objection.decide-review',
      'measure.arrest',
    ],
  },
  {
    ctx: context,
    begun: arrested,
    now: '2026-01-28T08:00',
    steps: [
      'appraisal.begin',
      'limit.extend',
      'appraisal.end',
      'measure.restart-custody',
      'investigation.conclude',
      'investigation.transfer',
      'prosecution-review.receive',
      'measure.bail',
    ],
  },
  {
    ctx: context,
    begun: (story) => arrested(story).underReview('2026-02-20T09:00', ['P1']),
    now: '2026-02-20T10:00',
    steps: [
      'prosecution-review.send-back',
      'prosecution-review.receive-back',
      'limit.extend',
      'prosecution-review.resend',
      'prosecution-review.receive',
      'prosecution-review.indict',
      'trial.accept',
      'trial.adjourn',
      'trial.resume',
      'trial.judge',
    ],
  },
];

/** Enough for every run of the suite; FC_RUNS=2000 for a long search. */
const runs = Number(process.env.FC_RUNS ?? 60);

interface Career {
  readonly stretch: Stretch;
  readonly attempts: readonly Attempt[];
}

/** A lawful stretch with random delays and late entries, and random attempts strewn between its steps. */
const careerOf = (stretch: Stretch): fc.Arbitrary<Career> => {
  const { steps } = stretch;
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
        const { actor: _, ...given } = own[index] as Attempt;
        const step = { ...given, type, persons: ['P1'], documented: true, gap: given.gap % 60, back: given.back % 50 };
        return [...(strewn[index] ?? []), step];
      }),
    }));
};

const career = fc.oneof(...stretches.map(careerOf));

const plainly = (type: ActType): Attempt => ({ type, gap: 2, back: 0, persons: ['P1'], pick: 16, documented: true });

/** Somebody whose registration is entered five days late: the fold begins anew. */
const late: Attempt = { ...plainly('person.register'), persons: ['P9'], back: 120 };

/** The first step of a stretch, entered eight days after it was taken. */
const overdue = ({ steps }: Stretch): readonly Attempt[] =>
  steps.slice(0, 1).map((type) => ({ ...plainly(type), gap: 200, back: 190 }));

/** Every stretch as the law has it, and each left alone at its beginning: what no chance may miss. */
const examples: [Career][] = stretches.flatMap((stretch): [Career][] => [
  [{ stretch, attempts: [...stretch.steps.map(plainly), late] }],
  [{ stretch, attempts: overdue(stretch) }],
]);

const live = ({ stretch: { ctx, begun, now }, attempts }: Career, checked = false): Story =>
  tryAll(begun(new Story(ctx, checked)), instant(now), attempts);

test('whatever is tried in whatever order, the running state is the fold of what was accepted (compared at every step)', () => {
  const seen: Record<string, number> = {};
  const machines = new Set<string>();
  fc.assert(
    fc.property(career, (tried) => {
      const story = live(tried, true);
      for (const kind of story.kinds()) seen[kind] = (seen[kind] ?? 0) + 1;
      for (const { machine } of Object.values(story.standing.procedures)) machines.add(machine);
    }),
    { numRuns: runs + examples.length, examples },
  );
  // A property that never meets a refold, a breach or a missed bell proves nothing about them.
  for (const kind of ['act', 'refused', 'refold', 'breach', 'lapse', 'bell', 'climb', 'bell-missed'])
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
