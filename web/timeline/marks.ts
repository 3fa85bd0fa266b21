import { type Point, pointOf } from './days';
import type { HistoryEntry, Words } from './history';

/** What an entry is drawn as. Each has a shape of its own. */
export type Shape = 'act' | 'late' | 'refused' | 'breach' | 'alert' | 'climb' | 'other';

export interface Mark {
  readonly seq: number;
  readonly at: Point;
  readonly shape: Shape;
  readonly title: Words;
  /** It counts no more. */
  readonly light: boolean;
}

const shapes: Readonly<Record<string, Shape>> = {
  act: 'act',
  refused: 'refused',
  breach: 'breach',
  lapse: 'breach',
  bell: 'alert',
  'bell-missed': 'alert',
  climb: 'climb',
};

/** Recorded a day or more after it had happened. What was loaded from elsewhere counts by when it was received there. */
export const isLate = ({ at, recordedAt, act }: HistoryEntry): boolean =>
  pointOf(act?.receivedAt ?? recordedAt) - pointOf(at) >= 1;

const brings = ({ effects = [] }: HistoryEntry, wanted: string): boolean => effects.some(({ kind }) => kind === wanted);

const shapeOf = (entry: HistoryEntry): Shape => {
  const shape = shapes[entry.kind] ?? (brings(entry, 'breach-appeared') ? 'breach' : 'other');
  return shape === 'act' && (entry.act?.type === 'act.correct' || isLate(entry)) ? 'late' : shape;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The clocks of which a breach was taken back, or cured, later. */
export const takenBackIn = (entries: readonly HistoryEntry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ effects = [] }) =>
      effects
        .filter(({ kind }) => kind === 'breach-withdrawn' || kind === 'breach-cured')
        .map(({ clock, at }) => `${text(clock) ?? ''} ${text(at) ?? ''}`),
    ),
  );

export const markOf = (entry: HistoryEntry, takenBack: ReadonlySet<string>): Mark => ({
  seq: entry.seq,
  at: pointOf(entry.at),
  shape: shapeOf(entry),
  title: entry.title,
  light: takenBack.has(`${text(entry.details?.['clock']) ?? ''} ${entry.at}`),
});

/** The clock that an entry is about by itself: what ran out, rang, or climbed. */
const clockOf = ({ details = {} }: HistoryEntry): string | undefined => {
  const bell = details['bell'];
  const named = typeof bell === 'object' && bell !== null ? (bell as { clock?: unknown }).clock : undefined;
  // An alert is named by its clock and its dates.
  return text(details['clock']) ?? text(named) ?? text(bell)?.split('/')[0];
};

/** What an entry speaks of, nearest first: procedures and clocks by id, the labels of persons. */
export const aboutOf = (entry: HistoryEntry): { readonly ids: readonly string[]; readonly person?: string } => {
  const { effects = [], act } = entry;
  const named = [text(act?.fields['duty'])?.split('/')[0], text(act?.fields['clock']), clockOf(entry)];
  const moved = ['stage', 'procedure-opened'].flatMap((wanted) =>
    effects.filter(({ kind }) => kind === wanted).map(({ procedure }) => text(procedure)),
  );
  const clocks = effects.map(({ clock }) => text(clock));
  const person = act?.persons[0] ?? text(act?.fields['label']);
  return {
    ids: [...named, ...moved, ...clocks].filter((one) => one !== undefined),
    ...(person === undefined ? {} : { person }),
  };
};
