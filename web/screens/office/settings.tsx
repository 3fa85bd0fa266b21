import { type Schema, server } from '../../api/client';
import { Badge } from '../../parts/badge';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { agencyWords, wordOf } from '../../words/office';
import { settingsWords as words } from './settings-words';
import { nameIn, useOffice } from './use-office';
import { words as officeWords } from './words';

type Policies = Schema<'Policies'>;
type Policy = Policies['default'];
type Checklist = Schema<'Checklist'>;

const Title = ({ title }: Pick<Policy, 'title'>) => useSay()(title);

const InForceFor = ({ of: { id }, policies }: { readonly of: Policy; readonly policies: Policies }) => {
  const say = useSay();
  const { data } = useOffice();
  if (id === policies.default.id) return <Badge>{say(words.everyUnit)}</Badge>;
  const units = policies.units.filter((line) => line.policy === id && line.to === undefined).map(({ unit }) => unit);
  return units.length === 0 ? '–' : units.map((unit) => say(nameIn(data?.units ?? [], unit))).join('、');
};

const policyColumns = (policies: Policies): readonly Column<Policy>[] => [
  { id: 'version', title: words.version, names: true, cell: ({ id }) => <code>{id}</code> },
  { id: 'name', title: words.name, cell: (one) => <Title {...one} /> },
  { id: 'ladders', title: words.ladders, align: 'end', cell: ({ ladders }) => ladders.length },
  { id: 'units', title: words.inForceFor, cell: (one) => <InForceFor of={one} policies={policies} /> },
];

const Gates = ({ gates }: Pick<Checklist, 'gates'>) => {
  const say = useSay();
  return gates.map(({ title }) => say(title)).join('、');
};

const Agency = ({ agency }: Pick<Checklist, 'agency'>) => useSay()(wordOf(agencyWords, agency));

const checklistColumns: readonly Column<Checklist>[] = [
  { id: 'version', title: words.version, names: true, cell: ({ id }) => <code>{id}</code> },
  { id: 'name', title: words.name, cell: (one) => <Title {...one} /> },
  { id: 'agency', title: officeWords.agency, cell: (one) => <Agency {...one} /> },
  { id: 'gates', title: words.gates, cell: (one) => <Gates {...one} /> },
];

/** Ladders and checklists: what there is, and who works by them. Which a unit works by is set at the unit. */
export const Settings = () => {
  const say = useSay();
  const policies = server.useQuery('get', '/api/v1/office/policies');
  const checklists = server.useQuery('get', '/api/v1/checklists');
  return (
    <>
      <Section title={say(words.issued)}>
        <p className="quiet">{say(words.issueHow)}</p>
        <Loaded query={policies}>
          {(all) => (
            <Table
              caption={say(words.policy)}
              columns={policyColumns(all)}
              rows={[all.default, ...all.policies]}
              keyOf={({ id }) => id}
            />
          )}
        </Loaded>
      </Section>
      <Section title={say(words.lists)}>
        <Loaded query={checklists}>
          {({ checklists: rows }) => (
            <Table caption={say(words.checklist)} columns={checklistColumns} rows={rows} keyOf={({ id }) => id} />
          )}
        </Loaded>
      </Section>
    </>
  );
};
