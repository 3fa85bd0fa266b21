import { type Schema, server } from '../../../api/client';
import { PersonName } from '../../../office/named';
import { usePeople } from '../../../office/use-people';
import { Badge } from '../../../parts/badge';
import { Section } from '../../../parts/section';
import { Empty, Loaded } from '../../../parts/state';
import { Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { agencyWords, wordOf } from '../../../words/office';
import { nameIn, type OfCase } from '../shown';
import { words } from './words';

type Right = Schema<'CaseRight'>;
type Checklist = Schema<'CaseChecklist'>;
type Gate = Checklist['gates'][number];

const Once = ({ last }: { readonly last: Right['last'] }) =>
  last && (
    <>
      <PersonName id={last.by} /> <When at={last.at} />
    </>
  );

const Told = ({ right: { told, last, before } }: { readonly right: Right }) => {
  const say = useSay();
  if (told) return <Once last={last} />;
  return (
    <>
      <Badge tone="warning">{say(words.notTold)}</Badge>
      {before !== undefined && <div className="quiet">{say(words.before)}</div>}
    </>
  );
};

const Rights = ({ of, rights }: OfCase & { readonly rights: readonly Right[] }) => {
  const say = useSay();
  return (
    <Section title={say(words.rights)}>
      <Table
        caption={say(words.rights)}
        rows={rights}
        keyOf={({ person, right, agency }) => `${person} ${right} ${agency}`}
        empty={<Empty title={say(words.noRights)} />}
        columns={[
          { id: 'person', title: words.person, cell: ({ person }) => say(nameIn(of, person)) },
          {
            ...{ id: 'right', title: words.right, names: true },
            cell: ({ title, basis }) => (
              <>
                {say(title)} <span className="quiet">{basis.join('；')}</span>
              </>
            ),
          },
          { id: 'teller', title: words.teller, cell: ({ agency }) => say(wordOf(agencyWords, agency)) },
          { id: 'when', title: words.when, minor: true, cell: ({ when }) => say(when) },
          { id: 'told', title: words.told, cell: (right) => <Told right={right} /> },
        ]}
      />
    </Section>
  );
};

const Ticked = ({ item }: { readonly item: Gate['items'][number] }) => {
  const say = useSay();
  if (item.missing) return <Badge tone="warning">{say(words.missing)}</Badge>;
  if (!item.required) return <span className="quiet">{say(words.notAsked)}</span>;
  return (
    <>
      <Badge tone="good">{say(words.done)}</Badge> <Once last={item.last} />
    </>
  );
};

const GateTable = ({ of, gate }: OfCase & { readonly gate: Gate }) => {
  const say = useSay();
  const whom = gate.person === undefined ? '' : ` · ${say(nameIn(of, gate.person))}`;
  return (
    <section className="stack">
      <h3>
        {say(gate.title)}
        {whom}
      </h3>
      {gate.passed && (
        <p className="quiet">
          {say(words.passed)} <Once last={gate.passed} />
        </p>
      )}
      <Table
        caption={`${say(gate.title)}${whom}`}
        rows={gate.items}
        keyOf={({ id }) => id}
        columns={[
          {
            ...{ id: 'item', title: words.item, names: true },
            cell: ({ title, basis }) => (
              <>
                {say(title)} <span className="quiet">{basis.join('；')}</span>
              </>
            ),
          },
          { id: 'ticked', title: words.ticked, cell: (item) => <Ticked item={item} /> },
        ]}
      />
    </section>
  );
};

const ChecklistOf = ({ of, list: { unit, gates } }: OfCase & { readonly list: Checklist }) => {
  const say = useSay();
  const { unitName } = usePeople();
  return (
    <Section title={say(words.checklist(unitName(unit)))}>
      {gates.length === 0 && <Empty title={say(words.none)} />}
      {gates.map((gate) => (
        <GateTable key={`${gate.gate} ${gate.person ?? ''}`} of={of} gate={gate} />
      ))}
    </Section>
  );
};

/** 核对清单与权利: what must have been seen to, and been told, before a step. */
export const Checklists = ({ of }: OfCase) => {
  const query = server.useQuery('get', '/api/v1/cases/{caseId}/checklists', { params: { path: { caseId: of.id } } });
  return (
    <Loaded query={query}>
      {({ checklists, rights }) => (
        <>
          <Rights of={of} rights={rights} />
          {checklists.map((list) => (
            <ChecklistOf key={list.agency} of={of} list={list} />
          ))}
        </>
      )}
    </Loaded>
  );
};
