import { type Schema, server } from '../../../api/client';
import { Badge } from '../../../parts/badge';
import { LevelMark } from '../../../parts/level-mark';
import { Section } from '../../../parts/section';
import { Empty, Loaded } from '../../../parts/state';
import { type Column, Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { roleWords, wordOf } from '../../../words/office';
import { Remaining } from '../clocks/remaining';
import { levelOf, nameIn, type OfCase } from '../shown';
import { words } from './words';

type Responsible = Schema<'Responsible'>;

/** Who answers now: several where a post is held by several. */
const Answering = ({ responsible: { answerable, nobody } }: { readonly responsible: Responsible }) => {
  const say = useSay();
  if (nobody) return <Badge tone="fault">{say(words.nobody)}</Badge>;
  return answerable.map(({ person, name, role, unitName, since, standsInFor }) => (
    <div key={`${person} ${role}`}>
      <span className="nowrap">{say(name)}</span> {say(wordOf(roleWords, role))}
      {standsInFor && ` · ${say(words.standsInFor)} ${say(standsInFor.name)}`}
      <div className="quiet">
        {say(unitName)} · {say(words.since)} <When at={since} />
      </div>
    </div>
  ));
};

/** The columns that every table of them has. */
const answering = <Row extends { readonly responsible: Responsible }>(
  say: ReturnType<typeof useSay>,
): readonly Column<Row>[] => [
  { id: 'now', title: words.now, cell: ({ responsible }) => <Answering responsible={responsible} /> },
  {
    ...{ id: 'first', title: words.first, minor: true },
    cell: ({ responsible }) => say(responsible.firstHandler.name),
  },
];

const Tables = ({ of, all }: OfCase & { readonly all: Schema<'Responsibility'> }) => {
  const say = useSay();
  const about = (person: string | undefined) => person !== undefined && <div>{say(nameIn(of, person))}</div>;
  return (
    <>
      <Section title={say(words.alerts)}>
        <Table
          caption={say(words.alerts)}
          rows={all.alerts}
          keyOf={({ id }) => id}
          empty={<Empty title={say(words.none)} />}
          columns={[
            {
              ...{ id: 'alert', title: words.alert, names: true },
              cell: ({ colour, row, title }) => (
                <>
                  <LevelMark level={colour} /> {row} {say(title)}
                </>
              ),
            },
            { id: 'rang', title: words.rang, minor: true, cell: ({ rangAt }) => <When at={rangAt} /> },
            { id: 'by', title: words.answerBy, cell: ({ answer }) => answer && <When at={answer.by} /> },
            ...answering<(typeof all.alerts)[number]>(say),
          ]}
        />
      </Section>
      <Section title={say(words.clocks)}>
        <Table
          caption={say(words.clocks)}
          rows={all.clocks}
          keyOf={({ id }) => id}
          empty={<Empty title={say(words.none)} />}
          columns={[
            {
              ...{ id: 'clock', title: words.clock, names: true },
              cell: ({ row, title, person }) => (
                <>
                  {row} {say(title)}
                  {about(person)}
                </>
              ),
            },
            {
              ...{ id: 'left', title: words.left },
              cell: (clock) => (
                <>
                  <LevelMark level={levelOf(clock)} /> <Remaining clock={clock} />
                </>
              ),
            },
            ...answering<(typeof all.clocks)[number]>(say),
          ]}
        />
      </Section>
      <Section title={say(words.duties)}>
        <Table
          caption={say(words.duties)}
          rows={all.duties}
          keyOf={({ id }) => id}
          empty={<Empty title={say(words.none)} />}
          columns={[
            {
              ...{ id: 'duty', title: words.duty, names: true },
              cell: ({ title, person }) => (
                <>
                  {say(title)}
                  {about(person)}
                </>
              ),
            },
            ...answering<(typeof all.duties)[number]>(say),
          ]}
        />
      </Section>
    </>
  );
};

/** 责任: who answers for each running clock, duty and alert now. */
export const Responsibility = ({ of }: OfCase) => {
  const query = server.useQuery('get', '/api/v1/cases/{caseId}/responsibility', {
    params: { path: { caseId: of.id } },
  });
  return <Loaded query={query}>{(all) => <Tables of={of} all={all} />}</Loaded>;
};
