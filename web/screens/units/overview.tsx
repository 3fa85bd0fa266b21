import { useQueries } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Schema, server } from '../../api/client';
import { Badge } from '../../parts/badge';
import { Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { type Asking, withAsked } from './asked';
import { fallsShort, gapsIn, lineOf, targetText, valueText } from './value';
import { words } from './words';

interface Row {
  readonly indicator: Schema<'Indicator'>;
  readonly total: Schema<'CountedIndicator'>['total'] | undefined;
}

const countOf = ({ total }: Row, part: string): number => total?.parts.find((one) => one.part === part)?.count ?? 0;

const Value = ({ indicator, total }: Row) => {
  const say = useSay();
  if (!total) return <>…</>;
  const text = valueText(total.value, indicator.shows);
  if (text === undefined) return <span className="quiet">{say(words.nothingYet)}</span>;
  return (
    <span className="row">
      <strong>{text}</strong>
      {fallsShort(total.value, indicator) && <Badge tone="warning">{say(words.short)}</Badge>}
    </span>
  );
};

const useColumns = (asking: Asking): readonly Column<Row>[] => {
  const say = useSay();
  const to = (id: string, part?: string) =>
    withAsked(`/units/${id}`, asking, part === undefined ? {} : { part, list: 'yes' });
  return [
    {
      id: 'indicator',
      title: words.indicator,
      names: true,
      cell: ({ indicator }) => <Link href={to(indicator.id)}>{say(indicator.title)}</Link>,
    },
    { id: 'value', title: words.value, cell: (row) => <Value {...row} /> },
    {
      id: 'target',
      title: words.target,
      minor: true,
      cell: ({ indicator }) => say(targetText(indicator) ?? words.noTarget),
    },
    {
      id: 'line',
      title: words.aboveBelow,
      align: 'end',
      cell: ({ indicator, total }) => {
        const { above, below } = lineOf(total?.parts ?? [], indicator);
        return `${above} / ${below}`;
      },
    },
    {
      id: 'gaps',
      title: words.gaps,
      align: 'end',
      cell: ({ indicator, total }) => {
        const gaps = gapsIn(total?.parts ?? [], indicator);
        const firstGap = indicator.parts.find(
          ({ id, gap }) => gap && (total?.parts.find(({ part }) => part === id)?.count ?? 0) > 0,
        );
        return gaps > 0 && firstGap ? <Link href={to(indicator.id, firstGap.id)}>{gaps}</Link> : gaps;
      },
    },
    {
      id: 'waiting',
      title: words.waiting,
      align: 'end',
      minor: true,
      cell: (row) => {
        const waiting = countOf(row, 'waiting');
        return waiting > 0 ? <Link href={to(row.indicator.id, 'waiting')}>{waiting}</Link> : '–';
      },
    },
  ];
};

/** The indicators of a unit, each with what stands above and below its line. */
export const Overview = ({ asking }: { readonly asking: Asking }) => {
  const say = useSay();
  const list = server.useQuery('get', '/api/v1/indicators', {}, { staleTime: Infinity });
  const indicators = list.data?.items ?? [];
  const counted = useQueries({
    queries: indicators.map(({ id }) =>
      server.queryOptions('get', '/api/v1/indicators/{indicator}', {
        params: { path: { indicator: id }, query: asking.query },
      }),
    ),
  });
  const columns = useColumns(asking);
  const failed = counted.find(({ error }) => error);
  return (
    <Loaded query={failed && list.data ? { data: list.data, error: failed.error, refetch: failed.refetch } : list}>
      {() => (
        <Table
          caption={say(words.indicators)}
          columns={columns}
          rows={indicators.map((indicator, at) => ({ indicator, total: counted[at]?.data?.total }))}
          keyOf={({ indicator }) => indicator.id}
        />
      )}
    </Loaded>
  );
};
