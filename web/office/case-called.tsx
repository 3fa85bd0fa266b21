import { Link } from 'wouter';
import type { Schema } from '../api/client';
import type { Title } from '../words/language';
import { useSay } from '../words/language';

type Label = Schema<'CaseLabel'>;

/** Whoever the case is about stands first; one name, and how many more there are. */
const personsIn = ({ persons }: Pick<Label, 'persons'>): Title => {
  const suspects = persons.filter(({ standing }) => standing === 'suspect');
  const all = suspects.length > 0 ? suspects : persons;
  const first = all[0];
  if (!first) return { zh: '', en: '' };
  const name = first.name ?? first.label;
  const more = all.length > 1 ? ` +${all.length - 1}` : '';
  return { zh: `${name}${more}`, en: `${name}${more}` };
};

interface Shown {
  readonly id: string;
  readonly label: Label | undefined;
  readonly href: string;
  readonly onPress?: () => void;
}

/** A case as a list names it: its number, which leads to it, and below who it is about. */
export const CaseCalled = ({ id, label, href, onPress }: Shown) => {
  const say = useSay();
  const persons = label ? say(personsIn(label)) : '';
  const offence = label?.offence ?? '';
  const about = [persons, offence].filter((text) => text !== '').join(' · ');
  return (
    <>
      <Link href={href} onClick={onPress} className={label?.number === undefined ? undefined : 'nowrap'}>
        {label?.number ?? id}
      </Link>
      {about !== '' && (
        <>
          <br />
          <span className="quiet">{about}</span>
        </>
      )}
    </>
  );
};
