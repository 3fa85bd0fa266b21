import type { Problem } from '../../api/client';
import { placeOfValue, type ReadJson } from '../../json/places';
import { ProblemNote } from '../../parts/problem-note';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { proposeWords as words } from './propose-words';

interface Fault {
  readonly day?: string;
  readonly why: string;
  readonly line?: number | undefined;
}

interface Shown {
  readonly problem: Problem;
  /** The file as it was sent. */
  readonly read: Exclude<ReadJson, { fault: string }> | undefined;
}

const columns: readonly Column<Fault>[] = [
  { id: 'line', title: words.line, align: 'end', cell: ({ line }) => line ?? '–' },
  { id: 'day', title: words.day, names: true, cell: ({ day }) => <span className="nowrap">{day ?? '–'}</span> },
  { id: 'why', title: words.fault, cell: ({ why }) => <span lang="en">{why}</span> },
];

/** What the server found wrong with a proposal; faults of a calendar by the line of its file. */
export const CalendarFaults = ({ problem, read }: Shown) => {
  const say = useSay();
  const faults = (problem.details?.['faults'] ?? []) as readonly Fault[];
  return (
    <div className="stack">
      <ProblemNote problem={problem} />
      {faults.length > 0 && (
        <Table
          caption={say(words.faults(faults.length))}
          columns={columns}
          rows={faults.map((one) => ({
            ...one,
            line: one.day && read ? placeOfValue(read, one.day)?.line : undefined,
          }))}
          keyOf={({ day = '', why }) => `${day} ${why}`}
        />
      )}
    </div>
  );
};
