import { useState } from 'react';
import { type Schema, server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { CaseLink } from '../../parts/case-link';
import { Button } from '../../parts/button';
import { Facts } from '../../parts/facts';
import { Section } from '../../parts/section';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { OutcomeBadge } from './badges';
import { words } from './words';

type Labels = Readonly<Record<string, Schema<'CaseLabel'>>>;

/** An item as it was signed. */
interface Item {
  readonly case: string;
  readonly handler: string;
  readonly outcome: string;
}

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && 'case' in value && 'handler' in value && 'outcome' in value;

const itemsIn = ({ content }: Schema<'ClearingSnapshot'>): readonly Item[] => {
  const items = content['items'];
  return Array.isArray(items) ? items.filter(isItem) : [];
};

const useColumns = (labels: Labels): readonly Column<Item>[] => {
  const say = useSay();
  const people = usePeople();
  return [
    { id: 'case', title: words.case, names: true, cell: (one) => <CaseLink id={one.case} label={labels[one.case]} /> },
    { id: 'handler', title: words.handler, cell: ({ handler }) => say(people.personName(handler)) },
    { id: 'outcome', title: words.outcome, cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
  ];
};

interface Asked {
  readonly id: string;
  readonly of: 'listing' | 'closing';
  readonly labels: Labels;
}

const Snapshot = ({ id, of, labels }: Asked) => {
  const say = useSay();
  const columns = useColumns(labels);
  const query = server.useQuery('get', '/api/v1/clearings/{clearing}/snapshot', {
    params: { path: { clearing: id }, query: { of } },
  });
  return (
    <Loaded query={query}>
      {(snapshot) => (
        <>
          <Facts
            of={[
              [
                say(words.at),
                typeof snapshot.content['at'] === 'string' ? <When key="at" at={snapshot.content['at']} /> : undefined,
              ],
              [say(words.stream), `${snapshot.stream} · ${snapshot.seq}`],
              [say(words.hash), <code key="hash">{snapshot.hash}</code>],
              [say(words.signature), <code key="signature">{snapshot.signature}</code>],
              [say(words.key), <code key="key">{snapshot.publicKey}</code>],
            ]}
          />
          <Table
            caption={`${say(words.signed)} · ${say(words[of])}`}
            columns={columns}
            rows={itemsIn(snapshot)}
            keyOf={(one) => one.case}
            empty={<Empty title={say(words.emptyList)} />}
          />
        </>
      )}
    </Loaded>
  );
};

/** The list as it was made and as it was at the end, each signed. Shown on request: that is noted. */
export const Signed = ({
  id,
  state,
  labels,
}: {
  readonly id: string;
  readonly state: string;
  readonly labels: Labels;
}) => {
  const say = useSay();
  const [of, setOf] = useState<Asked['of']>();
  return (
    <Section
      title={say(words.signed)}
      beside={
        <span className="row no-print">
          {state !== 'listing' && (
            <Button aria-pressed={of === 'listing'} onPress={() => setOf('listing')}>
              {say(words.show)} {say(words.listing)}
            </Button>
          )}
          {state === 'closed' && (
            <Button aria-pressed={of === 'closing'} onPress={() => setOf('closing')}>
              {say(words.show)} {say(words.closing)}
            </Button>
          )}
        </span>
      }
    >
      <p className="quiet">{say(words.check)}</p>
      {of && <Snapshot id={id} of={of} labels={labels} />}
    </Section>
  );
};
