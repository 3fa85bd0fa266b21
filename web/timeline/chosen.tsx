import { Badge } from '../parts/badge';
import { When } from '../parts/when';
import { useSay } from '../words/language';
import { ClockDetails, EntryDetails } from './details';
import type { Bar } from './clock-bar';
import type { Picture } from './layout';
import { dayText } from './days';
import type { CaseHistory } from './use-history';
import { words } from './words';

/** What stands behind an item of the picture: entries, or bars. */
export const findItem = ({ rows }: Picture, key: string) => {
  for (const { marks, bars } of rows) {
    const found = marks.find((one) => one.key === key)?.marks ?? bars.find((one) => one.key === key)?.bars;
    if (found) return found;
  }
  return [];
};

export interface Known {
  readonly entries: ReadonlyMap<number, CaseHistory['entries'][number]>;
  readonly clocks: ReadonlyMap<string, CaseHistory['clocks'][number]>;
}

export const knownOf = ({ entries, clocks }: CaseHistory): Known => ({
  entries: new Map(entries.map((one) => [one.seq, one])),
  clocks: new Map(clocks.map((one) => [one.id, one])),
});

const Held = ({ bar: { title, from, to, open } }: { readonly bar: Bar }) => {
  const say = useSay();
  return (
    <p>
      <strong>{say(title)}</strong> <When at={dayText(from)} /> —{' '}
      {open ? <Badge tone="warning">{say(words.still)}</Badge> : <When at={dayText(to)} />}
    </p>
  );
};

interface Shown {
  readonly items: ReturnType<typeof findItem>;
  readonly known: Known;
  /** So many at most are said; left out, all. */
  readonly most?: number;
}

export const Items = ({ items, known, most = Infinity }: Shown) => {
  const say = useSay();
  return (
    <>
      {items.slice(0, most).map((item) => {
        if ('seq' in item) {
          const entry = known.entries.get(item.seq);
          return entry && <EntryDetails key={item.seq} entry={entry} />;
        }
        const clock = known.clocks.get(item.id);
        return clock ? <ClockDetails key={item.id} clock={clock} /> : <Held key={item.id} bar={item} />;
      })}
      {items.length > most && <p className="quiet">… {say(words.several(items.length))}</p>}
    </>
  );
};
