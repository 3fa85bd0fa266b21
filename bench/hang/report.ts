import type { Rang } from '../bells';
import type { Believed } from '../believed';
import type { Lag } from '../following';
import type { Summary } from '../statistics';
import { figure, table } from '../table';

/** Acts before, while and after Temporal hangs. */
export interface Phase {
  readonly name: 'before' | 'hung' | 'after';
  readonly acts: Summary;
  readonly worst: Lag;
}

/** Breaches written while Temporal hung and in the end, of those expected; how late after their turn, in seconds. */
export interface Breaches {
  readonly expected: number;
  readonly whileHung: number;
  readonly atEnd: number;
  readonly doubled: number;
  readonly p50: number;
  readonly max: number;
}

/** What became of bells, breaches, acts and workflows. */
export interface Outcome {
  readonly bells: Rang;
  readonly breaches: Breaches;
  readonly acts: { readonly acknowledged: number; readonly written: number };
  /** Seconds after Temporal went on. */
  readonly toldAfter: number | undefined;
  readonly workflows: Believed;
}

const second = 1_000;
/** Seconds after which nobody waits any longer. */
export const patience = 15 * 60;

const seconds = (value: number | undefined): string => (value === undefined ? `> ${patience}` : figure(value));

/** The tables of a run. */
export const report = (phases: readonly Phase[], { bells, breaches, acts, toldAfter, workflows }: Outcome): string =>
  [
    table(
      ['Acts', 'acts/s', 'p50 ms', 'p99 ms', 'max ms', 'cases untold, most'],
      phases.map(({ name, acts: { perSecond, p50, p99, max }, worst }) => [
        name,
        ...[perSecond, p50, p99, max].map(figure),
        String(worst.waiting),
      ]),
    ),
    table(
      ['What became of it', ''],
      [
        ['bells shown in the inbox, of those due', `${bells.shown} of ${bells.expected}`],
        ['bells late, p99 and most, s', `${figure(bells.p99 / second)}, ${figure(bells.max / second)}`],
        ['bells early, lost, doubled', `${bells.early}, ${bells.lost}, ${bells.doubled}`],
        ['acts acknowledged, and in the ledgers', `${acts.acknowledged}, ${acts.written}`],
        ['breaches written while it hung', `${breaches.whileHung} of ${breaches.expected}`],
        ['breaches written in the end, doubled', `${breaches.atEnd} of ${breaches.expected}, ${breaches.doubled}`],
        ['breaches late after their turn, p50 and most, s', `${figure(breaches.p50)}, ${figure(breaches.max)}`],
        ['every workflow told, s after Temporal went on', seconds(toldAfter)],
        ['workflows that differ from the desk, of those asked', `${workflows.differ} of ${workflows.asked}`],
      ],
    ),
  ].join('\n\n');
