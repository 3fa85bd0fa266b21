import type { Chronology } from '../../domain/chronology';
import type { Title } from '../../domain/limit';
import type { TapeLine } from '../../domain/tape';
import { limitOf } from '../../law/pack';
import type { Context } from '../outcome';
import { approverOf } from '../levels';
import { add, at, decidedAt, played, running, type Draft } from './draft';
import { granted } from './words';

/** One event of a chronology: what the source says, and of which day. */
export type Stated = Chronology['events'][number];

/** A draft up to the last thing before a stated event, and what would have to be true for it. */
export interface Assumed {
  readonly draft: Draft;
  readonly conditions: readonly Title[];
}

/** A way from one stated event to the next. */
export interface Way {
  /** How much it assumes, by kind: a way that assumes no less of any kind than one that holds has nothing to add. */
  readonly weight: readonly number[];
  readonly lead: (from: Draft, ctx: Context) => Assumed;
  /** The acts of the stated event itself. */
  readonly arrive: (draft: Draft) => readonly TapeLine[];
  /** What is said of this very way, beside its periods. */
  readonly told?: Title;
}

/** What lies between two stated events. */
export interface Stretch {
  readonly title: Title;
  /** The limit into which the second event must fall. */
  readonly limit: string;
  /** Ways in the order of growing assumptions. */
  readonly ways: readonly Way[];
  /** Ways that the source does not suggest and that would save what is late on all others. */
  readonly saving?: readonly Way[];
  readonly reasons?: readonly Title[];
}

/** Extends a running limit for every person on its last day, when it still counts. */
export const extended = ({ draft, conditions }: Assumed, limitId: string, id: string, ctx: Context): Assumed => {
  const limit = limitOf(ctx.law, limitId);
  const row = limit.extensions.find((one) => one.id === id);
  const clocks = running(draft, limitId, ctx);
  const [first] = clocks;
  const day = first?.due.effective?.slice(0, 10);
  if (!row || !first || day === undefined) return { draft, conditions };
  const agency = row.approverAgency ?? first.owedBy;
  const level = approverOf(first, row, played(draft, ctx).standing, ctx);
  const lines = clocks.map((clock): TapeLine => ({
    at: at(day, '09:00'),
    act: 'limit.extend',
    by: clock.owedBy,
    fields: { clock: clock.id, extension: id, reasons: `${row.ground.en} (${row.basis.join('; ')})` },
    ...decidedAt(agency, level),
    assumed: 'approved on the last day on which it still counts; the source states no extension',
  }));
  return { draft: add(draft, ...lines), conditions: [...conditions, granted(limit, row, { agency, level }, day)] };
};
