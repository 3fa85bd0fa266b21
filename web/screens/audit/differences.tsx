import type { Schema } from '../../api/client';
import { Badge } from '../../parts/badge';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { Said, useSay } from '../../words/language';
import { wordOf } from '../../words/office';
import styles from './audit.module.css';
import { fieldWords, kindOfItem, valueTitle } from './values';
import { changeWords, words } from './words';

type Difference = Schema<'Difference'>;
type Field = Difference['fields'][number];

const signs = { added: '+', gone: '−', changed: '~' } as const;

/** The old value, struck, above the new one. */
const FieldChange = ({ of: { field, before, after } }: { readonly of: Field }) => {
  const say = useSay();
  return (
    <div>
      <dt>{say(wordOf(fieldWords, field))}</dt>
      <dd>
        {before !== undefined && (
          <div>
            <del className={styles['before']}>{say(valueTitle(field, before))}</del>
          </div>
        )}
        {after !== undefined && (
          <div>
            <ins>{say(valueTitle(field, after))}</ins>
          </div>
        )}
      </dd>
    </div>
  );
};

const By = ({ by }: { readonly by: Difference['by'] }) => {
  const say = useSay();
  if (!by) return <span className="quiet">{say(words.byTime)}</span>;
  return (
    <>
      {by.person ?? say(words.system)} · <When at={by.recordedAt.slice(0, 16)} />
      <div>
        {say(by.title)} <span className="quiet">#{by.seq}</span>
      </div>
    </>
  );
};

const columns: readonly Column<Difference>[] = [
  {
    id: 'item',
    title: words.item,
    names: true,
    cell: ({ kind, title, person, change }) => (
      <>
        <Badge tone={change === 'added' ? 'accent' : change === 'gone' ? 'warning' : 'plain'}>
          <span className={styles['sign']}>{signs[change]}</span> <Said title={changeWords[change]} />
        </Badge>
        <div>
          <Said title={wordOf(kindOfItem, kind)} /> · <Said title={title} />
          {person !== undefined && kind !== 'person' && ` · ${person}`}
        </div>
      </>
    ),
  },
  {
    id: 'change',
    title: words.change,
    cell: ({ fields }) => (
      <dl className={styles['fields']}>
        {fields.map((one) => (
          <FieldChange key={one.field} of={one} />
        ))}
      </dl>
    ),
  },
  { id: 'by', title: words.changedBy, cell: ({ by }) => <By by={by} /> },
  { id: 'document', title: words.document, minor: true, cell: ({ by }) => by?.documentNo },
];

export const Differences = ({ of }: { readonly of: readonly Difference[] }) => {
  const say = useSay();
  return <Table caption={say(words.compare)} columns={columns} rows={of} keyOf={({ kind, id }) => `${kind} ${id}`} />;
};
