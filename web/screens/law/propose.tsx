import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useLocation } from 'wouter';
import { server } from '../../api/client';
import { type JsonFile, sendable } from '../../json/json-file';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { RadioGroup, Select, TextField } from '../../parts/field';
import { useSay } from '../../words/language';
import { CalendarPart } from './calendar-part';
import { CalendarFaults } from './calendar-faults';
import { proposeWords as words } from './propose-words';

type Kind = 'calendar' | 'pack';

/** What somebody has entered so far: kept while the server says what is wrong with it. */
const useEntered = () => {
  const [kind, setKind] = useState<Kind>('calendar');
  const [file, setFile] = useState<JsonFile>();
  const [corrects, setCorrects] = useState<string>();
  const [pack, setPack] = useState<string>();
  const [reasons, setReasons] = useState('');
  const read = sendable(file);
  const calendar = read && (read.value as Record<string, unknown>);
  const bodyOf = () => {
    if (kind === 'pack') return pack === undefined ? undefined : { pack, reasons };
    return calendar && { calendar, reasons, ...(corrects === undefined ? {} : { corrects: Number(corrects) }) };
  };
  return { kind, setKind, file, setFile, corrects, setCorrects, pack, setPack, reasons, setReasons, read, bodyOf };
};

const PackPart = ({ pack, setPack }: Pick<ReturnType<typeof useEntered>, 'pack' | 'setPack'>) => {
  const say = useSay();
  const { data } = server.useQuery('get', '/api/v1/law');
  return (
    <Select
      label={say(words.packChoice)}
      choices={[...(data?.packs ?? [])].reverse().map(({ id }) => ({ id, text: id }))}
      value={pack ?? null}
      onChange={setPack}
      isRequired
    />
  );
};

const ProposeForm = () => {
  const say = useSay();
  const entered = useEntered();
  const { kind, setKind, reasons, setReasons, read, bodyOf } = entered;
  const [, go] = useLocation();
  const { mutate, isPending, error } = server.useMutation('post', '/api/v1/law/roll-outs', {
    onSuccess: ({ id }) => go(`/law/${id}`),
  });
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const body = bodyOf();
        if (body) mutate({ body });
      }}
    >
      <p>{say(words.consequence)}</p>
      <RadioGroup
        label={say(words.kind)}
        choices={(['calendar', 'pack'] as const).map((id) => ({ id, text: say(words[id]) }))}
        value={kind}
        onChange={(id) => setKind(id === 'pack' ? 'pack' : 'calendar')}
      />
      {kind === 'calendar' ? <CalendarPart {...entered} /> : <PackPart {...entered} />}
      <TextField
        label={say(words.reasons)}
        hint={say(words.reasonsHint)}
        value={reasons}
        onChange={setReasons}
        rows={2}
        isRequired
      />
      {error && <CalendarFaults problem={error} read={kind === 'calendar' ? read : undefined} />}
      <div className="row">
        <Button kind="primary" type="submit" isPending={isPending}>
          {say(words.send)}
        </Button>
      </div>
    </Form>
  );
};

/** Proposes a calendar or a law pack for every open case; nothing changes yet. */
export const Propose = () => {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {say(words.title)}
      </Button>
      <Dialog title={say(words.title)} isOpen={open} onClose={() => setOpen(false)} as="side">
        <ProposeForm />
      </Dialog>
    </>
  );
};
