import { z } from 'zod';
import type { Actor } from '../domain/act';
import type { Role } from '../domain/office';
import { packs } from '../law/pack';
import type { Scope } from '../store';
import type { Door } from './door';
import { sightOf } from './look';
import { Problem } from './problem';
import { allKnown } from './responsible';
import { instantField, readInstant } from './schemas/common';

/** Who answers for others, or watches how they answer. */
const readers: readonly Role[] = ['head', 'leader', 'deputy', 'supervisor', 'auditor'];

/** How every report is asked: about what, and by what was known. */
export const asking = {
  unit: z.string().max(100).optional().describe('Mine or one below it; left out, mine'),
  from: instantField('What ran out, ended or rang from then on'),
  to: instantField('… and before'),
  asOf: instantField('As things stood then; left out, now'),
  knownAt: instantField('Only what had been recorded by then'),
};

export interface Asked {
  readonly unit?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** A report somebody asks for: its unit, and what it counts. */
export interface Reported {
  readonly unit: string;
  readonly scope: Scope;
}

/**
 * What a report counts for who asks: a unit of theirs or below it, and of that the cases they may see.
 * @throws {Problem} wrong-role, for whoever neither leads nor supervises that unit
 */
export const reported = async (door: Door, actor: Actor, asked: Asked): Promise<Reported> => {
  const { below } = await door.people.office();
  const unit = asked.unit ?? actor.unit;
  const theirs = unit === actor.unit || below(actor.unit).includes(unit);
  if (!theirs || !actor.roles.some((role) => readers.includes(role))) {
    throw new Problem('wrong-role', { details: { needed: readers, unit } });
  }
  const now = door.clock.now();
  return {
    unit,
    scope: {
      marks: await sightOf(door, actor),
      units: [unit, ...below(unit)],
      from: readInstant(asked.from) ?? 0,
      to: readInstant(asked.to) ?? allKnown,
      at: Math.min(readInstant(asked.asOf) ?? now, now),
      known: readInstant(asked.knownAt) ?? allKnown,
    },
  };
};

/** Where items are listed, for the same question. */
export const linkTo = (path: string, asked: Asked, more: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...asked, ...more })) if (value !== undefined) query.set(key, value);
  return `/api/v1/${path}${query.size === 0 ? '' : `?${query.toString()}`}`;
};

/** Limits that lapse when their time is over, in any pack: they are never breached. */
export const rights: readonly string[] = [
  ...new Set(
    [...packs.values()].flatMap(({ limits }) =>
      [...limits.values()].filter(({ kind }) => kind === 'right').map(({ id }) => id),
    ),
  ),
];
