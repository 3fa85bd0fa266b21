import { useEffect } from 'react';
import { useAsked } from '../../../app/use-asked';
import { RadioGroup } from '../../../parts/field';
import { Empty, Loaded } from '../../../parts/state';
import { Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import type { Entry, OfCase } from '../shown';
import { useTimeline } from '../use-timeline';
import { linksOf } from './corrections';
import { What } from './what';
import { Who } from './who';
import styles from './ledger.module.css';
import { filterOf, filters, words } from './words';

const idOf = (seq: number | string): string => `entry-${seq}`;

/** An entry that the address names is brought into view once it is there. */
const useEntryInView = (seq: string | undefined, there: boolean): void => {
  useEffect(() => {
    if (seq !== undefined && there) document.getElementById(idOf(seq))?.scrollIntoView({ block: 'center' });
  }, [seq, there]);
};

const minuteOf = (instant: string): string => instant.slice(0, 16);

const Recorded = ({ entry: { at, recordedAt } }: { readonly entry: Entry }) => {
  const say = useSay();
  if (minuteOf(at) === minuteOf(recordedAt)) return <span className="quiet">{say(words.sameTime)}</span>;
  return <When at={recordedAt} />;
};

const faulty = ['refused', 'breach', 'lapse'];

const Rows = ({ of, entries }: OfCase & { readonly entries: readonly Entry[] }) => {
  const say = useSay();
  const { asked } = useAsked();
  const entry = asked('entry');
  const kinds: readonly string[] | undefined = filterOf(asked('show')).kinds;
  useEntryInView(entry, entries.length > 0);
  const links = linksOf(entries);
  const shown = entries.filter(({ kind }) => kinds?.includes(kind) ?? true);
  const rows = asked('order') === 'oldest' ? shown : shown.toReversed();
  return (
    <Table
      caption={say(words.title)}
      rows={rows}
      keyOf={({ seq }) => String(seq)}
      toneOf={({ seq, kind }) => (String(seq) === entry ? 'chosen' : faulty.includes(kind) ? 'fault' : undefined)}
      empty={<Empty title={say(words.hidden(entries.length))} />}
      columns={[
        { id: 'seq', title: words.seq, align: 'end', cell: ({ seq }) => <span id={idOf(seq)}>{seq}</span> },
        { id: 'at', title: words.at, cell: ({ at }) => <When at={at} /> },
        { id: 'recorded', title: words.recorded, minor: true, cell: (one) => <Recorded entry={one} /> },
        { id: 'who', title: words.who, cell: (one) => <Who entry={one} /> },
        { id: 'what', title: words.what, names: true, cell: (one) => <What of={of} entry={one} links={links(one)} /> },
      ]}
    />
  );
};

const Toggles = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  return (
    <div className={`${styles['toggles']} no-print`}>
      <RadioGroup
        label={say(words.show)}
        value={asked('show') ?? 'all'}
        onChange={(show) => ask({ show: show === 'all' ? undefined : show, entry: undefined })}
        choices={Object.entries(filters).map(([id, { title }]) => ({ id, text: say(title) }))}
      />
      <RadioGroup
        label={say(words.order)}
        value={asked('order') ?? 'newest'}
        onChange={(order) => ask({ order: order === 'newest' ? undefined : order })}
        choices={[
          { id: 'newest', text: say(words.newest) },
          { id: 'oldest', text: say(words.oldest) },
        ]}
      />
    </div>
  );
};

/** 记录: every entry of the ledger, when it happened and when it was recorded. */
export const Ledger = ({ of }: OfCase) => {
  const query = useTimeline(of.id);
  return (
    <>
      <Toggles />
      <Loaded query={query}>{({ entries }) => <Rows of={of} entries={entries} />}</Loaded>
    </>
  );
};
