import type { Schema } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { CaseLink } from '../../parts/case-link';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { useBackTests } from './use-model';
import { rateText, words } from './words';

type BackTest = Schema<'BackTest'>;

const useColumns = (): readonly Column<BackTest>[] => {
  const say = useSay();
  const people = usePeople();
  return [
    { id: 'at', title: words.at, names: true, cell: ({ at }) => <When at={at} /> },
    { id: 'version', title: words.version, align: 'end', cell: ({ version }) => version },
    { id: 'by', title: words.by, cell: ({ by }) => say(people.personName(by)) },
    {
      id: 'period',
      title: words.period,
      minor: true,
      cell: ({ from, to }) => `${from.slice(0, 10)} – ${to.slice(0, 10)}`,
    },
    { id: 'cases', title: words.casesAsked, align: 'end', minor: true, cell: ({ cases }) => cases },
    { id: 'labelled', title: words.labelledCount, align: 'end', minor: true, cell: ({ labelled }) => labelled },
    { id: 'hits', title: words.hits, align: 'end', cell: (one) => one.truePositives + one.falsePositives },
    { id: 'precision', title: words.precision, align: 'end', cell: ({ precision }) => rateText(precision) },
    { id: 'recall', title: words.recall, align: 'end', cell: ({ recall }) => rateText(recall) },
    { id: 'faults', title: words.faults, align: 'end', minor: true, cell: ({ faults }) => faults },
  ];
};

type Hit = BackTest['hits'][number];

const FirstHits = ({ of: { id, hits, at } }: { readonly of: BackTest }) => {
  const say = useSay();
  const columns: readonly Column<Hit>[] = [
    { id: 'case', title: words.case, names: true, cell: (hit) => <CaseLink id={hit.case} label={undefined} /> },
    { id: 'at', title: words.first, cell: (hit) => <When at={hit.at} /> },
    { id: 'why', title: words.why, cell: ({ why }) => say(why) },
  ];
  return (
    <details>
      <summary>
        {say(words.firstHits)} · <When at={at} /> · {hits.length}
      </summary>
      <Table caption={`${say(words.firstHits)} ${id}`} columns={columns} rows={hits} keyOf={(hit) => hit.case} />
    </details>
  );
};

/** How a model did on the past, the latest trial first. */
export const BackTests = ({ model }: { readonly model: string }) => {
  const say = useSay();
  const columns = useColumns();
  const query = useBackTests(model, true);
  return (
    <Loaded query={query}>
      {({ backTests }) => (
        <>
          <h3>{say(words.results)}</h3>
          <Table
            caption={say(words.results)}
            columns={columns}
            rows={backTests}
            keyOf={({ id }) => id}
            empty={<Empty title={say(words.noResults)} />}
          />
          {backTests
            .filter(({ hits }) => hits.length > 0)
            .map((one) => (
              <FirstHits key={one.id} of={one} />
            ))}
        </>
      )}
    </Loaded>
  );
};
