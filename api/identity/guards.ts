import { createHmac } from 'node:crypto';
import type { Guard } from '../../store';
import { networkOf } from './network';

/**
 * What is counted, and after how many failures it closes. Who guesses at one person is stopped first; the limits of a whole
 * address and of a name tried from everywhere lie higher, so that nobody locks a colleague, or an office, out by mistyping.
 */
const limits = { here: 5, address: 25, person: 50 } as const;

/** What somebody typed as their name may be a password: it is counted under a hash only this installation can make. */
const nameKey = (secret: string, user: string): string =>
  createHmac('sha256', secret).update(`caseclock sign-in ${user}`).digest('hex').slice(0, 32);

const addressKey = (ip: string): string => `address:${networkOf(ip)}`;

/** The guard of an address alone. */
export const addressGuard = (ip: string): Guard => ({ key: addressKey(ip), after: limits.address });

/** Everything of a person begins with it. */
export const personPrefix = (secret: string, user: string): string => `person:${nameKey(secret, user)}`;

export interface Guards {
  readonly all: readonly Guard[];
  /** Forgiven whole by a success: the mistypings of this person here. */
  readonly whole: readonly string[];
  /** Forgiven once. */
  readonly once: readonly string[];
}

/** The guards an attempt passes. */
export const guardsOf = (secret: string, user: string, ip: string): Guards => {
  const person = personPrefix(secret, user);
  const keys = { here: `${person}@${networkOf(ip)}`, address: addressKey(ip), person };
  return {
    all: Object.entries(limits).map(([of, after]) => ({ key: keys[of as keyof typeof limits], after })),
    whole: [keys.here],
    once: [keys.address, keys.person],
  };
};

/** The word for a guard that closed, as it stands in the ledger. */
export const wordOf = ({ key }: Guard): 'person-here' | 'address' | 'person' =>
  key.startsWith('address:') ? 'address' : key.includes('@') ? 'person-here' : 'person';
