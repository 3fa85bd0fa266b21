import { useState } from 'react';
import { server } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { Select, TextField } from '../../parts/field';
import { Section } from '../../parts/section';
import { useSay } from '../../words/language';
import { Asking } from './asking';
import { givenDay } from './given-day';
import { Period } from './period';
import { nameIn, type Office, type Person, useMayChange, useReread } from './use-office';
import { changeWords, words } from './words';

interface Shown {
  readonly person: Person;
  readonly office: Office;
}

const none = '-';
const empty = { from: '', to: '', deputy: none, reasons: '' };

/** People of the same agency who hold a post: the server judges who may stand in. */
const deputiesOf = (person: Person, { people, units }: Office): readonly Person[] => {
  const agencyOf = new Map(units.map(({ id, agency }) => [id, agency]));
  const agencies = new Set(person.posts.map(({ unit }) => agencyOf.get(unit)));
  return people.filter(
    ({ id, posts }) => id !== person.id && posts.some(({ unit }) => agencies.has(agencyOf.get(unit))),
  );
};

const bodyOf = ({ from, to, deputy, reasons }: typeof empty) => ({
  ...givenDay('from', from),
  ...givenDay('to', to),
  ...(deputy === none ? {} : { deputy }),
  ...(reasons.trim() === '' ? {} : { reasons }),
});

const BeginAbsence = ({ person, office }: Shown) => {
  const say = useSay();
  const reread = useReread();
  const [draft, setDraft] = useState(empty);
  const change = (more: Partial<typeof empty>) => setDraft({ ...draft, ...more });
  const mutation = server.useMutation('post', '/api/v1/office/people/{id}/absences', { onSuccess: reread });
  return (
    <Asking
      title={say(changeWords.beginAbsence)}
      consequence={say(changeWords.absenceConsequence)}
      mutation={mutation}
      onSend={(done) =>
        mutation.mutate({ params: { path: { id: person.id } }, body: bodyOf(draft) }, { onSuccess: done })
      }
    >
      <DayField label={say(changeWords.fromDay)} value={draft.from} onChange={(from) => change({ from })} />
      <DayField label={say(changeWords.toDay)} value={draft.to} onChange={(to) => change({ to })} />
      <Select
        label={say(words.deputy)}
        choices={[
          { id: none, text: say(words.noDeputy) },
          ...deputiesOf(person, office).map(({ id, name }) => ({ id, text: `${say(name)}（${id}）` })),
        ]}
        value={draft.deputy}
        onChange={(deputy) => change({ deputy })}
      />
      <TextField label={say(changeWords.reasons)} value={draft.reasons} onChange={(reasons) => change({ reasons })} />
    </Asking>
  );
};

const EndAbsence = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const say = useSay();
  const reread = useReread();
  const mutation = server.useMutation('post', '/api/v1/office/absences/{id}/end', { onSuccess: reread });
  return (
    <Asking
      title={say(changeWords.endAbsence)}
      consequence={say(changeWords.endAbsenceAsk(name))}
      mutation={mutation}
      kind="quiet"
      onSend={(done) => mutation.mutate({ params: { path: { id } }, body: {} }, { onSuccess: done })}
    />
  );
};

/** When somebody is away, and who stands in. */
export const Absences = ({ person, office }: Shown) => {
  const say = useSay();
  const mayChange = useMayChange();
  return (
    <Section title={say(words.absences)} beside={mayChange && <BeginAbsence person={person} office={office} />}>
      {person.absences.length === 0 && <p>{say(words.noAbsences)}</p>}
      {person.absences.map(({ id, from, to, deputy, reasons }) => (
        <div key={id} className="row">
          <span>
            <Period from={from} to={to} />
            <br />
            {say(words.deputy)}：{deputy === undefined ? say(words.noDeputy) : say(nameIn(office.people, deputy))}
            {reasons !== undefined && <span className="quiet"> · {reasons}</span>}
          </span>
          {mayChange && <EndAbsence id={id} name={say(person.name)} />}
        </div>
      ))}
    </Section>
  );
};
