import fc from 'fast-check';
import type { ActType, Actor, DecidedBy } from '../../domain/act';
import { acts } from '../../domain/acts';
import { hour } from '../../domain/time/instant';
import { formatInstant } from '../../domain/time/iso';
import { play, stateHash } from '../../engine';
import { Story, chief, context, deputy, instant, officer, prosecutor } from '../support/story';

const types = (Object.keys(acts) as ActType[]).filter((type) => type !== 'reception.receive');

/** One attempt: some act, some hours after the last was received, possibly entered long after it happened. */
interface Attempt {
  readonly type: ActType;
  readonly gap: number;
  readonly back: number;
  readonly person: string;
  readonly pick: number;
  readonly actor: Actor;
  readonly documented: boolean;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  type: fc.constantFrom(...types),
  gap: fc.integer({ min: 0, max: 200 }),
  back: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }) }),
  person: fc.constantFrom('P1', 'P2', 'P9'),
  pick: fc.nat(20),
  actor: fc.constantFrom(officer, officer, deputy, chief, prosecutor),
  documented: fc.boolean(),
});

const fieldsFor = (story: Story, { type, person, pick }: Attempt, at: number): object => {
  const any = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)];
  const { clocks, procedures } = story.standing;
  switch (type) {
    case 'person.register':
      return { label: person, standing: 'suspect', name: 'Somebody' };
    case 'assessment.assess':
      return { decision: pick % 2 ? 'filing.refuse' : 'arrest-review.refuse', level: 'blue', reasons: 'petition' };
    case 'limit.extend': {
      const extension = any([
        'clue-verification',
        'major-difficult-complex',
        'special-circumstances',
        'roaming-repeated-gang',
      ]);
      return { clock: any(Object.keys(clocks)) ?? 'none', extension, reasons: 'complex' };
    }
    case 'act.correct':
      return {
        act: any(story.accepted)?.id ?? 'none',
        occurredAt: formatInstant(at - (pick - 5) * 7 * hour),
        reasons: 'misread',
      };
    case 'duty.acknowledge':
    case 'duty.do':
    case 'duty.plan':
    case 'duty.verify': {
      const duties = [...Object.keys(procedures), ...Object.keys(story.open.bells)];
      return { duty: any(duties) ?? 'none' };
    }
    default:
      return { reasons: 'because', ground: 'evidence', suspectedOffence: 'theft' };
  }
};

const county: DecidedBy = { agency: 'police', level: 'county', documentNo: 'C 1' };

const live = (attempts: readonly Attempt[]): Story => {
  const story = new Story();
  let now = instant('2026-01-30T09:00');
  story.act('reception.receive', formatInstant(now), {
    channel: 'in-person',
    reporter: { kind: 'victim' },
    summary: 'Theft',
  });
  for (const one of attempts) {
    now += one.gap * hour;
    const happened = now - one.back * hour;
    const decidedBy = one.documented ? { ...county, agency: one.actor.agency } : null;
    const persons = (acts[one.type] as { subject: string }).subject === 'persons' ? [one.person] : [];
    const extra = { by: one.actor, received: formatInstant(now), decidedBy };
    story.act(one.type, formatInstant(happened), fieldsFor(story, one, now), persons, extra);
  }
  story.wait(formatInstant(now + 40 * 24 * hour));
  return story;
};

/** Enough for every run of the suite; FC_RUNS=2000 for a long search. */
const runs = Number(process.env.FC_RUNS ?? 60);

const lawful: readonly ActType[] = [
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

const by = (type: ActType): Actor => (type.startsWith('arrest-review.') ? prosecutor : officer);

/** A lawful career with random delays and late entries, and random attempts strewn between its steps. */
const career = fc
  .tuple(
    fc.array(attempt, { minLength: lawful.length, maxLength: lawful.length }),
    fc.array(fc.array(attempt, { maxLength: 3 }), { minLength: lawful.length, maxLength: lawful.length }),
    fc.integer({ min: 1, max: lawful.length }),
  )
  .map(([steps, strewn, length]) =>
    lawful.slice(0, length).flatMap((type, index): Attempt[] => {
      const step = steps[index];
      const own = step
        ? [{ ...step, type, person: 'P1', documented: true, actor: by(type), gap: step.gap % 60, back: step.back % 50 }]
        : [];
      return [...(strewn[index] ?? []), ...own];
    }),
  );

test('whatever is tried in whatever order, the running state is the fold of what was accepted (compared at every step)', () => {
  const seen: Record<string, number> = {};
  fc.assert(
    fc.property(career, (attempts) => {
      const story = live(attempts);
      for (const kind of story.kinds()) seen[kind] = (seen[kind] ?? 0) + 1;
    }),
    { numRuns: runs },
  );
  // A property that never meets a refold, a breach or a missed bell proves nothing about them.
  for (const kind of ['act', 'refused', 'refold', 'breach', 'bell', 'climb', 'bell-missed'])
    expect(seen[kind]).toBeGreaterThan(0);
});

test('playing the same acts again, refused ones included, gives the same entries and the same state', () => {
  fc.assert(
    fc.property(career, (attempts) => {
      const story = live(attempts);
      const acts = story.entries.flatMap((entry) =>
        entry.kind === 'act' || entry.kind === 'refused' ? [entry.act] : [],
      );
      const until = (acts.at(-1)?.receivedAt ?? 0) + 40 * 24 * hour;
      const again = play('case-1', acts, until, context);
      expect(again.entries).toEqual(story.entries);
      expect(again.state && stateHash(again.state)).toBe(story.hash());
    }),
    { numRuns: runs },
  );
});

test('a breach is told: every clock that ran out has a red bell, or the ledger says that it was found by folding again', () => {
  fc.assert(
    fc.property(career, (attempts) => {
      const story = live(attempts);
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
