import { Facts } from '../../parts/facts';
import { useSay } from '../../words/language';
import { Absences } from './absences';
import { Account } from './account';
import { PersonForm } from './person-form';
import { Posts } from './posts';
import { type Office, type Person, useMayChange } from './use-office';
import { words } from './words';

/** One person: posts, absences, and how they sign in. */
export const PersonPanel = ({ person, office }: { readonly person: Person; readonly office: Office }) => {
  const say = useSay();
  const mayChange = useMayChange();
  return (
    <>
      <Facts
        of={[
          [say(words.id), <code key="id">{person.id}</code>],
          [say(words.email), person.email],
        ]}
      />
      {mayChange && (
        <div className="row">
          <PersonForm person={person} />
        </div>
      )}
      <Posts person={person} office={office} />
      <Absences person={person} office={office} />
      {mayChange && <Account person={person} />}
    </>
  );
};
