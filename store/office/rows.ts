import type { OfficeChange } from '../../domain/office-change';
import type { Transaction } from '../transaction';

type Column = readonly [from: string, to: string, type: string];

/** A table of the organisation: what names a row, and what else stands in it. */
interface Table {
  readonly name: string;
  readonly key: readonly Column[];
  readonly rest: readonly Column[];
}

const text = (name: string): Column => [name, name, 'text'];
const from: Column = ['from', 'from_at', 'bigint'];
const to: Column = ['to', 'to_at', 'bigint'];

const lines = (relation: string): Table => ({
  name: `unit_${relation}`,
  key: [text('unit'), from],
  rest: [['other', relation, 'text'], to],
});

// Units and people before what names them.
const tables: Readonly<Record<OfficeChange['what'], Table>> = {
  unit: {
    name: 'unit',
    key: [text('id')],
    rest: [text('agency'), text('level'), text('zh'), text('en'), text('kind'), ['parents', 'parents', 'text[]']],
  },
  person: { name: 'person', key: [text('id')], rest: [text('zh'), text('en'), text('email')] },
  superior: lines('superior'),
  supervisor: lines('supervisor'),
  checklist: lines('checklist'),
  policy: { name: 'policy', key: [text('id')], rest: [['definition', 'definition', 'jsonb']] },
  'policy-line': lines('policy'),
  membership: { name: 'membership', key: [text('person'), text('unit'), text('role'), from], rest: [to] },
  absence: {
    name: 'absence',
    key: [text('person'), from],
    rest: [to, text('deputy'), text('reasons'), ['notedBy', 'noted_by', 'text'], ['notedAt', 'noted_at', 'bigint']],
  },
};

const given = (columns: readonly Column[]): string =>
  `jsonb_to_recordset($1::jsonb) as g (${columns.map(([name, , type]) => `"${name}" ${type}`).join(', ')})`;

const removal = ({ name, key }: Table): string =>
  `delete from ${name} t using ${given(key)} where ${key.map(([own, column]) => `t.${column} = g."${own}"`).join(' and ')}`;

const placing = ({ name, key, rest }: Table): string => {
  const all = [...key, ...rest];
  const named = (columns: readonly Column[]): string => columns.map(([, column]) => column).join(', ');
  return `insert into ${name} (${named(all)}) select ${all.map(([own]) => `g."${own}"`).join(', ')} from ${given(all)}
    on conflict (${named(key)}) do update set ${rest.map(([, column]) => `${column} = excluded.${column}`).join(', ')}`;
};

const flat = (row: object): object => {
  if ('ladders' in row && 'id' in row) return { id: row.id, definition: row };
  return 'name' in row ? { ...row, ...(row.name as object) } : row;
};

/** Writes changes to the tables of the organisation. A row that never came about is taken out; nothing else is. */
export const writeRows = async (tx: Transaction, changes: readonly OfficeChange[]): Promise<void> => {
  for (const [what, table] of Object.entries(tables)) {
    const some = changes.filter((one) => one.what === what);
    const gone = some.flatMap(({ before, after }) => (before && !after ? before : []));
    const there = some.flatMap(({ after }) => (after ? flat(after) : []));
    if (gone.length > 0) await tx.run({ text: removal(table), values: [JSON.stringify(gone)] });
    if (there.length > 0) await tx.run({ text: placing(table), values: [JSON.stringify(there)] });
  }
};
