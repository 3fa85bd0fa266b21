import { Link, useSearch } from 'wouter';
import { useAsked } from '../../app/use-asked';
import { Section } from '../../parts/section';
import { Empty, Loaded } from '../../parts/state';
import { useSay } from '../../words/language';
import { levelOfUnitWords, wordOf } from '../../words/office';
import { type Branch, treeOf } from './tree';
import { UnitForm } from './unit-form';
import { UnitPanel } from './unit-panel';
import { type Office, type Unit, useMayChange, useOffice } from './use-office';
import { words } from './words';
import styles from './office.module.css';

interface Branches {
  readonly of: readonly Branch<Unit>[];
  readonly office: Office;
}

const UnitLink = ({ unit, office }: { readonly unit: Unit; readonly office: Office }) => {
  const say = useSay();
  const { asked } = useAsked();
  const params = new URLSearchParams(useSearch());
  params.set('unit', unit.id);
  const members = office.people.filter(({ posts }) => posts.some((post) => post.unit === unit.id)).length;
  return (
    <div className={styles['branch']}>
      <Link href={`/office?${params.toString()}`} aria-current={asked('unit') === unit.id ? 'true' : undefined}>
        {say(unit.name)}
      </Link>
      <span className="quiet">
        {say(wordOf(levelOfUnitWords, unit.level))} · {say(words.members(members))}
      </span>
    </div>
  );
};

const Tree = ({ of, office }: Branches) => (
  <>
    {of.map(({ unit, below }) => (
      <li key={unit.id}>
        <UnitLink unit={unit} office={office} />
        {below.length > 0 && (
          <ul>
            <Tree of={below} office={office} />
          </ul>
        )}
      </li>
    ))}
  </>
);

/** Units by their line; the chosen one beside them. */
export const Units = () => {
  const say = useSay();
  const { asked } = useAsked();
  const mayChange = useMayChange();
  const query = useOffice();
  return (
    <Loaded query={query}>
      {(office) => {
        const chosen = office.units.find(({ id }) => id === asked('unit'));
        return (
          <div className={styles['columns']}>
            <Section title={say(words.tree)} beside={mayChange && <UnitForm office={office} />}>
              <ul className={styles['tree']}>
                <Tree of={treeOf(office.units)} office={office} />
              </ul>
            </Section>
            {chosen ? <UnitPanel key={chosen.id} unit={chosen} office={office} /> : <Empty title={say(words.choose)} />}
          </div>
        );
      }}
    </Loaded>
  );
};
