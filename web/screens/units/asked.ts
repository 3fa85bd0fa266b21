import { useMemo, useState } from 'react';
import { useAsked } from '../../app/use-asked';
import { useSession } from '../../app/session';

/** Spans of days that end today, and two that do not. */
export const spans = ['30', '90', '365', 'all', 'own'] as const;
export type Span = (typeof spans)[number];

const day = 86_400_000;
const eastern = 8 * 3_600_000;

/** The day so many days from another. */
const shifted = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** The day at +08:00, where the law counts. */
const legalDay = (now: number): string => new Date(now + eastern).toISOString().slice(0, 10);

const midnight = (date: string): string => `${date}T00:00:00+08:00`;

export interface Period {
  readonly from?: string;
  readonly to?: string;
}

interface Days {
  readonly span: Span;
  /** First and last day of a span of one's own. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The instants of a span: its end lies behind its last day. */
const periodOf = ({ span, from, to }: Days, today: string): Period => {
  if (span === 'all') return {};
  if (span !== 'own') return { from: midnight(shifted(today, 1 - Number(span))) };
  return {
    ...(from === undefined ? {} : { from: midnight(from) }),
    ...(to === undefined ? {} : { to: midnight(shifted(to, 1)) }),
  };
};

const isSpan = (text: string | undefined): text is Span => spans.some((one) => one === text);

export interface Instants {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** What the reports of this page are asked with: it stands in the address. */
export const useAsking = () => {
  const { asked, ask } = useAsked();
  const { me } = useSession();
  const text = asked('span');
  const span: Span = isSpan(text) ? text : '90';
  const [from, to, asOf, knownAt] = [asked('from'), asked('to'), asked('asOf'), asked('knownAt')];
  const unit = asked('unit') ?? me.unit;
  const [opened] = useState(() => Date.now());
  const today = legalDay(asOf === undefined ? opened : Date.parse(asOf));
  const asking = useMemo(() => {
    const instants: Instants = {
      ...(asOf === undefined ? {} : { asOf }),
      ...(knownAt === undefined ? {} : { knownAt }),
    };
    return { unit, instants, query: { unit, ...periodOf({ span, from, to }, today), ...instants } };
  }, [unit, span, from, to, asOf, knownAt, today]);
  return { ...asking, span, from, to, asOf, asked, ask };
};

export type Asking = ReturnType<typeof useAsking>;

const kept = ['unit', 'span', 'from', 'to', 'asOf', 'knownAt'] as const;

/** The same question on another page. */
export const withAsked = (
  path: string,
  { asked }: Pick<Asking, 'asked'>,
  more: Readonly<Record<string, string>> = {},
) => {
  const query = new URLSearchParams();
  for (const name of kept) {
    const value = asked(name);
    if (value !== undefined) query.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
};
