import type { Column } from '../../../parts/table';
import { When } from '../../../parts/when';
import type { Say } from '../../../words/language';
import { agencyWords, wordOf } from '../../../words/office';
import { End } from '../end';
import type { Case, Clock } from '../shown';
import { words as caseWords } from '../words';
import { Changes, Named, Standing, Until } from './cells';
import type { Happened } from './happened';
import { WhyButton } from './why-button';
import { statusWords, words } from './words';

type ColumnOf = Column<Clock>;

const clockColumn = (of: Case): ColumnOf => ({
  ...{ id: 'clock', title: words.clock, names: true },
  cell: (one) => <Named of={of} clock={one} />,
});

const whyColumn: ColumnOf = { id: 'why', title: caseWords.why, cell: (one) => <WhyButton clock={one} /> };

/** Only where something has happened to one of the rows. */
const changesColumn = (
  of: Case,
  happened: ReadonlyMap<string, readonly Happened[]>,
  rows: readonly Clock[],
): readonly ColumnOf[] =>
  rows.some(({ id }) => happened.has(id))
    ? [
        {
          ...{ id: 'changes', title: words.changes, minor: true },
          cell: ({ id }) => <Changes of={of} all={happened.get(id)} />,
        },
      ]
    : [];

interface Around {
  readonly of: Case;
  readonly say: Say;
  readonly happened: ReadonlyMap<string, readonly Happened[]>;
  readonly rows: readonly Clock[];
}

/** Of clocks that run. */
export const openColumns = ({ of, say, happened, rows }: Around): readonly ColumnOf[] => [
  { id: 'level', title: words.level, cell: (one) => <Standing clock={one} /> },
  clockColumn(of),
  { id: 'left', title: words.left, cell: (one) => <Until clock={one} /> },
  { id: 'since', title: words.since, minor: true, cell: ({ startedAt }) => <When at={startedAt} /> },
  { id: 'owedBy', title: words.owedBy, minor: true, cell: ({ owedBy }) => say(wordOf(agencyWords, owedBy)) },
  ...changesColumn(of, happened, rows),
  whyColumn,
];

/** Of clocks that are over. */
export const overColumns = ({ of, say, happened, rows }: Around): readonly ColumnOf[] => [
  clockColumn(of),
  {
    id: 'status',
    title: words.status,
    cell: ({ status }) => <span className="nowrap">{say(wordOf(statusWords, status))}</span>,
  },
  { id: 'due', title: words.due, cell: ({ due }) => due && <End at={due.effective} /> },
  { id: 'closedAt', title: words.closedAt, cell: ({ closedAt }) => closedAt && <When at={closedAt} /> },
  ...changesColumn(of, happened, rows),
  whyColumn,
];
