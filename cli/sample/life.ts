import type { When } from './when';
import type { WordName } from './words';

/** One line of a story: when something came in, and what somebody said. */
export interface Line {
  readonly at: When;
  readonly word: WordName;
  readonly args: readonly string[];
  /** When it happened, where it was entered later than that. */
  readonly happened?: When;
  /** It is meant to be refused, and stands in the timeline as that. */
  readonly refused?: true;
}

/** A kind of case: how it goes until now, and how well it is looked after. */
export interface Life {
  readonly kind: string;
  /** How many there are of it. */
  readonly count: number;
  readonly lines: readonly Line[];
  readonly suspects?: number;
  /** Only desks of these units have such a case. */
  readonly units?: readonly string[];
  /** Duties that nobody does. */
  readonly leaves?: readonly string[];
  /** What is owed is done when so much of its time is gone; left out, a third. */
  readonly pace?: number;
  /** How many steps of an alert's answer are taken; left out, none. */
  readonly answers?: number;
}

export const on = (at: When, word: WordName, ...args: readonly string[]): Line => ({ at, word, args });

export const refused = (at: When, word: WordName, ...args: readonly string[]): Line => ({
  ...on(at, word, ...args),
  refused: true,
});

export const late = (at: When, happened: When, word: WordName, ...args: readonly string[]): Line => ({
  ...on(at, word, ...args),
  happened,
});
