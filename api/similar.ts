import { setImmediate } from 'node:timers/promises';
import { likenessTo } from '../domain/likeness';
import { legibility, type PersonalField, type Reader } from '../domain/redaction';
import type { Comparable } from '../store';

/** What an intake clerk has of a report before it is sent. */
export interface Draft {
  readonly reporter?:
    | {
        readonly name?: string | undefined;
        readonly idNumber?: string | undefined;
        readonly phone?: string | undefined;
      }
    | undefined;
  readonly summary?: string | undefined;
}

export const likenessReasons = [
  'reporter-id-number',
  'reporter-phone',
  'reporter-name',
  'person-id-number',
  'person-name',
  'person-in-summary',
  'summary',
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

/** A case that a report may be about already, and why. */
export interface Alike {
  readonly caseId: string;
  readonly why: readonly LikenessReason[];
  /** Of the summaries, from 0 to 1. */
  readonly likeness: number;
}

/** Summaries less alike than this say nothing. */
const alikeFrom = 0.5;

/** Letters and case of an identity number, blanks and dashes of a telephone number do not tell people apart. */
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\s-]/g, '').toUpperCase();
const same = (one: string | undefined, other: string | null): boolean =>
  plain(one) !== '' && plain(one) === plain(other);

/** `likeness`: of the summaries. */
type Test = (draft: Draft, found: Comparable, likeness: number) => boolean;

/** Each reason with the field of the case that one must read in full to be told of it. */
const reasons: Readonly<Record<LikenessReason, readonly [PersonalField, Test]>> = {
  'reporter-id-number': ['reporter', ({ reporter }, { cover }) => same(reporter?.idNumber, cover.reporter_id)],
  'reporter-phone': ['reporter', ({ reporter }, { cover }) => same(reporter?.phone, cover.phone)],
  'reporter-name': ['reporter', ({ reporter }, { cover }) => same(reporter?.name, cover.reporter)],
  'person-id-number': [
    'id-number',
    ({ reporter }, { persons }) => persons.some(({ idNumber }) => same(reporter?.idNumber, idNumber)),
  ],
  'person-name': ['person-name', ({ reporter }, { persons }) => persons.some(({ name }) => same(reporter?.name, name))],
  'person-in-summary': [
    'person-name',
    ({ summary = '' }, { persons }) =>
      persons.some(({ name }) => (name ?? '').length > 1 && summary.includes(name ?? '')),
  ],
  summary: ['free-text', (_draft, _found, likeness) => likeness >= alikeFrom],
};

/** Between so many cases whoever else asks has a turn: thousands of long summaries take seconds. */
const atOnce = 50;

/** Cases that a report is like, the most reasons first; nobody is told of what they could not read there. */
export const alike = async (
  draft: Draft,
  cases: readonly Comparable[],
  readerIn: (one: Comparable) => Reader,
): Promise<Alike[]> => {
  const likenessOf = likenessTo(draft.summary ?? '');
  const found: Alike[] = [];
  for (const [index, one] of cases.entries()) {
    if (index % atOnce === atOnce - 1) await setImmediate();
    const reader = readerIn(one);
    const reads = (field: PersonalField): boolean => legibility(reader, field) === 'shown';
    const likeness = reads('free-text') ? likenessOf(one.cover.summary ?? '') : 0;
    const why = likenessReasons.filter((reason) => {
      const [field, holds] = reasons[reason];
      return reads(field) && holds(draft, one, likeness);
    });
    const told = why.includes('summary') ? likeness : 0;
    if (why.length > 0) found.push({ caseId: one.caseId, why, likeness: Math.round(told * 100) / 100 });
  }
  return found.sort((a, b) => b.why.length - a.why.length || b.likeness - a.likeness);
};
