import { Facts } from '../../parts/facts';
import { Section } from '../../parts/section';
import { useSay } from '../../words/language';
import { agencyWords, levelOfUnitWords, wordOf } from '../../words/office';
import { PeopleTable } from './people-table';
import { UnitForm } from './unit-form';
import { UnitSettings } from './unit-settings';
import { nameIn, type Office, type Unit, useMayChange } from './use-office';
import { words } from './words';

/** One unit: its line, its people, and by which ladders and checklist it works. */
export const UnitPanel = ({ unit, office }: { readonly unit: Unit; readonly office: Office }) => {
  const say = useSay();
  const mayChange = useMayChange();
  const name = (id: string | undefined) => id && say(nameIn(office.units, id));
  const members = office.people.filter(({ posts }) => posts.some((post) => post.unit === unit.id));
  return (
    <div className="stack">
      <Section title={say(unit.name)} beside={mayChange && <UnitForm office={office} unit={unit} />}>
        <Facts
          of={[
            [say(words.id), <code key="id">{unit.id}</code>],
            [say(words.agency), say(wordOf(agencyWords, unit.agency))],
            [say(words.level), say(wordOf(levelOfUnitWords, unit.level))],
            [say(words.superior), name(unit.superior) ?? say(words.none)],
            [say(words.supervisor), name(unit.supervisor)],
            [say(words.parents), unit.parents?.map(name).join('、')],
          ]}
        />
        <UnitSettings unit={unit} office={office} />
      </Section>
      <Section title={say(words.ofUnit)}>
        <PeopleTable people={members} office={office} unit={unit.id} />
      </Section>
    </div>
  );
};
