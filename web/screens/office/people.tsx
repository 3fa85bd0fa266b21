import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAsked } from '../../app/use-asked';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { PeopleTable } from './people-table';
import { PersonForm } from './person-form';
import { PersonPanel } from './person-panel';
import { nameIn, type Office, type Person, useMayChange, useOffice } from './use-office';
import { words } from './words';
import styles from './office.module.css';

const textOf = ({ id, name, email = '', posts }: Person, { units }: Office): string =>
  [id, name.zh, name.en, email, ...posts.flatMap(({ unit }) => [nameIn(units, unit).zh, nameIn(units, unit).en])]
    .join(' ')
    .toLowerCase();

const Search = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const [typed, setTyped] = useState(asked('q') ?? '');
  return (
    <Form
      className={`${styles['search']} no-print`}
      onSubmit={(event) => {
        event.preventDefault();
        ask({ q: typed.trim() });
      }}
    >
      <TextField label={say(words.findPerson)} value={typed} onChange={setTyped} />
      <div className="row">
        <Button type="submit" kind="primary">
          {say(common.search)}
        </Button>
      </div>
    </Form>
  );
};

/** Everybody of the organisation, and who is opened. */
export const People = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const mayChange = useMayChange();
  const query = useOffice();
  return (
    <Loaded query={query}>
      {(office) => {
        const q = (asked('q') ?? '').toLowerCase();
        const found = office.people.filter((one) => textOf(one, office).includes(q));
        const open = office.people.find(({ id }) => id === asked('person'));
        return (
          <Section
            title={`${say(words.people)} · ${say(words.found(found.length, office.people.length))}`}
            beside={mayChange && <PersonForm />}
          >
            <Search />
            <PeopleTable people={found} office={office} />
            <Dialog
              title={open ? say(open.name) : ''}
              isOpen={open !== undefined}
              onClose={() => ask({ person: undefined })}
              as="side"
            >
              {open && <PersonPanel key={open.id} person={open} office={office} />}
            </Dialog>
          </Section>
        );
      }}
    </Loaded>
  );
};
