import type { Schema } from '../../../api/client';
import { UnitName } from '../../../office/named';
import { Badge } from '../../../parts/badge';
import { Empty } from '../../../parts/state';
import { Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { agencyWords, wordOf } from '../../../words/office';
import { nameIn, type OfCase } from '../shown';
import { receiptWords, words } from './words';

type Transfer = Schema<'Transfer'>;

const Received = ({ received }: Pick<Transfer, 'received'>) => {
  const say = useSay();
  if (!received) return <Badge tone="warning">{say(words.notYet)}</Badge>;
  return (
    <>
      <UnitName id={received.unit} />
      <div className="quiet">
        <When at={received.at} />
      </div>
    </>
  );
};

/** Who sent the papers where, and who received them. */
export const Chain = ({ of, rows }: OfCase & { readonly rows: readonly Transfer[] }) => {
  const say = useSay();
  return (
    <Table
      caption={say(words.chain)}
      rows={rows}
      keyOf={({ act, to }) => `${act} ${to}`}
      empty={<Empty title={say(words.none)} />}
      columns={[
        { id: 'sent', title: words.sent, names: true, cell: ({ sentAt }) => <When at={sentAt} /> },
        { id: 'from', title: words.from, cell: ({ from }) => <UnitName id={from} /> },
        {
          ...{ id: 'to', title: words.to },
          cell: ({ to, toUnit }) => (toUnit === undefined ? say(wordOf(agencyWords, to)) : <UnitName id={toUnit} />),
        },
        {
          ...{ id: 'persons', title: words.persons, minor: true },
          cell: ({ persons }) => persons.map((label) => say(nameIn(of, label))).join('、'),
        },
        { id: 'received', title: words.received, cell: ({ received }) => <Received received={received} /> },
        {
          ...{ id: 'receipt', title: words.receipt },
          cell: ({ received }) =>
            received && (
              <Badge tone={received.receipt === 'owed' ? 'warning' : 'plain'}>
                {say(wordOf(receiptWords, received.receipt))}
              </Badge>
            ),
        },
      ]}
    />
  );
};
