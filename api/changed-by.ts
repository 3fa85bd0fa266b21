import type { Effect } from '../domain/ledger';
import type { RecordedEntry } from '../store';
import { given } from './schemas/common';
import type { ChangedBy, Comparable } from './views/comparison';
import type { EntryView } from './views/timeline';

/** What an effect is about, in the words of a comparison. */
const ofEffect = (effect: Effect): string[] => [
  ...('clock' in effect ? [`clock ${effect.clock}`] : []),
  ...('procedure' in effect ? [`stage ${effect.procedure}`, `duty ${effect.procedure}`] : []),
  ...(effect.kind.startsWith('custody') && 'person' in effect ? [`person ${effect.person}`] : []),
];

const ofAct = (entry: RecordedEntry): string[] => {
  if (entry.kind !== 'act') return [];
  const { type, fields, actor } = entry.act;
  const handled = type.startsWith('case.') || type.startsWith('reception.') || 'handler' in fields;
  return [
    ...(type === 'person.register' ? [`person ${String(fields['label'])}`] : []),
    ...(handled || entry.effects.some(({ kind }) => kind === 'received') ? [`handling ${actor.agency}`] : []),
  ];
};

const touchedBy = (entry: RecordedEntry): string[] => {
  if (entry.kind === 'bell' || entry.kind === 'bell-missed') return [`alert ${entry.bell.id}`];
  if (entry.kind === 'bell-withdrawn' || entry.kind === 'climb') return [`alert ${entry.bell}`];
  if (entry.kind === 'breach') return [`clock ${entry.clock}`];
  return [...('effects' in entry ? entry.effects.flatMap(ofEffect) : []), ...ofAct(entry)];
};

type ActEntry = RecordedEntry & { readonly kind: 'act' };

/** The act that an entry is there for: what a late or corrected one changed stands in the entry behind it. */
const causeOf = (entry: RecordedEntry, acts: ReadonlyMap<string, ActEntry>): RecordedEntry =>
  entry.kind === 'refold' ? (acts.get(entry.because) ?? entry) : entry;

const viewOf = ({ seq, title, at, recordedAt, act }: EntryView): ChangedBy => ({
  ...{ seq, title, at, recordedAt },
  ...given('type', act?.type),
  ...given('person', act?.person),
  ...given('unit', act?.unit),
  ...given('documentNo', act?.documentNo),
});

interface Between {
  readonly entries: readonly RecordedEntry[];
  readonly views: ReadonlyMap<number, EntryView>;
  /** Whether something that happened, or was recorded, then lies between the two instants. */
  readonly lies: (one: RecordedEntry) => boolean;
}

/** Finds the one act that changed something, or the one entry where no act did; none where there are several. */
export const changedBy = ({ entries, views, lies }: Between) => {
  const acts = new Map(entries.flatMap((one) => (one.kind === 'act' ? [[one.act.id, one] as const] : [])));
  const touched = new Map<string, Set<RecordedEntry>>();
  for (const entry of entries) {
    const cause = causeOf(entry, acts);
    if (!lies(cause)) continue;
    for (const key of touchedBy(entry)) touched.set(key, (touched.get(key) ?? new Set()).add(cause));
  }
  return ({ kind, id }: Pick<Comparable, 'kind' | 'id'>): ChangedBy | undefined => {
    const all = [...(touched.get(`${kind} ${id}`) ?? [])];
    const done = all.filter((one) => one.kind === 'act');
    const [one, ...others] = done.length > 0 ? done : all;
    const view = one && others.length === 0 ? views.get(one.seq) : undefined;
    return view && viewOf(view);
  };
};
