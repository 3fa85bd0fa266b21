import { useAsked } from '../../app/use-asked';
import { type Schema, server } from '../../api/client';
import { Dialog } from '../../parts/dialog';
import { Section } from '../../parts/section';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { wordOf } from '../../words/office';
import { Confidence } from './confidence';
import { lengthTitle } from './length';
import { LimitDetails } from './limit-details';
import { owedByWords, referenceWords as words } from './reference-words';
import { fits, SearchBar } from './search-bar';
import styles from './law.module.css';

type Limit = Schema<'Limit'>;

const Length = ({ length, workingDays }: Limit) => {
  const say = useSay();
  return <span className="nowrap">{say(lengthTitle(length, workingDays))}</span>;
};

const Owed = ({ owedBy }: Limit) => useSay()(wordOf(owedByWords, owedBy));

const Name = ({ id, title }: Limit) => {
  const say = useSay();
  const { ask } = useAsked();
  return (
    <button type="button" className={styles['opens']} onClick={() => ask({ limit: id })}>
      {say(title)}
    </button>
  );
};

const columns: readonly Column<Limit>[] = [
  { id: 'row', title: words.row, cell: ({ row }) => <span className="nowrap">{row}</span> },
  { id: 'limit', title: words.limit, names: true, cell: (limit) => <Name {...limit} /> },
  { id: 'length', title: words.length, cell: (limit) => <Length {...limit} /> },
  { id: 'owedBy', title: words.owedBy, minor: true, cell: (limit) => <Owed {...limit} /> },
  { id: 'basis', title: words.basis, minor: true, cell: ({ basis }) => basis.join('；') },
  { id: 'confidence', title: words.confidence, cell: ({ confidence }) => <Confidence of={confidence} /> },
];

const textOf = ({ id, row, title, basis }: Limit): string => [id, row, title.zh, title.en, ...basis].join(' ');

/** The limits of the law pack in force, with their articles and how surely each is known. */
export const Limits = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const pack = server.useQuery('get', '/api/v1/limits', {}, { staleTime: Infinity });
  const open = pack.data?.limits.find(({ id }) => id === asked('limit'));
  return (
    <Loaded query={pack}>
      {({ law, limits }) => {
        const found = limits.filter((one) => fits(textOf(one), asked('q')));
        return (
          <Section
            title={say(words.pack(law))}
            beside={<span role="status">{say(words.found(found.length, limits.length))}</span>}
          >
            <SearchBar label={say(words.search)} />
            <p className="quiet">{say(words.confidenceNote)}</p>
            <Table
              caption={say(words.limit)}
              columns={columns}
              rows={found}
              keyOf={({ id }) => id}
              empty={<Empty title={say(words.noneFound)} />}
            />
            <Dialog
              title={open ? say(open.title) : ''}
              isOpen={open !== undefined}
              onClose={() => ask({ limit: undefined })}
              as="side"
            >
              {open && <LimitDetails of={open} />}
            </Dialog>
          </Section>
        );
      }}
    </Loaded>
  );
};
