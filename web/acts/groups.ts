import type { Schema } from '../api/client';
import { type Domain, domainOf, domains } from './words/domains';

export type AllowedAct = Schema<'AllowedAct'>;

/** Acts by where they belong in the work, empty domains left out. */
export interface Group {
  readonly domain: Domain;
  readonly acts: readonly AllowedAct[];
}

export const grouped = (acts: readonly AllowedAct[]): readonly Group[] =>
  domains
    .map((domain) => ({ domain, acts: acts.filter(({ type }) => domainOf(type) === domain) }))
    .filter((one) => one.acts.length > 0);

/** Reasons that say no more than that a field is still empty, which its author fills in. */
const onlyUnfilled = ['no-such-category', 'no-such-unit'];

/** Acts as somebody can choose them: what lacks nothing but its own fields is possible. */
export const asChosen = (acts: readonly AllowedAct[]): readonly AllowedAct[] =>
  acts.map((act) => {
    const options = act.options.map((one) =>
      onlyUnfilled.includes(one.reason?.code ?? '') ? { ...one, allowed: true, reason: undefined } : one,
    );
    return { ...act, options, allowed: options.some(({ allowed }) => allowed) };
  });

/** Why an act is nobody's here: it belongs to another agency or another post. */
const ofOthers = ['wrong-agency', 'wrong-role'];

const reasonOf = ({ options }: AllowedAct): string | undefined => options.find(({ reason }) => reason)?.reason?.code;

interface Sorted {
  readonly mine: readonly AllowedAct[];
  readonly notNow: readonly AllowedAct[];
  readonly ofOthers: readonly AllowedAct[];
}

export const sorted = (acts: readonly AllowedAct[]): Sorted => {
  const isOfOthers = (act: AllowedAct): boolean => !act.allowed && ofOthers.includes(reasonOf(act) ?? '');
  return {
    mine: acts.filter(({ allowed }) => allowed),
    notNow: acts.filter((act) => !act.allowed && !isOfOthers(act)),
    ofOthers: acts.filter(isOfOthers),
  };
};

type Option = AllowedAct['options'][number];

/** Why one act, about one matter, is not possible. */
export interface Refused extends Pick<Option, 'about' | 'persons'> {
  readonly act: AllowedAct;
  readonly reason: NonNullable<Option['reason']>;
}

/** Acts against which the same thing stands: it is said once. */
interface ReasonGroup {
  readonly id: string;
  readonly reason: Refused['reason'];
  readonly acts: readonly Refused[];
}

const refusedIn = (act: AllowedAct): readonly Refused[] =>
  act.options.flatMap(({ reason, about, persons }) => (reason ? [{ act, reason, about, persons }] : []));

/** Ids of what is in the way differ from act to act, and are nobody's to read. */
const sameReason = ({ reason: { code, remedy } }: Refused): string => `${code} ${remedy.zh}`;

export const refusedByReason = (acts: readonly AllowedAct[]): readonly ReasonGroup[] => {
  const groups = new Map<string, ReasonGroup>();
  for (const one of grouped(acts).flatMap((group) => group.acts.flatMap(refusedIn))) {
    const id = sameReason(one);
    const before = groups.get(id);
    groups.set(id, {
      id,
      reason: before?.reason ?? { ...one.reason, details: {} },
      acts: [...(before?.acts ?? []), one],
    });
  }
  return [...groups.values()];
};

/** A step that may follow, and the limit that it meets first. */
export interface Next {
  readonly act: string;
  readonly meets: string;
}

/** What meets the earliest limits stands first, one act for each limit before a second one for any. */
export const likeliest = (mine: readonly AllowedAct[], next: readonly Next[], most = 3): readonly AllowedAct[] => {
  const firstOf = next.filter((one, index) => next.findIndex(({ meets }) => meets === one.meets) === index);
  const order = [...firstOf, ...next].map(({ act }) => act);
  const rank = ({ type }: AllowedAct): number => (order.includes(type) ? order.indexOf(type) : order.length);
  return [...mine].sort((a, b) => rank(a) - rank(b)).slice(0, most);
};
