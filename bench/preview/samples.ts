import type { Act, ActType } from '../../domain/act';
import type { CaseState } from '../../domain/case';
import { hour, minute, type Instant } from '../../domain/time/instant';
import { parseInstant } from '../../domain/time/iso';
import { decide, elapse } from '../../engine';
import { attempt, type Intent } from '../careers/attempt';
import { chanceOf, type Chance } from '../careers/chance';
import { careersContext as ctx } from '../careers/context';
import { handlerFor } from '../careers/people';
import { kinds, type Stride } from './kinds';

/** Now, in the invented office: a Wednesday, the day before those that the invented notice changes. */
export const now = parseInstant('2026-12-30T17:00:00+08:00', 'now');

/** A case as it stands now, and the accepted acts that brought it there. */
export interface Sample {
  readonly id: string;
  readonly kind: string;
  readonly acts: readonly Act[];
}

interface Way {
  readonly id: string;
  readonly chance: Chance;
  readonly acts: Act[];
  state: CaseState | undefined;
}

const submit = (way: Way, type: ActType, at: Instant, choice: Intent['choice']): boolean => {
  const { id, chance, acts, state } = way;
  const around = { chance, state, law: ctx.law, accepted: acts, at };
  const intent = { id: `${id}-${acts.length + 1}`, type, choice, occurredAt: at, receivedAt: at };
  const act = attempt(intent, around);
  const outcome = decide(id, state, act, ctx, acts);
  if (!outcome.answer.accepted) return false;
  way.state = outcome.state;
  acts.push(act);
  return true;
};

/** What is owed on the side is done within the hour: the notices, the first interrogation. */
const doDuties = (way: Way, at: Instant): void => {
  const standing = way.state?.standing;
  const open = Object.values(standing?.procedures ?? {}).filter(({ duty, done }) => duty !== undefined && !done);
  for (const { id, owedBy } of open) {
    submit(way, 'duty.do', at, { fields: { duty: id }, by: handlerFor(owedBy, standing) });
  }
};

/** When each act of a way happens, so that the last leaves its limits running now. */
const instantsOf = (strides: readonly Stride[], chance: Chance): readonly Instant[] =>
  strides.toReversed().reduce<Instant[]>((later, { within }) => {
    const next = later[0] ?? now;
    return [next - chance.whole(120, within * 60 + 120) * minute, ...later];
  }, []);

const sampleOf = (kind: string, strides: readonly Stride[], seed: number): Sample | undefined => {
  const chance = chanceOf(seed);
  const way: Way = { id: `sample-${seed}`, chance, acts: [], state: undefined };
  const instants = instantsOf(strides, chance);
  for (const [index, { act, fields = {}, person }] of strides.entries()) {
    const at = instants[index] ?? now;
    if (!submit(way, act, at, { fields, ...(person ? { persons: ['P1'] } : {}) })) return undefined;
    doDuties(way, at + hour);
  }
  if (!way.state) return undefined;
  const { standing } = elapse(way.state, now, ctx).state;
  const running = Object.values(standing.clocks).filter(({ closed }) => !closed);
  const inTime = running.every(({ due: { end } }) => end !== null && end > now);
  return running.length > 0 && inTime ? { id: way.id, kind, acts: way.acts } : undefined;
};

/** Chance may let a limit run out on the way; then it tries again. */
const tries = 100;

const oneOf = (kind: string, strides: readonly Stride[], from: number): Sample => {
  for (let seed = from; seed < from + tries; seed += 1) {
    const sample = sampleOf(kind, strides, seed);
    if (sample) return sample;
  }
  throw new Error(`In ${tries} tries no case came to be ${kind} with nothing overdue.`);
};

/**
 * So many open cases, of every kind in turn, made by chance and judged by the engine; nothing in them is overdue, so that
 * each of their running clocks touches a day that the invented notice of 2027 changes.
 */
export const samplesOf = (count: number): readonly Sample[] => {
  const all = Object.entries(kinds);
  return Array.from({ length: count }, (_, index) => {
    const [kind, strides] = all[index % all.length] ?? ['', []];
    return oneOf(kind, strides, 1 + index * tries);
  });
};
