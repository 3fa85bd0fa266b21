import { useState } from 'react';
import { Form } from 'react-aria-components';
import { server } from '../../api/client';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../parts/section';
import { type Title, useSay } from '../../words/language';
import { Asking } from './asking';
import styles from './office.module.css';
import type { Person } from './use-office';
import { changeWords as words } from './words';

const NewPassword = ({ person }: { readonly person: Person }) => {
  const say = useSay();
  const mutation = server.useMutation('post', '/api/v1/accounts/{person}/password');
  const [drawn, setDrawn] = useState<string>();
  return (
    <>
      <Asking
        title={say(words.newPassword)}
        consequence={say(words.passwordConsequence(say(person.name)))}
        mutation={mutation}
        isDanger
        onSend={(done) =>
          mutation.mutate(
            { params: { path: { person: person.id } }, body: { kind: 'person' } },
            {
              onSuccess: ({ password }) => {
                setDrawn(password);
                done();
              },
            },
          )
        }
      />
      {drawn !== undefined && (
        <Note kind="warning" title={say(words.password)}>
          <p>
            <code className={styles['password']}>{drawn}</code>
          </p>
          <p>{say(words.passwordWhat)}</p>
        </Note>
      )}
    </>
  );
};

const Identity = ({ person }: { readonly person: Person }) => {
  const say = useSay();
  const [issuer, setIssuer] = useState('');
  const [subject, setSubject] = useState('');
  const [said, setSaid] = useState<Title>();
  const link = server.useMutation('post', '/api/v1/accounts/{person}/identities', {
    onSuccess: () => setSaid(words.linked),
  });
  const unlink = server.useMutation('post', '/api/v1/accounts/{person}/identities/remove', {
    onSuccess: ({ removed }) => setSaid(removed ? words.unlinked : words.notLinked),
  });
  const sent = { params: { path: { person: person.id } }, body: { issuer, subject } };
  const error = link.error ?? unlink.error;
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        link.mutate(sent);
      }}
    >
      <h3>{say(words.identity)}</h3>
      <p className="quiet">{say(words.identityWhat)}</p>
      <TextField label={say(words.issuer)} type="url" value={issuer} onChange={setIssuer} isRequired />
      <TextField label={say(words.subject)} value={subject} onChange={setSubject} isRequired />
      {error && <ProblemNote problem={error} />}
      <div className="row">
        <Button type="submit" isPending={link.isPending}>
          {say(words.link)}
        </Button>
        <Button isPending={unlink.isPending} onPress={() => unlink.mutate(sent)}>
          {say(words.unlink)}
        </Button>
        <span role="status">{said && say(said)}</span>
      </div>
    </Form>
  );
};

/** How somebody signs in: a password drawn for them, or who they are at the identity provider. */
export const Account = ({ person }: { readonly person: Person }) => {
  const say = useSay();
  return (
    <Section title={say(words.account)}>
      <div className="row">
        <NewPassword person={person} />
      </div>
      <Identity person={person} />
    </Section>
  );
};
