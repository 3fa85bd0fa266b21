import { useState } from 'react';
import { type Schema, server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { useAsked } from '../../app/use-asked';
import { Button } from '../../parts/button';
import { CaseLink } from '../../parts/case-link';
import { LevelMark } from '../../parts/level-mark';
import { Pager } from '../../parts/pager';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { isLevel } from '../../words/levels';
import { useSay } from '../../words/language';
import { ReceiveDialog } from './receive-dialog';
import { words } from './words';

type Row = Schema<'CaseRow'>;
type Labels = Readonly<Record<string, Schema<'CaseLabel'>>>;

const useColumns = (labels: Labels, onReceive: (row: Row) => void): readonly Column<Row>[] => {
  const say = useSay();
  const { unitName } = usePeople();
  return [
    { id: 'case', title: words.case, names: true, cell: ({ id }) => <CaseLink id={id} label={labels[id]} /> },
    {
      id: 'sender',
      title: words.sender,
      cell: ({ underWay, units }) => say(unitName(underWay[0]?.from ?? units[0] ?? '')),
    },
    {
      id: 'sent',
      title: words.sent,
      cell: ({ underWay, openedAt }) => <When at={underWay[0]?.sentAt ?? openedAt} />,
    },
    {
      id: 'due',
      title: words.waits,
      cell: ({ next }) =>
        next ? (
          <>
            <LevelMark level={isLevel(next.level) ? next.level : 'unknown'} /> {say(next.title)}
            <div className="quiet">{next.remaining && say(next.remaining)}</div>
          </>
        ) : (
          '—'
        ),
    },
    {
      id: 'receive',
      title: words.receive,
      cell: (row) => <Button onPress={() => onReceive(row)}>{say(words.receive)}</Button>,
    },
  ];
};

interface Listed {
  readonly cases: readonly Row[];
  readonly labels: Labels;
}

const List = ({ cases, labels }: Listed) => {
  const say = useSay();
  const [chosen, setChosen] = useState<Row>();
  const columns = useColumns(labels, setChosen);
  return (
    <>
      <Table
        caption={say(words.arriving)}
        columns={columns}
        rows={cases}
        keyOf={({ id }) => id}
        empty={<Empty title={say(words.noneArriving)} />}
      />
      {chosen && <ReceiveDialog caseId={chosen.id} label={labels[chosen.id]} onClose={() => setChosen(undefined)} />}
    </>
  );
};

/** What others have sent here and nobody has received yet. */
export const Arriving = () => {
  const { asked, ask } = useAsked();
  const after = asked('after');
  const query = server.useQuery('get', '/api/v1/cases', { params: { query: { awaits: 'receipt', after } } });
  return (
    <Loaded query={query}>
      {(data) => (
        <>
          <List cases={data.cases} labels={data.labels} />
          <Pager count={data.cases.length} next={data.next} after={after} onGo={(next) => ask({ after: next })} />
        </>
      )}
    </Loaded>
  );
};
