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

/** Why an act is nobody's here: it belongs to another agency or another post. */
const ofOthers = ['wrong-agency', 'wrong-role'];

const reasonOf = ({ options }: AllowedAct): string | undefined => options.find(({ reason }) => reason)?.reason?.code;

export interface Sorted {
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

/** An act that somebody decides, and that has to be, or can be, proposed first. */
export const isForApproval = ({ options }: AllowedAct): boolean =>
  options.some(({ reason }) => reason?.code === 'needs-approval');

/** The acts that meet the earliest limits stand first: `next` are the steps that may follow, by that order. */
export const likeliest = (mine: readonly AllowedAct[], next: readonly string[], most = 3): readonly AllowedAct[] => {
  const rank = ({ type }: AllowedAct): number => (next.includes(type) ? next.indexOf(type) : next.length);
  return [...mine].sort((a, b) => rank(a) - rank(b)).slice(0, most);
};
