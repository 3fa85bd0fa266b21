import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Schema, server } from '../../api/client';
import { useSession } from '../../app/session';
import { usePeople } from '../../office/use-people';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../parts/section';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { common, tableOf } from '../../words/common';
import { type Title, useSay } from '../../words/language';
import { AbsenceForm } from './absence-form';
import { words } from './words';

type Absence = Schema<'Absence'>;

const EndQuestion = ({ absence, onClose }: { readonly absence: Absence; readonly onClose: () => void }) => {
  const say = useSay();
  const queries = useQueryClient();
  const { mutate, isPending, error } = server.useMutation('post', '/api/v1/office/absences/{id}/end', {
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog title={say(words.endAsk)} isOpen onClose={onClose}>
      <p>{say(words.endFollows)}</p>
      {error && <ProblemNote problem={error} />}
      <div className="row">
        <Button
          kind="primary"
          autoFocus
          isPending={isPending}
          onPress={() => mutate({ params: { path: { id: absence.id } }, body: {} })}
        >
          {say(common.confirm)}
        </Button>
        <Button onPress={onClose}>{say(common.cancel)}</Button>
      </div>
    </Dialog>
  );
};

const Day = ({ at, otherwise }: { readonly at: string | undefined; readonly otherwise: Title }) => {
  const say = useSay();
  return at === undefined ? <>{say(otherwise)}</> : <When at={at} />;
};

/** When I am away, who stands in for me, and that I am back. */
export const Absences = () => {
  const say = useSay();
  const { me } = useSession();
  const { personName } = usePeople();
  const [ending, setEnding] = useState<Absence>();
  const [noted, setNoted] = useState(false);
  const query = server.useQuery('get', '/api/v1/office/people/{id}/absences', { params: { path: { id: me.id } } });
  const columns: readonly Column<Absence>[] = [
    { id: 'from', title: words.from, names: true, cell: ({ from }) => <Day at={from} otherwise={words.open} /> },
    { id: 'to', title: words.until, cell: ({ to }) => <Day at={to} otherwise={words.open} /> },
    {
      id: 'deputy',
      title: words.deputy,
      cell: ({ deputy }) => say(deputy === undefined ? words.nobody : personName(deputy)),
    },
    { id: 'reasons', title: words.reasons, cell: ({ reasons = '' }) => reasons },
    {
      id: 'end',
      title: words.end,
      cell: (one) => <Button onPress={() => setEnding(one)}>{say(words.end)}</Button>,
    },
  ];
  return (
    <Section title={say(words.absences)}>
      {noted && <Note kind="good" title={say(words.noted)} />}
      <Loaded query={query}>
        {({ absences }) => (
          <Table
            caption={say(tableOf(words.absences))}
            columns={columns}
            rows={absences}
            keyOf={({ id }) => id}
            empty={<Empty title={say(words.noAbsence)} />}
          />
        )}
      </Loaded>
      <AbsenceForm onNoted={() => setNoted(true)} />
      {ending && <EndQuestion absence={ending} onClose={() => setEnding(undefined)} />}
    </Section>
  );
};
