import { memo } from 'react';
import { PersonName } from '../office/named';
import { type Column, Table } from '../parts/table';
import { When } from '../parts/when';
import { wordOf } from '../words/office';
import { deadlineText } from './days';
import type { CaseHistory } from './use-history';
import { Said, useSay } from '../words/language';
import { statusWords, words } from './words';

type Entry = CaseHistory['entries'][number];
type Clock = CaseHistory['clocks'][number];

const entryColumns: readonly Column<Entry>[] = [
  { id: 'seq', title: words.number, align: 'end', cell: ({ seq }) => seq },
  { id: 'happened', title: words.happened, cell: ({ at }) => <When at={at} /> },
  {
    id: 'recorded',
    title: words.recorded,
    minor: true,
    cell: ({ recordedAt }) => <When at={recordedAt.slice(0, 16)} />,
  },
  { id: 'what', title: words.what, names: true, cell: ({ title }) => <Said title={title} /> },
  {
    id: 'who',
    title: words.who,
    cell: ({ act }) => (act ? <PersonName id={act.person} /> : <Said title={words.system} />),
  },
  { id: 'document', title: words.document, minor: true, cell: ({ act }) => act?.documentNo },
  {
    id: 'effects',
    title: words.effects,
    cell: ({ effects = [] }) =>
      effects.map(({ text }, index) => (
        <div key={`${index} ${text.zh}`}>
          <Said title={text} />
        </div>
      )),
  },
];

const Span = ({ from, to }: { readonly from: string; readonly to?: string | undefined }) => (
  <div>
    <When at={from} /> — {to !== undefined && <When at={to} />}
  </div>
);

const clockColumns: readonly Column<Clock>[] = [
  {
    id: 'what',
    title: words.clocks,
    names: true,
    cell: ({ row, title }) => (
      <>
        {row} <Said title={title} />
      </>
    ),
  },
  { id: 'person', title: words.person, cell: ({ person }) => person },
  { id: 'started', title: words.started, cell: ({ startedAt }) => <When at={startedAt} /> },
  {
    id: 'due',
    title: words.due,
    cell: ({ due }) => due && `${due.effective.slice(0, 5)}${deadlineText(due.effective)}`,
  },
  {
    id: 'stopped',
    title: words.stopped,
    minor: true,
    cell: ({ suspensions = [] }) => suspensions.map(({ from, to }) => <Span key={from} from={from} to={to} />),
  },
  { id: 'ended', title: words.ended, cell: ({ closedAt }) => closedAt && <When at={closedAt} /> },
  { id: 'status', title: words.status, cell: ({ status }) => <Said title={wordOf(statusWords, status)} /> },
];

const custodyColumns: readonly Column<{ label: string; from: string; to?: string | undefined }>[] = [
  { id: 'person', title: words.person, names: true, cell: ({ label }) => label },
  { id: 'from', title: words.from, cell: ({ from }) => <When at={from} /> },
  {
    id: 'until',
    title: words.until,
    cell: ({ to }) => (to === undefined ? <Said title={words.still} /> : <When at={to} />),
  },
];

/** The same as the picture, row by row: for reading, for searching, for paper. */
export const AsTable = memo(({ history: { entries, clocks, persons } }: { readonly history: CaseHistory }) => {
  const say = useSay();
  const held = persons.flatMap(({ label, custody }) => custody.map((one) => ({ label, ...one })));
  return (
    <div className="stack">
      <h3>{say(words.clocks)}</h3>
      <Table caption={say(words.clocks)} columns={clockColumns} rows={clocks} keyOf={({ id }) => id} />
      {held.length > 0 && (
        <>
          <h3>{say(words.custody)}</h3>
          <Table
            caption={say(words.custody)}
            columns={custodyColumns}
            rows={held}
            keyOf={({ label, from }) => `${label} ${from}`}
          />
        </>
      )}
      <h3>{say(words.entries)}</h3>
      <Table caption={say(words.entries)} columns={entryColumns} rows={entries} keyOf={({ seq }) => String(seq)} />
    </div>
  );
});
AsTable.displayName = 'AsTable';
