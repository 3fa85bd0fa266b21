import { Link } from 'wouter';
import { type Schema, server } from '../../api/client';
import { CaseLink } from '../../parts/case-link';
import { LevelMark } from '../../parts/level-mark';
import { Pager } from '../../parts/pager';
import { Section } from '../../parts/section';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { type Title, useSay } from '../../words/language';
import { type Asking, withAsked } from './asked';
import { Drill } from './drill';
import { answerOutcomes, stepWords, inTable, words } from './words';

type Outcome = keyof typeof answerOutcomes;
type Total = Schema<'LeadersReport'>['total'];

interface Row extends Total {
  readonly key: string;
  readonly person?: string;
  readonly name: Title;
}

const outcomes = Object.keys(answerOutcomes) as Outcome[];
const isOutcome = (text: string | undefined): text is Outcome => outcomes.some((one) => one === text);
const countOf = ({ inTime, late, unanswered, waiting, withdrawn }: Total, outcome: Outcome): number =>
  ({ 'in-time': inTime, late, unanswered, waiting, withdrawn })[outcome];

const useColumns = (asking: Asking): readonly Column<Row>[] => {
  const say = useSay();
  const number = (person: string | undefined, count: number, outcome?: Outcome) =>
    person === undefined || count === 0 ? (
      count
    ) : (
      <Link
        href={withAsked('/units', asking, { view: 'leaders', person, ...(outcome === undefined ? {} : { outcome }) })}
      >
        {count}
      </Link>
    );
  return [
    { id: 'name', title: words.person, names: true, cell: ({ name }) => say(name) },
    { id: 'alerts', title: words.alerts, align: 'end', cell: ({ alerts }) => alerts },
    { id: 'asked', title: words.asked, align: 'end', cell: ({ person, asked }) => number(person, asked) },
    ...outcomes.map((outcome): Column<Row> => ({
      id: outcome,
      title: answerOutcomes[outcome],
      align: 'end',
      cell: (row) => number(row.person, countOf(row, outcome), outcome),
    })),
    { id: 'median', title: words.median, align: 'end', minor: true, cell: ({ medianHours }) => medianHours ?? '–' },
  ];
};

const useBells = (person: string, { asked, query }: Asking) => {
  const [outcome, after] = [asked('outcome'), asked('after')];
  return server.useQuery('get', '/api/v1/reports/leaders/{person}/bells', {
    params: {
      path: { person },
      query: { ...query, ...(isOutcome(outcome) ? { outcome } : {}), ...(after === undefined ? {} : { after }) },
    },
  });
};

type Bell = NonNullable<ReturnType<typeof useBells>['data']>['items'][number];

const useBellColumns = (labels: Readonly<Record<string, Schema<'CaseLabel'>>>): readonly Column<Bell>[] => {
  const say = useSay();
  return [
    {
      id: 'case',
      title: words.case,
      names: true,
      cell: (bell) => <CaseLink id={bell.case} label={labels[bell.case]} />,
    },
    { id: 'limit', title: words.limit, cell: ({ title }) => say(title) },
    {
      id: 'colour',
      title: words.rangAt,
      cell: ({ colour, rangAt }) => (
        <>
          <LevelMark level={colour} /> <When at={rangAt} />
        </>
      ),
    },
    { id: 'step', title: words.step, cell: ({ step }) => say(stepWords[step]) },
    { id: 'by', title: words.answerBy, cell: ({ answerBy }) => <When at={answerBy} /> },
    {
      id: 'at',
      title: words.answeredAt,
      cell: ({ answeredAt }) => (answeredAt === undefined ? '–' : <When at={answeredAt} />),
    },
    { id: 'outcome', title: words.outcome, cell: ({ outcome }) => say(answerOutcomes[outcome]) },
  ];
};

const Bells = ({
  person,
  name,
  asking,
}: {
  readonly person: string;
  readonly name: string;
  readonly asking: Asking;
}) => {
  const say = useSay();
  const bells = useBells(person, asking);
  const columns = useBellColumns(bells.data?.labels ?? {});
  const { asked, ask } = asking;
  const outcome = asked('outcome');
  return (
    <Drill
      title={[name, isOutcome(outcome) ? say(answerOutcomes[outcome]) : say(words.items)].join(' · ')}
      onClose={() => ask({ person: undefined, outcome: undefined })}
    >
      <Loaded query={bells}>
        {({ items, next }) => (
          <>
            <Table
              caption={say(inTable(words.items))}
              columns={columns}
              rows={items}
              keyOf={({ case: caseId, alert, step }) => `${caseId} ${alert} ${step}`}
            />
            <Pager count={items.length} next={next} after={asked('after')} onGo={(after) => ask({ after })} />
          </>
        )}
      </Loaded>
    </Drill>
  );
};

/** Whom alerts asked for an answer, and whether it came in time. It counts answers, and ranks nobody. */
export const Leaders = ({ asking }: { readonly asking: Asking }) => {
  const say = useSay();
  const report = server.useQuery('get', '/api/v1/reports/leaders', { params: { query: asking.query } });
  const columns = useColumns(asking);
  const person = asking.asked('person');
  return (
    <Loaded query={report}>
      {({ rows, total, definition }) => (
        <>
          <Section title={say(words.leaders)}>
            <p className="quiet">{say(definition)}</p>
            <Table
              caption={say(inTable(words.leaders))}
              columns={columns}
              rows={
                rows.length === 0
                  ? []
                  : [...rows.map((row) => ({ ...row, key: row.person })), { ...total, key: '', name: words.total }]
              }
              keyOf={({ key }) => key}
              empty={<Empty title={say(words.noBells)} />}
            />
          </Section>
          {person !== undefined && (
            <Bells
              person={person}
              name={say(rows.find((row) => row.person === person)?.name ?? { zh: person, en: person })}
              asking={asking}
            />
          )}
        </>
      )}
    </Loaded>
  );
};
