import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { server } from '../../api/client';
import { useSession } from '../../app/session';
import { usePeople } from '../../office/use-people';
import { Button } from '../../parts/button';
import { DayField } from '../../parts/day-field';
import { Dialog } from '../../parts/dialog';
import { Select, TextField } from '../../parts/field';
import { ProblemNote } from '../../parts/problem-note';
import { common } from '../../words/common';
import { dayWritten } from '../../words/written';
import { useSay } from '../../words/language';
import styles from './me.module.css';
import { words } from './words';

const nobody = '';
const empty = { from: '', to: '', deputy: nobody, reasons: '' };

/** Nothing typed, or a day. */
const isReadable = (text: string): boolean => text.trim() === '' || dayWritten(text) !== undefined;

const useColleagues = () => {
  const { me } = useSession();
  const { users } = usePeople();
  return users.filter(({ id, unit }) => unit === me.unit && id !== me.id);
};

/** Says that I am away, from when to when and who stands in; asks once before. */
export const AbsenceForm = ({ onNoted }: { readonly onNoted: () => void }) => {
  const say = useSay();
  const queries = useQueryClient();
  const { me } = useSession();
  const { personName } = usePeople();
  const colleagues = useColleagues();
  const [draft, setDraft] = useState(empty);
  const [asked, setAsked] = useState(false);
  const change = (more: Partial<typeof empty>) => setDraft({ ...draft, ...more });
  const { mutate, isPending, error } = server.useMutation('post', '/api/v1/office/people/{id}/absences', {
    onSuccess: async () => {
      setDraft(empty);
      onNoted();
      await queries.invalidateQueries();
    },
    onSettled: () => setAsked(false),
  });
  const [from, to] = [dayWritten(draft.from), dayWritten(draft.to)];
  const reasons = draft.reasons.trim();
  const body = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(draft.deputy === nobody ? {} : { deputy: draft.deputy }),
    ...(reasons === '' ? {} : { reasons }),
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isReadable(draft.from) && isReadable(draft.to)) setAsked(true);
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <DayField
        label={`${say(words.from)}（${say(words.fromHint)}）`}
        value={draft.from}
        onChange={(text) => change({ from: text })}
      />
      <DayField
        label={`${say(words.until)}（${say(words.untilHint)}）`}
        value={draft.to}
        onChange={(text) => change({ to: text })}
      />
      <Select
        label={say(words.deputy)}
        choices={[
          { id: nobody, text: say(words.nobody) },
          ...colleagues.map(({ id, name }) => ({ id, text: say(name) })),
        ]}
        value={draft.deputy}
        onChange={(deputy) => change({ deputy })}
      />
      <TextField label={say(words.reasons)} value={draft.reasons} onChange={(text) => change({ reasons: text })} />
      {error && <ProblemNote problem={error} />}
      <div className="row">
        <Button type="submit" kind="primary">
          {say(words.noteIt)}
        </Button>
      </div>
      <Dialog title={say(words.noteAsk)} isOpen={asked} onClose={() => setAsked(false)}>
        <p>{say(words.notedFollows(draft.deputy === nobody ? undefined : personName(draft.deputy)))}</p>
        <div className="row">
          <Button
            kind="primary"
            autoFocus
            isPending={isPending}
            // Days go as text; the document of the API names the instants that become of them.
            onPress={() => mutate({ params: { path: { id: me.id } }, body: body as never })}
          >
            {say(common.confirm)}
          </Button>
          <Button onPress={() => setAsked(false)}>{say(common.cancel)}</Button>
        </div>
      </Dialog>
    </form>
  );
};
