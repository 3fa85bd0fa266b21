import type { Schema } from '../../api/client';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { wordOf } from '../../words/office';
import { importWords as words, kindWords } from './import-words';

type Change = Schema<'OfficeChanges'>['changes'][number];

/** So many rows a person looks through; the rest is counted. */
const most = 200;

const Kind = ({ what }: Pick<Change, 'what'>) => useSay()(wordOf(kindWords, what));

const whoseOf = ({ before, after }: Change): string => {
  const row = after ?? before ?? {};
  const named = [row['person'], row['id'], row['unit']].find((one) => typeof one === 'string');
  return typeof named === 'string' ? named : '';
};

const Row = ({ of }: { readonly of: Readonly<Record<string, unknown>> | undefined }) =>
  of === undefined ? (
    <span>–</span>
  ) : (
    <span>
      {Object.entries(of)
        .filter(([name]) => name !== 'ladders')
        .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join('，')}
    </span>
  );

const columns: readonly Column<Change>[] = [
  { id: 'what', title: words.what, cell: (one) => <Kind {...one} /> },
  { id: 'whose', title: words.whose, names: true, cell: whoseOf },
  { id: 'before', title: words.before, cell: ({ before }) => <Row of={before} /> },
  { id: 'after', title: words.after, cell: ({ after }) => <Row of={after} /> },
];

/** What changes with a file, each row before and after. */
export const ImportChanges = ({ changes }: { readonly changes: readonly Change[] }) => {
  const say = useSay();
  const shown = changes.slice(0, most);
  return (
    <>
      <strong>
        {say(changes.length > most ? words.firstOf(most, changes.length) : words.changes(changes.length))}
      </strong>
      <Table
        caption={say(words.changes(changes.length))}
        columns={columns}
        rows={shown}
        keyOf={(one) => JSON.stringify(one)}
      />
    </>
  );
};
