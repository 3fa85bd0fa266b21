import { type Schema, server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { Badge } from '../../parts/badge';
import { Until } from '../../oversight/until';
import { CaseLink } from '../../parts/case-link';
import { Pager } from '../../parts/pager';
import { Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import type { Asking } from './asked';
import { Drill } from './drill';
import { inTable, words } from './words';

const useItems = (id: string, { asked, query }: Asking) => {
  const [of, group, part, after] = [asked('of'), asked('group'), asked('part'), asked('after')];
  const more = Object.fromEntries(
    Object.entries({ of, group, part, after }).filter(([, value]) => value !== undefined),
  );
  return server.useQuery('get', '/api/v1/indicators/{indicator}/items', {
    params: { path: { indicator: id }, query: { ...query, ...more } },
  });
};

type Item = NonNullable<ReturnType<typeof useItems>['data']>['items'][number];

const useColumns = (
  { parts }: Schema<'Indicator'>,
  labels: Readonly<Record<string, Schema<'CaseLabel'>>>,
): readonly Column<Item>[] => {
  const say = useSay();
  const people = usePeople();
  const partOf = (part: string) => parts.find(({ id }) => id === part);
  const subjectOf = ({ case: caseId, subject }: Item): string =>
    labels[caseId]?.persons.find(({ label }) => label === subject)?.name ?? '';
  return [
    {
      id: 'case',
      title: words.case,
      names: true,
      cell: (item) => <CaseLink id={item.case} label={labels[item.case]} />,
    },
    {
      id: 'part',
      title: words.part,
      cell: ({ part, unit }) => {
        const one = partOf(part);
        return (
          <>
            <Badge tone={one?.gap === true ? 'warning' : 'plain'}>{one ? say(one.title) : part}</Badge>
            <div className="quiet">{say(people.unitName(unit))}</div>
          </>
        );
      },
    },
    {
      id: 'group',
      title: words.subject,
      minor: true,
      cell: (item) => [item.groupTitle ? say(item.groupTitle) : (item.group ?? ''), subjectOf(item)].join(' '),
    },
    { id: 'at', title: words.at, cell: ({ at }) => <When at={at} /> },
    { id: 'due', title: words.dueAt, cell: ({ dueAt }) => (dueAt === undefined ? '–' : <Until at={dueAt} />) },
    { id: 'done', title: words.doneAt, cell: ({ doneAt }) => (doneAt === undefined ? '–' : <When at={doneAt} />) },
  ];
};

interface Shown {
  readonly indicator: Schema<'Indicator'>;
  readonly asking: Asking;
}

const List = ({ indicator, asking }: Shown) => {
  const say = useSay();
  const items = useItems(indicator.id, asking);
  const columns = useColumns(indicator, items.data?.labels ?? {});
  return (
    <Loaded query={items}>
      {({ items: rows, next }) => (
        <>
          <Table
            caption={say(inTable(words.items))}
            columns={columns}
            rows={rows}
            keyOf={({ case: caseId, item, part }) => `${caseId} ${item} ${part}`}
          />
          <Pager
            count={rows.length}
            next={next}
            after={asking.asked('after')}
            onGo={(after) => asking.ask({ after })}
          />
        </>
      )}
    </Loaded>
  );
};

/** The very cases, clocks or alerts behind a number, gaps first. They are asked for only on request: that is noted. */
export const Items = ({ indicator, asking }: Shown) => {
  const say = useSay();
  const { asked, ask } = asking;
  if (asked('list') === undefined) return null;
  const part = indicator.parts.find(({ id }) => id === asked('part'));
  return (
    <Drill
      title={part ? `${say(words.items)} · ${say(part.title)}` : say(words.items)}
      onClose={() => ask({ list: undefined, of: undefined, group: undefined, part: undefined })}
    >
      <List indicator={indicator} asking={asking} />
    </Drill>
  );
};
