import { Facts } from '../../parts/facts';
import { Section } from '../../parts/section';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { bucketTitle, durationTitle } from './durations';
import type { Health } from './states';
import { words } from './words';
import styles from './running.module.css';

type Bells = Health['bells'];

interface Bar {
  readonly from: number | undefined;
  readonly under: number | undefined;
  readonly rung: number;
}

const barsOf = (day: Bells['day']): readonly Bar[] =>
  day.map(({ underMs, rung }, index) => ({ from: day[index - 1]?.underMs, under: underMs, rung }));

const Range = ({ from, under }: Bar) => useSay()(bucketTitle(from, under));

/** Bars are for the eye: the table beneath says the same. */
const Histogram = ({ bars }: { readonly bars: readonly Bar[] }) => {
  const say = useSay();
  const most = Math.max(1, ...bars.map(({ rung }) => rung));
  return (
    <figure className={styles['histogram']}>
      <figcaption>{say(words.latenessOf)}</figcaption>
      <div className={styles['bars']} aria-hidden="true">
        {bars.map((bar) => (
          <div key={String(bar.under)} className={styles['bar']}>
            <span>{bar.rung}</span>
            <div className={styles['column']} style={{ blockSize: `${(bar.rung / most) * 100}%` }} />
            <span className={styles['edge']}>{say(bucketTitle(bar.from, bar.under))}</span>
          </div>
        ))}
      </div>
    </figure>
  );
};

const share = (n: number, all: number): string => (all === 0 ? '–' : `${((n / all) * 100).toFixed(1)} %`);

/** How late the alerts of the day rang. */
export const Lateness = ({ bells }: { readonly bells: Bells }) => {
  const say = useSay();
  const bars = barsOf(bells.day);
  const all = bars.reduce((sum, { rung }) => sum + rung, 0);
  const within = (ms: number | undefined) => ms !== undefined && say(durationTitle(ms));
  const columns: readonly Column<Bar>[] = [
    { id: 'late', title: words.late, names: true, cell: (bar) => <Range {...bar} /> },
    { id: 'rang', title: words.rang, align: 'end', cell: ({ rung }) => rung },
    { id: 'share', title: words.share, align: 'end', cell: ({ rung }) => share(rung, all) },
  ];
  return (
    <Section title={say(words.lateness)} beside={<span className="quiet">{say(words.hour(bells.rung))}</span>}>
      <Facts
        of={[
          [say(words.half), within(bells.p50Ms) || '–'],
          [say(words.p99), within(bells.p99Ms) || '–'],
          [say(words.most), within(bells.mostMs) || '–'],
          [say(words.overdue), <strong key="overdue">{bells.overdue}</strong>],
        ]}
      />
      {all === 0 ? <p>{say(words.noBells)}</p> : <Histogram bars={bars} />}
      <Table caption={say(words.latenessOf)} columns={columns} rows={bars} keyOf={({ under }) => String(under)} />
      <p className="quiet">{say(words.hole)}</p>
    </Section>
  );
};
