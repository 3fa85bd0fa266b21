import { type Schema, server } from '../../api/client';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import type { Asking } from './asked';
import styles from './lateness.module.css';
import { bucketTitle, inTable, words } from './words';

type Lateness = Schema<'Lateness'>;
type Bucket = Lateness['buckets'][number];

const Bar = ({ count, most, held }: { readonly count: number; readonly most: number; readonly held?: boolean }) => (
  <div className={styles['bar']}>
    <span className={styles['number']}>{count}</span>
    <svg
      className={`${styles['fill']} ${held === true ? styles['held'] : ''}`}
      width={`${most === 0 ? 0 : (count / most) * 100}%`}
      aria-hidden="true"
    />
  </div>
);

const columnsOf = (most: number, say: ReturnType<typeof useSay>): readonly Column<Bucket>[] => [
  { id: 'days', title: words.days, names: true, cell: (bucket) => say(bucketTitle(bucket)) },
  { id: 'held', title: words.held, cell: ({ held }) => <Bar count={held} most={most} held /> },
  { id: 'not', title: words.notHeld, cell: ({ notHeld }) => <Bar count={notHeld} most={most} /> },
  { id: 'open', title: words.open, align: 'end', cell: ({ open }) => open },
];

/** How many days before or after their end clocks were met; whoever is held stands apart. */
export const LatenessOf = ({ asking }: { readonly asking: Asking }) => {
  const say = useSay();
  const query = server.useQuery('get', '/api/v1/reports/lateness', { params: { query: asking.query } });
  return (
    <Loaded query={query}>
      {({ buckets, total, definition }) => {
        const most = Math.max(...buckets.flatMap(({ held, notHeld }) => [held, notHeld]));
        return (
          <Section
            title={say(words.lateness)}
            beside={
              <span className="quiet">
                {say(words.held)} {total.held} · {say(words.notHeld)} {total.notHeld}
              </span>
            }
          >
            <p className="quiet">{say(definition)}</p>
            <Table
              caption={say(inTable(words.lateness))}
              columns={columnsOf(most, say)}
              rows={buckets}
              keyOf={({ from, to }) => `${from ?? ''}–${to ?? ''}`}
              toneOf={({ from, held, notHeld }) =>
                from !== undefined && from >= 0 && held + notHeld > 0 ? 'fault' : undefined
              }
            />
          </Section>
        );
      }}
    </Loaded>
  );
};
