import { Link } from 'wouter';
import type { Schema } from '../../api/client';
import { Section } from '../../parts/section';
import { type Column, Table } from '../../parts/table';
import { type Title, useSay } from '../../words/language';
import { type Asking, withAsked } from './asked';
import { valueText } from './value';
import { inTable, words } from './words';

type Counted = Schema<'CountedIndicator'>;
type Indicator = Schema<'Indicator'>;

/** A row of the report, or its sum. */
interface Row extends Omit<Counted['total'], 'items'> {
  readonly key: string;
  readonly unit?: string;
  readonly name: Title;
  readonly group?: string;
  readonly groupTitle?: Title;
}

const rowsOf = ({ rows, total }: Counted): readonly Row[] => [
  { ...total, key: 'total', name: words.total },
  ...rows.map((row) => ({ ...row, key: `${row.unit} ${row.group ?? ''}`, name: row.unitName })),
];

/** Which of what was counted a number stands for. */
const which = ({ unit, group }: Row, part?: string): Readonly<Record<string, string>> => ({
  list: 'yes',
  ...(unit === undefined ? {} : { of: unit }),
  ...(group === undefined ? {} : { group }),
  ...(part === undefined ? {} : { part }),
});

const useColumns = (indicator: Indicator, asking: Asking, counted: Counted): readonly Column<Row>[] => {
  const say = useSay();
  const to = (row: Row, part?: string) => withAsked(`/units/${indicator.id}`, asking, which(row, part));
  const number = (row: Row, part: string | undefined, count: number) =>
    count === 0 ? <span className="quiet">0</span> : <Link href={to(row, part)}>{count}</Link>;
  const grouped = counted.rows.some(({ group }) => group !== undefined);
  const timed = counted.total.medianHours !== undefined;
  return [
    { id: 'unit', title: words.unitColumn, names: true, cell: ({ name }) => say(name) },
    ...(grouped
      ? [
          {
            id: 'group',
            title: words.group,
            cell: ({ group, groupTitle }: Row) => (groupTitle ? `${group ?? ''} ${say(groupTitle)}` : (group ?? '')),
          },
        ]
      : []),
    {
      id: 'value',
      title: words.value,
      align: 'end',
      cell: ({ value }) => valueText(value, indicator.shows) ?? <span className="quiet">–</span>,
    },
    ...indicator.parts.map(({ id, title }): Column<Row> => ({
      id,
      title,
      align: 'end',
      cell: (row) => number(row, id, row.parts.find(({ part }) => part === id)?.count ?? 0),
    })),
    { id: 'counted', title: words.counted, align: 'end', cell: (row) => number(row, undefined, row.counted) },
    ...(timed
      ? [
          {
            id: 'median',
            title: words.median,
            align: 'end' as const,
            minor: true,
            cell: ({ medianHours }: Row) => medianHours ?? '–',
          },
        ]
      : []),
  ];
};

/** The numbers of an indicator by unit; each leads to what it has counted. Nothing is ranked. */
export const Rows = ({ counted, asking }: { readonly counted: Counted; readonly asking: Asking }) => {
  const say = useSay();
  const columns = useColumns(counted.indicator, asking, counted);
  return (
    <Section title={say(words.rows)}>
      <Table caption={say(inTable(words.rows))} columns={columns} rows={rowsOf(counted)} keyOf={({ key }) => key} />
    </Section>
  );
};
