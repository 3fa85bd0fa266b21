import type { Bell } from '../../../domain/case';
import type { CaseEntry, Effect } from '../../../domain/ledger';

type Due = Extract<Effect, { kind: 'clock-started' }>['due'];

/** A clock as the ledger tells of it. Instants are epoch ms. */
export interface Told {
  readonly id: string;
  readonly limit: string;
  readonly procedure: string;
  due: Due;
  open: boolean;
  /** Instants at which it ran out; `cured` where an act that had been in time came in late. */
  readonly breaches: Map<number, 'stands' | 'cured'>;
}

export interface Run {
  readonly id: string;
  readonly machine: string;
  readonly person: string | undefined;
  stage: string;
  done: boolean;
}

export interface Rung {
  readonly bell: Bell;
  status: 'rang' | 'missed' | 'withdrawn';
  answered: boolean;
  climbed: boolean;
  /** It has climbed since its clock was met: what is left to verify has a time of its own. */
  relieved?: true;
  /** Until when the step owed now is owed; undefined where only its author could say. */
  by: number | undefined;
}

export interface Period {
  from: number;
  to: number | undefined;
}

/** What a reader knows of a case after so many entries of its ledger: nothing of law, nothing of machines. */
export interface Book {
  readonly clocks: Map<string, Told>;
  readonly runs: Map<string, Run>;
  readonly bells: Map<string, Rung>;
  readonly custody: Map<string, Period[]>;
  readonly acts: Set<string>;
  closed: boolean;
}

export const emptyBook = (): Book => ({
  clocks: new Map(),
  runs: new Map(),
  bells: new Map(),
  custody: new Map(),
  acts: new Set(),
  closed: false,
});

/** A fault of the ledger: the rule it breaks, at which entry, and about what. */
export interface Fault {
  readonly rule: string;
  readonly entry: number;
  readonly what: string;
}

/** Says that a rule is broken. */
export type Say = (rule: string, what: string) => void;

const minute = 60_000;

/** The instant written for a period that ran out: the due minute of an hour limit, 24:00 of a day limit. */
export const ranOutAt = ({ kind, end }: Due): number | undefined =>
  end === null ? undefined : end - (kind === 'hour' ? minute : 0);

export const revisionOf = ({ effective, safe }: Due): string => `${effective ?? 'none'}~${safe ?? 'none'}`;

export type Of<K extends CaseEntry['kind']> = Extract<CaseEntry, { kind: K }>;
export type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>;
