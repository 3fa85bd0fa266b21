import type { z } from 'zod';
import type { countedItemsSchema, countedSchema, indicatorSchema } from '../../api/views/indicators';
import { csvOf } from '../../api/csv';
import { minute, table } from '../case/table';

export type IndicatorView = z.infer<typeof indicatorSchema>;
export type CountedView = z.infer<typeof countedSchema>;
export type ItemsView = z.infer<typeof countedItemsSchema>;

/** Which indicators there are. */
export const listText = (all: readonly IndicatorView[]): string =>
  table(
    ['id', '指标', 'indicator', '依据 basis'],
    all.map(({ id, title, basis }) => [id, title.zh, title.en, basis.join('; ')]),
  );

const valueOf = (value: number | undefined, shows: IndicatorView['shows']): string => {
  if (value === undefined) return '—';
  return shows === 'ratio' ? `1 : ${value.toFixed(2)}` : `${(value * 100).toFixed(2)} %`;
};

type Counts = CountedView['total'];

const cellsOf = ({ parts, counted, value, medianHours }: Counts, shows: IndicatorView['shows']): string[] => [
  valueOf(value, shows),
  String(counted),
  ...parts.map(({ count }) => String(count)),
  medianHours === undefined ? '' : String(medianHours),
];

const headers = ({ parts }: IndicatorView): string[] => [
  '单位 unit',
  '分列 group',
  '值 value',
  '合计 counted',
  ...parts.map(({ title }) => title.zh),
  '中位小时 median hours',
];

const rowsOf = ({ rows, total, indicator: { shows } }: CountedView): string[][] => [
  ...rows.map((row) => [
    row.unitName.zh,
    row.group === undefined ? '' : `${row.group} ${row.groupTitle?.zh ?? ''}`,
    ...cellsOf(row, shows),
  ]),
  ['合计 total', '', ...cellsOf(total, shows)],
];

/** An indicator with its definition and both instants, as a leader reads it. */
export const countedText = (view: CountedView): string =>
  [
    `${view.indicator.title.zh} ${view.indicator.title.en} · ${view.unitName.zh}`,
    `统计时点 as of ${minute(view.asOf)} · 以截至 ${minute(view.knownAt)} 已录入的为准 known by then`,
    '',
    view.definition.zh,
    view.definition.en,
    '',
    table(headers(view.indicator), rowsOf(view)),
  ].join('\n');

/** The items behind a number, gaps first. */
export const itemsText = ({ items, next }: ItemsView): string =>
  [
    table(
      ['案件 case', '单位 unit', '分列 group', '构成 part', '时间 at', '对象 subject', '期限 due', '完成 done'],
      items.map((one) => [
        ...[one.case, one.unit, one.group ?? '', one.part, minute(one.at), one.subject ?? ''],
        ...[minute(one.dueAt), minute(one.doneAt)],
      ]),
    ),
    ...(next === undefined ? [] : [`--after ${next}`]),
  ].join('\n');

/** The rows for table programs; the total is the last. */
export const countedCsv = (view: CountedView): string => {
  const { indicator, rows, total, asOf, knownAt } = view;
  const line = (
    unit: string,
    group: string,
    { value, counted, parts, medianHours }: Counts,
  ): (string | number | undefined)[] => [
    ...[indicator.id, asOf, knownAt, unit, group, value, counted],
    ...parts.map(({ count }) => count),
    medianHours,
  ];
  const names = ['indicator', 'asOf', 'knownAt', 'unit', 'group', 'value', 'counted'];
  return csvOf([
    [...names, ...indicator.parts.map(({ id }) => id), 'medianHours'],
    ...rows.map((row) => line(row.unit, row.group ?? '', row)),
    line('total', '', total),
  ]);
};
