import type { Rang } from '../bells';
import type { Summary } from '../statistics';
import { figure, table } from '../table';

/** Breach entries whose turn came within the time followed; lateness counts from that turn, spread included. Seconds. */
export interface Breaches {
  readonly expected: number;
  readonly written: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly early: number;
  readonly doubled: number;
}

/** What one herd came to. */
export interface Herd {
  readonly cases: number;
  readonly bells: Rang;
  readonly breaches: Breaches;
  readonly before: Summary;
  readonly meanwhile: Summary;
  /** Cases whose workflow had not been told when the instant came. */
  readonly untold: number;
}

const second = 1_000;

/** The tables of a run. */
export const report = (herds: readonly Herd[]): string =>
  [
    table(
      [
        'Bells in the inbox',
        'shown',
        'p50 s',
        'p99 s',
        'max s',
        'rung p99 s',
        'rung max s',
        'early',
        'lost',
        'doubled',
      ],
      herds.map(({ cases, bells }) => [
        `${cases} cases`,
        String(bells.shown),
        ...[bells.p50, bells.p99, bells.max, bells.rangP99, bells.rangMax].map((ms) => figure(ms / second)),
        ...[bells.early, bells.lost, bells.doubled].map(String),
      ]),
    ),
    table(
      ['Breach entries', 'due within', 'written', 'p50 s', 'p99 s', 'max s', 'early', 'doubled'],
      herds.map(({ cases, breaches: { expected, written, p50, p99, max, early, doubled } }) => [
        `${cases} cases`,
        String(expected),
        String(written),
        ...[p50, p99, max].map(figure),
        String(early),
        String(doubled),
      ]),
    ),
    table(
      [
        'Acts beside it',
        'acts/s',
        'p99 ms before',
        'p99 ms meanwhile',
        'max ms meanwhile',
        'workflows untold at the instant',
      ],
      herds.map(({ cases, before, meanwhile, untold }) => [
        `${cases} cases`,
        ...[meanwhile.perSecond, before.p99, meanwhile.p99, meanwhile.max].map(figure),
        String(untold),
      ]),
    ),
  ].join('\n\n');
