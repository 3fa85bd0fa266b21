import { useState } from 'react';
import { server } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { Select } from '../../parts/field';
import { Section } from '../../parts/section';
import { useSay } from '../../words/language';
import { roleWords, wordOf } from '../../words/office';
import { Asking } from './asking';
import { givenDay } from './given-day';
import { Period } from './period';
import { nameIn, type Office, type Person, useMayChange, useReread } from './use-office';
import { changeWords, words } from './words';

interface Shown {
  readonly person: Person;
  readonly office: Office;
}

type Post = Person['posts'][number];

const GivePost = ({ person, office }: Shown) => {
  const say = useSay();
  const reread = useReread();
  const [unit, setUnit] = useState<string>();
  const [role, setRole] = useState<string>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const mutation = server.useMutation('post', '/api/v1/office/people/{id}/posts', { onSuccess: reread });
  const send = (done: () => void) => {
    if (unit === undefined || role === undefined) return;
    const body = { unit, role: role as Post['role'], ...givenDay('from', from), ...givenDay('to', to) };
    mutation.mutate({ params: { path: { id: person.id } }, body }, { onSuccess: done });
  };
  return (
    <Asking
      title={say(changeWords.givePost)}
      consequence={say(changeWords.giveConsequence)}
      mutation={mutation}
      onSend={send}
    >
      <Select
        label={say(words.unit)}
        choices={office.units.map(({ id, name }) => ({ id, text: say(name) }))}
        value={unit ?? null}
        onChange={setUnit}
        isRequired
      />
      <Select
        label={say(words.role)}
        choices={Object.entries(roleWords).map(([id, word]) => ({ id, text: say(word) }))}
        value={role ?? null}
        onChange={setRole}
        isRequired
      />
      <DayField label={say(changeWords.fromDay)} value={from} onChange={setFrom} />
      <DayField label={say(changeWords.toDay)} value={to} onChange={setTo} />
    </Asking>
  );
};

const EndPost = ({ person, office, post: { unit, role } }: Shown & { readonly post: Post }) => {
  const say = useSay();
  const reread = useReread();
  const [to, setTo] = useState('');
  const mutation = server.useMutation('post', '/api/v1/office/people/{id}/posts/end', { onSuccess: reread });
  const what = `${say(nameIn(office.units, unit))} · ${say(wordOf(roleWords, role))}`;
  return (
    <Asking
      title={say(changeWords.endPost)}
      consequence={say(changeWords.endConsequence(say(person.name), what))}
      mutation={mutation}
      isDanger
      kind="quiet"
      onSend={(done) =>
        mutation.mutate(
          { params: { path: { id: person.id } }, body: { unit, role, ...givenDay('to', to) } },
          { onSuccess: done },
        )
      }
    >
      <DayField label={say(changeWords.endDay)} value={to} onChange={setTo} />
    </Asking>
  );
};

/** What somebody holds, from when to when. */
export const Posts = ({ person, office }: Shown) => {
  const say = useSay();
  const mayChange = useMayChange();
  return (
    <Section title={say(words.posts)} beside={mayChange && <GivePost person={person} office={office} />}>
      {person.posts.length === 0 && <p>{say(words.noPosts)}</p>}
      {person.posts.map((post) => (
        <div key={`${post.unit} ${post.role}`} className="row">
          <span>
            {say(nameIn(office.units, post.unit))} · <strong>{say(wordOf(roleWords, post.role))}</strong>
            <br />
            <Period from={post.from} to={post.to} />
          </span>
          {mayChange && <EndPost person={person} office={office} post={post} />}
        </div>
      ))}
    </Section>
  );
};
