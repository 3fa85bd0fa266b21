import { PersonName, UnitName } from '../../../office/named';
import { Section } from '../../../parts/section';
import { Empty, Loaded } from '../../../parts/state';
import { Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { wordOf } from '../../../words/office';
import { EntryLink } from '../entry-link';
import type { Entry, OfCase } from '../shown';
import { useTimeline } from '../use-timeline';
import { Chain } from './chain';
import { directionWords, kindWords, words } from './words';

const field = ({ act }: Entry, name: string): string => {
  const value = act?.fields[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const Register = ({ caseId, rows }: { readonly caseId: string; readonly rows: readonly Entry[] }) => {
  const say = useSay();
  return (
    <Table
      caption={say(words.register)}
      rows={rows}
      keyOf={({ seq }) => String(seq)}
      empty={<Empty title={say(words.noRegister)} />}
      columns={[
        { id: 'at', title: words.at, names: true, cell: ({ at }) => <When at={at} /> },
        {
          ...{ id: 'direction', title: words.direction },
          cell: (one) => say(wordOf(directionWords, field(one, 'direction'))),
        },
        { id: 'kind', title: words.kind, cell: (one) => say(wordOf(kindWords, field(one, 'kind'))) },
        { id: 'title', title: words.title, cell: (one) => field(one, 'title') },
        { id: 'quantity', title: words.quantity, align: 'end', cell: (one) => field(one, 'quantity') },
        { id: 'counterpart', title: words.counterpart, minor: true, cell: (one) => field(one, 'counterpart') },
        { id: 'reference', title: words.reference, minor: true, cell: (one) => field(one, 'reference') },
        {
          ...{ id: 'by', title: words.by, minor: true },
          cell: ({ act }) =>
            act && (
              <>
                <PersonName id={act.person} /> <UnitName id={act.unit} />
              </>
            ),
        },
        { id: 'entry', title: words.entry, minor: true, cell: ({ seq }) => <EntryLink caseId={caseId} seq={seq} /> },
      ]}
    />
  );
};

/** 文书流转: the chain of custody of the papers, and what came in and went out. */
export const Papers = ({ of }: OfCase) => {
  const say = useSay();
  const query = useTimeline(of.id);
  return (
    <>
      <Section title={say(words.chain)}>
        <Chain of={of} rows={of.transfers} />
      </Section>
      <Section title={say(words.register)}>
        <Loaded query={query}>
          {({ entries }) => (
            <Register
              caseId={of.id}
              rows={entries.filter(({ kind, act }) => kind === 'act' && act?.type === 'register.enter')}
            />
          )}
        </Loaded>
      </Section>
    </>
  );
};
