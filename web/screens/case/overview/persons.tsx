import { server } from '../../../api/client';
import { Badge } from '../../../parts/badge';
import { Section } from '../../../parts/section';
import { Empty } from '../../../parts/state';
import { LevelMark } from '../../../parts/level-mark';
import { Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { wordOf } from '../../../words/office';
import { Remaining } from '../clocks/remaining';
import { PersonInCase } from '../person-in-case';
import { levelOf, type OfCase, type Person } from '../shown';
import { words as caseWords } from '../words';
import styles from './persons.module.css';
import { standingWords, words } from './words';

const Measure = ({ person: { measure, held, standing } }: { readonly person: Person }) => {
  const say = useSay();
  if (!measure) return standing === 'suspect' ? <span className="quiet">{say(caseWords.noMeasure)}</span> : null;
  return (
    <>
      {say(measure.stageTitle)} {held && <Badge tone="fault">{say(caseWords.held)}</Badge>}
      <div className="quiet">
        {say(words.since)} <When at={measure.since.slice(0, 10)} />
      </div>
    </>
  );
};

const Custody = ({ person: { custody } }: { readonly person: Person }) => {
  const say = useSay();
  return (
    <>
      {custody.map(({ from, to }) => (
        <div key={from}>
          <When at={from} /> – {to === undefined ? say(words.today) : <When at={to} />}
        </div>
      ))}
    </>
  );
};

const Told = ({ of, person }: OfCase & { readonly person: Person }) => {
  const say = useSay();
  const { data } = server.useQuery('get', '/api/v1/cases/{caseId}/checklists', { params: { path: { caseId: of.id } } });
  const all = data?.rights.filter((one) => one.person === person.label) ?? [];
  if (all.length === 0) return null;
  const told = all.filter((one) => one.told).length;
  return <Badge tone={told === all.length ? 'good' : 'warning'}>{say(words.told(told, all.length))}</Badge>;
};

const Next = ({ of, person }: OfCase & { readonly person: Person }) => {
  const say = useSay();
  const clock = of.clocks.find(({ id }) => id === person.next?.clock);
  return (
    clock && (
      <div className={styles['next']}>
        <LevelMark level={levelOf(clock)} /> {say(clock.title)}
        <div>
          <Remaining clock={clock} />
        </div>
      </div>
    )
  );
};

/** Who is in it, under which measure, held from when to when, and what runs out first. */
export const Persons = ({ of }: OfCase) => {
  const say = useSay();
  return (
    <Section title={say(words.persons)}>
      <Table
        caption={say(words.persons)}
        rows={of.persons}
        keyOf={({ label }) => label}
        empty={<Empty title={say(words.noPersons)} />}
        columns={[
          {
            id: 'person',
            title: words.person,
            names: true,
            cell: ({ label }) => <PersonInCase of={of} label={label} />,
          },
          {
            id: 'standing',
            title: words.standing,
            cell: ({ standing }) => <span className="nowrap">{say(wordOf(standingWords, standing))}</span>,
          },
          { id: 'measure', title: words.measure, cell: (person) => <Measure person={person} /> },
          { id: 'custody', title: words.custody, minor: true, cell: (person) => <Custody person={person} /> },
          { id: 'next', title: words.next, cell: (person) => <Next of={of} person={person} /> },
          { id: 'rights', title: words.rights, minor: true, cell: (person) => <Told of={of} person={person} /> },
        ]}
      />
    </Section>
  );
};
