import { Link } from 'wouter';
import { type Schema, server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { Until } from '../../oversight/until';
import { CaseLink } from '../../parts/case-link';
import { Pager } from '../../parts/pager';
import { Section } from '../../parts/section';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { type Title, useSay } from '../../words/language';
import { agencyWords, wordOf } from '../../words/office';
import { type Asking, withAsked } from './asked';
import { Drill } from './drill';
import { clockOutcomes, inTable, words } from './words';

type Outcome = keyof typeof clockOutcomes;
type Total = Schema<'FirstHandlersReport'>['total'];
type Agency = Schema<'FirstHandlersReport'>['rows'][number]['agency'];

interface Row extends Total {
  readonly key: string;
  readonly person?: string;
  readonly agency?: Agency;
  readonly name: Title;
}

const outcomes = Object.keys(clockOutcomes) as Outcome[];
const isOutcome = (text: string | undefined): text is Outcome => outcomes.some((one) => one === text);
const isAgency = (text: string | undefined): text is Agency => text !== undefined && Object.hasOwn(agencyWords, text);

const useColumns = (asking: Asking): readonly Column<Row>[] => {
  const say = useSay();
  const number = ({ person, agency }: Row, count: number, outcome?: Outcome) =>
    person === undefined || agency === undefined || count === 0 ? (
      count
    ) : (
      <Link
        href={withAsked('/units', asking, {
          ...{ view: 'handlers', person, agency },
          ...(outcome === undefined ? {} : { outcome }),
        })}
      >
        {count}
      </Link>
    );
  return [
    { id: 'name', title: words.person, names: true, cell: ({ name }) => say(name) },
    {
      id: 'agency',
      title: words.agency,
      minor: true,
      cell: ({ agency }) => (agency ? say(wordOf(agencyWords, agency)) : ''),
    },
    { id: 'cases', title: words.cases, align: 'end', cell: ({ cases }) => cases },
    { id: 'open', title: words.openCases, align: 'end', cell: ({ open }) => open },
    ...outcomes.map((outcome): Column<Row> => ({
      id: outcome,
      title: clockOutcomes[outcome],
      align: 'end',
      minor: !['met', 'met-late', 'overdue'].includes(outcome),
      cell: (row) => number(row, row.clocks[outcome], outcome),
    })),
    { id: 'ended', title: words.clocks, align: 'end', cell: (row) => number(row, row.ended) },
  ];
};

const useClocks = (person: string, { asked, query }: Asking) => {
  const [outcome, agency, after] = [asked('outcome'), asked('agency'), asked('after')];
  return server.useQuery('get', '/api/v1/reports/first-handlers/{person}/clocks', {
    params: {
      path: { person },
      query: {
        ...query,
        ...(isOutcome(outcome) ? { outcome } : {}),
        ...(isAgency(agency) ? { agency } : {}),
        ...(after === undefined ? {} : { after }),
      },
    },
  });
};

type Clock = NonNullable<ReturnType<typeof useClocks>['data']>['items'][number];

const useClockColumns = (labels: Readonly<Record<string, Schema<'CaseLabel'>>>): readonly Column<Clock>[] => {
  const say = useSay();
  const people = usePeople();
  return [
    { id: 'case', title: words.case, names: true, cell: (one) => <CaseLink id={one.case} label={labels[one.case]} /> },
    { id: 'limit', title: words.limit, cell: ({ row, title }) => `${row} ${say(title)}` },
    { id: 'outcome', title: words.outcome, cell: ({ outcome }) => say(clockOutcomes[outcome]) },
    { id: 'handler', title: words.handler, minor: true, cell: ({ handler }) => say(people.personName(handler)) },
    { id: 'due', title: words.dueAt, cell: ({ dueAt }) => (dueAt === undefined ? '–' : <Until at={dueAt} />) },
    { id: 'at', title: words.doneAt, cell: ({ at }) => <When at={at} /> },
  ];
};

const Clocks = ({ person, asking }: { readonly person: string; readonly asking: Asking }) => {
  const say = useSay();
  const people = usePeople();
  const clocks = useClocks(person, asking);
  const columns = useClockColumns(clocks.data?.labels ?? {});
  const { asked, ask } = asking;
  const outcome = asked('outcome');
  return (
    <Drill
      title={[say(people.personName(person)), isOutcome(outcome) ? say(clockOutcomes[outcome]) : say(words.items)].join(
        ' · ',
      )}
      onClose={() => ask({ person: undefined, agency: undefined, outcome: undefined })}
    >
      <Loaded query={clocks}>
        {({ items, next }) => (
          <>
            <Table
              caption={say(inTable(words.items))}
              columns={columns}
              rows={items}
              keyOf={({ case: caseId, clock }) => `${caseId} ${clock}`}
            />
            <Pager count={items.length} next={next} after={asked('after')} onGo={(after) => ask({ after })} />
          </>
        )}
      </Loaded>
    </Drill>
  );
};

/** What became of the cases somebody was the first to handle: who was first answers for the case, whoever has it now. */
export const FirstHandlers = ({ asking }: { readonly asking: Asking }) => {
  const say = useSay();
  const report = server.useQuery('get', '/api/v1/reports/first-handlers', { params: { query: asking.query } });
  const columns = useColumns(asking);
  const person = asking.asked('person');
  return (
    <Loaded query={report}>
      {({ rows, total, definition }) => (
        <>
          <Section title={say(words.handlers)}>
            <p className="quiet">{say(definition)}</p>
            <Table
              caption={say(inTable(words.handlers))}
              columns={columns}
              rows={
                rows.length === 0
                  ? []
                  : [
                      ...rows.map((row) => ({ ...row, key: `${row.person} ${row.agency}` })),
                      { ...total, key: '', name: words.total },
                    ]
              }
              keyOf={({ key }) => key}
              empty={<Empty title={say(words.noHandlers)} />}
            />
          </Section>
          {person !== undefined && <Clocks person={person} asking={asking} />}
        </>
      )}
    </Loaded>
  );
};
