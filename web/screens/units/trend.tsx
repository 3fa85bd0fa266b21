import { useCallback, useMemo } from 'react';
import { Link } from 'wouter';
import { type Schema, server } from '../../api/client';
import { Plot } from '../../parts/plot';
import { RadioGroup } from '../../parts/field';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { whenShort } from '../../words/when';
import { type Asking, withAsked } from './asked';
import { gapsIn, targetText, valueText } from './value';
import { words } from './words';

type Trend = Schema<'Trend'>;
type Point = Schema<'TrendPoint'>;

const labelOf = ({ from }: Point, by: Trend['by']): string => from.slice(0, by === 'month' ? 7 : 10);

/** The last period is still running: it says so, and may yet change. */
const isRunning = ({ to }: Point, { asOf }: Trend): boolean => Date.parse(to) > Date.parse(asOf);

/** The period of a point, as the page asks for one. */
const spanOf = ({ from, to }: Point): Readonly<Record<string, string>> => ({
  span: 'own',
  from: from.slice(0, 10),
  to: new Date(Date.parse(to) + 8 * 3_600_000 - 86_400_000).toISOString().slice(0, 10),
  list: 'yes',
});

const Numbers = ({ trend, asking }: { readonly trend: Trend; readonly asking: Asking }) => {
  const say = useSay();
  const { indicator, by } = trend;
  const columns: readonly Column<Point>[] = [
    {
      id: 'period',
      title: words.periodColumn,
      names: true,
      cell: (point) => (
        <>
          <Link href={withAsked(`/units/${indicator.id}`, asking, spanOf(point))}>{whenShort(labelOf(point, by))}</Link>
          {isRunning(point, trend) && <span className="quiet">{say(words.running)}</span>}
        </>
      ),
    },
    {
      id: 'value',
      title: words.value,
      align: 'end',
      cell: ({ value }) => valueText(value, indicator.shows) ?? say(words.nothingYet),
    },
    {
      id: 'line',
      title: words.aboveBelow,
      align: 'end',
      cell: ({ numerator, denominator }) => `${numerator} / ${denominator}`,
    },
    { id: 'gaps', title: words.gaps, align: 'end', cell: ({ parts }) => gapsIn(parts, indicator) },
  ];
  return (
    <Table
      caption={say(words.asTable)}
      columns={columns}
      rows={[...trend.points].reverse()}
      keyOf={({ from }) => from}
    />
  );
};

const Picture = ({ trend: { points, indicator, by } }: { readonly trend: Trend }) => {
  const labels = useMemo(() => points.map((point) => labelOf(point, by).slice(by === 'month' ? 0 : 5)), [points, by]);
  const values = useMemo(() => points.map(({ value }) => value), [points]);
  const aim = indicator.target === undefined ? {} : { aim: indicator.target };
  const { shows } = indicator;
  const said = useCallback((value: number) => valueText(value, shows) ?? '', [shows]);
  return <Plot labels={labels} values={values} {...aim} said={said} />;
};

/** An indicator over the latest weeks or months: as a plot, and the same numbers as a table. */
export const TrendOf = ({ id, asking }: { readonly id: string; readonly asking: Asking }) => {
  const say = useSay();
  const { asked, ask, unit, instants } = asking;
  const by = asked('by') === 'week' ? 'week' : 'month';
  const group = asked('group');
  const trend = server.useQuery('get', '/api/v1/indicators/{indicator}/trend', {
    params: { path: { indicator: id }, query: { unit, by, ...instants, ...(group === undefined ? {} : { group }) } },
  });
  const target = trend.data && targetText(trend.data.indicator);
  return (
    <Section
      title={[
        say(words.trend),
        ...(trend.data ? [say(trend.data.indicator.title)] : []),
        ...(group === undefined ? [] : [group]),
      ].join(' · ')}
      beside={
        <RadioGroup
          label={say(words.by)}
          value={by}
          onChange={(one) => ask({ by: one })}
          choices={[
            { id: 'month', text: say(words.month) },
            { id: 'week', text: say(words.week) },
          ]}
        />
      }
    >
      <Loaded query={trend}>
        {(data) => (
          <>
            <Picture trend={data} />
            {target && (
              <p className="quiet no-print">
                ┄┄ {say(words.target)} {say(target)}
              </p>
            )}
            <Numbers trend={data} asking={asking} />
          </>
        )}
      </Loaded>
    </Section>
  );
};
