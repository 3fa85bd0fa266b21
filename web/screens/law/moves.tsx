import { type Schema, server } from '../../api/client';
import { useAsked } from '../../app/use-asked';
import { CaseLink } from '../../parts/case-link';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Checkbox, RadioGroup } from '../../parts/field';
import { Note } from '../../parts/note';
import { Pager } from '../../parts/pager';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { wordOf } from '../../words/office';
import { type Dates, DatesCell } from './dates-cell';
import { rollOutWords as words } from './roll-out-words';
import styles from './law.module.css';
import { waySigns, wayWords } from './words';

const ways = ['earlier', 'later', 'stays', 'begins', 'ends'] as const;
type Way = (typeof ways)[number];
const isWay = (text: string | undefined): text is Way => ways.some((one) => one === text);

interface Move {
  readonly case: string;
  readonly clock: string;
  readonly row: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly person?: string;
  readonly way: Way;
  readonly custody: boolean;
  readonly was?: Dates;
  readonly becomes?: Dates;
}

const Limit = ({ row, title, person, custody }: Move) => {
  const say = useSay();
  return (
    <>
      {say(title)} <span className="quiet">{row}</span>
      {person !== undefined && <span className="quiet"> · {person}</span>}{' '}
      {custody && <Badge tone="fault">{say(words.custody)}</Badge>}
    </>
  );
};

const WayMark = ({ way }: Pick<Move, 'way'>) => {
  const say = useSay();
  return (
    <Badge tone={way === 'earlier' ? 'warning' : 'plain'}>
      <span aria-hidden="true">{waySigns[way]} </span>
      {say(wordOf(wayWords, way))}
    </Badge>
  );
};

const columnsWith = (labels: Readonly<Record<string, Schema<'CaseLabel'>>>): readonly Column<Move>[] => [
  {
    id: 'case',
    title: words.case,
    names: true,
    cell: (one) => <CaseLink id={one.case} label={labels[one.case]} />,
  },
  { id: 'limit', title: words.limit, cell: (one) => <Limit {...one} /> },
  { id: 'was', title: words.was, cell: ({ was }) => <DatesCell of={was} /> },
  { id: 'becomes', title: words.becomes, cell: ({ becomes }) => <DatesCell of={becomes} /> },
  { id: 'way', title: words.way, cell: ({ way }) => <WayMark way={way} /> },
];

const Filters = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  return (
    <div className={`${styles['filters']} no-print`}>
      <RadioGroup
        label={say(words.way)}
        choices={[{ id: 'all', text: say(common.all) }, ...ways.map((id) => ({ id, text: say(wordOf(wayWords, id)) }))]}
        value={asked('way') ?? 'all'}
        onChange={(id) => ask({ way: id === 'all' ? undefined : id })}
      />
      <Checkbox
        label={say(words.onlyCustody)}
        value={asked('custody') === 'true'}
        onChange={(only) => ask({ custody: only ? 'true' : undefined })}
      />
    </div>
  );
};

const Nothing = ({ filtered, clocks }: { readonly filtered: boolean; readonly clocks: number }) => {
  const say = useSay();
  const { ask } = useAsked();
  if (!filtered) return <Note kind="info" title={say(words.unseen(clocks))} />;
  return (
    <Empty title={say(words.noneOfThem)}>
      <Button onPress={() => ask({ way: undefined, custody: undefined })}>{say(words.clearFilter)}</Button>
    </Empty>
  );
};

/** Every clock that changes in a case one may see, with its dates side by side. */
export const Moves = ({ id, clocks }: { readonly id: string; readonly clocks: number }) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const [named, custody, after] = [asked('way'), asked('custody') === 'true', asked('after')];
  const way = isWay(named) ? named : undefined;
  const query = {
    limit: 50,
    ...(way && { way }),
    ...(custody && { custody: 'true' as const }),
    ...(after && { after }),
  };
  const page = server.useQuery('get', '/api/v1/law/roll-outs/{rollOut}/moves', {
    params: { path: { rollOut: id }, query },
  });
  return (
    <>
      <Filters />
      <Loaded query={page}>
        {({ moves, labels, next }) => (
          <>
            <Table
              caption={say(words.moves)}
              columns={columnsWith(labels)}
              rows={moves}
              keyOf={(one) => `${one.case} ${one.clock}`}
              empty={<Nothing filtered={way !== undefined || custody} clocks={clocks} />}
            />
            <Pager count={moves.length} next={next} after={after} onGo={(to) => ask({ after: to })} />
          </>
        )}
      </Loaded>
    </>
  );
};
