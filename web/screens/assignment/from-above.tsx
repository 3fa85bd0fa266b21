import { useState } from 'react';
import { useActing } from '../../api/acting';
import type { Schema } from '../../api/client';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../parts/section';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { fromAbove, words } from './words';

type Allowed = Schema<'AllowedAct'>;

const Asking = ({
  caseId,
  act,
  onClose,
}: {
  readonly caseId: string;
  readonly act: Allowed;
  readonly onClose: () => void;
}) => {
  const say = useSay();
  const { send, isPending, problem } = useActing(caseId);
  const [text, setText] = useState('');
  const about = fromAbove[act.type];
  if (!about) return null;
  const submit = async () => {
    if (await send({ type: act.type, fields: { [about.field]: text.trim() } })) onClose();
  };
  return (
    <Dialog title={say(act.title)} isOpen onClose={onClose}>
      <p>{say(about.consequence)}</p>
      <TextField
        label={say(about.label)}
        rows={4}
        isRequired
        value={text}
        onChange={setText}
        fault={problem?.errors?.find(({ path }) => path.endsWith(about.field))?.message}
      />
      {problem && <ProblemNote problem={problem} />}
      <div className="row">
        <Button kind="primary" isPending={isPending} onPress={() => void submit()}>
          {say(act.title)}
        </Button>
        <Button onPress={onClose}>{say(common.cancel)}</Button>
      </div>
    </Dialog>
  );
};

/** What a unit above may do with the case: take it over, or instruct. */
export const FromAbove = ({ caseId, acts }: { readonly caseId: string; readonly acts: readonly Allowed[] }) => {
  const say = useSay();
  const [chosen, setChosen] = useState<Allowed>();
  const open = acts.filter(({ type, allowed }) => allowed && Object.hasOwn(fromAbove, type));
  if (open.length === 0) return null;
  return (
    <Section title={say(words.superior)}>
      <div className="row">
        {open.map((act) => (
          <Button key={act.type} onPress={() => setChosen(act)}>
            {say(act.title)}
          </Button>
        ))}
      </div>
      {chosen && <Asking caseId={caseId} act={chosen} onClose={() => setChosen(undefined)} />}
    </Section>
  );
};
