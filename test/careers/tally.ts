import type { Career } from '../../bench/careers/career';
import type { CaseEntry } from '../../domain/ledger';

/** How often each thing occurred over all careers, by name. */
export type Counts = Record<string, number>;

export interface Tally {
  cases: number;
  readonly entries: Counts;
  readonly effects: Counts;
  readonly accepted: Counts;
  readonly refused: Counts;
  readonly rows: Counts;
  readonly extensions: Counts;
  readonly bells: Counts;
  /** The first career in which a limit started a clock, by the limit's id. */
  readonly firstSeed: Record<string, number>;
}

export const emptyTally = (): Tally => ({
  cases: 0,
  entries: {},
  effects: {},
  accepted: {},
  refused: {},
  rows: {},
  extensions: {},
  bells: {},
  firstSeed: {},
});

const count = (counts: Counts, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

const countEntry = (tally: Tally, entry: CaseEntry, seed: number): void => {
  count(tally.entries, entry.kind);
  if (entry.kind === 'act') count(tally.accepted, entry.act.type);
  if (entry.kind === 'refused') count(tally.refused, entry.refusal.code);
  if (entry.kind === 'bell') count(tally.bells, `${entry.bell.colour} ${entry.bell.tier}`);
  for (const effect of 'effects' in entry ? entry.effects : []) {
    count(tally.effects, effect.kind);
    if (effect.kind !== 'clock-started') continue;
    count(tally.rows, effect.row);
    tally.firstSeed[effect.limit] ??= seed;
  }
};

/** Adds what happened in one career. */
export const countCareer = (tally: Tally, { entries, state, seed }: Career): void => {
  tally.cases += 1;
  for (const entry of entries) countEntry(tally, entry, seed);
  for (const clock of Object.values(state.standing.clocks)) {
    for (const { id } of clock.extensions) count(tally.extensions, `${clock.limit} ${id}`);
  }
};

const listed = (counts: Counts): string =>
  Object.entries(counts)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, n]) => `${name} ${n}`)
    .join(' · ');

const sum = (counts: Counts): number => Object.values(counts).reduce((all, one) => all + one, 0);

/** The tally as a reader sees it: one paragraph a kind. */
export const tallyText = ({ cases, entries, effects, accepted, refused, rows, extensions, bells }: Tally): string =>
  [
    `${cases} cases, ${sum(entries)} entries: ${listed(entries)}`,
    `effects: ${listed(effects)}`,
    `${sum(accepted)} acts accepted: ${listed(accepted)}`,
    `${sum(refused)} refused: ${listed(refused)}`,
    `${sum(rows)} clocks by row: ${listed(rows)}`,
    `extensions: ${listed(extensions)}`,
    `bells: ${listed(bells)}`,
    '',
  ].join('\n');
