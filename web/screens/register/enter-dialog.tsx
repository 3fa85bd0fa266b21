import { useState } from 'react';
import { useActing } from '../../api/acting';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { RadioGroup, TextField } from '../../parts/field';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { common } from '../../words/common';
import { useSay, type Title } from '../../words/language';
import { CasePicker } from './case-picker';
import { directions, kinds, words } from './words';

const empty = { direction: 'in', kind: 'document', title: '', quantity: '1', counterpart: '', reference: '' };
type Written = typeof empty;

interface Shown {
  readonly start: string | undefined;
  readonly onClose: () => void;
}

/** What the API takes of what was written. */
const fieldsOf = ({ quantity, reference, ...rest }: Written) => ({
  ...rest,
  quantity: Number(quantity),
  ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
});

/** One thing that came in or goes out, entered under its case. */
export const EnterDialog = ({ start, onClose }: Shown) => {
  const say = useSay();
  const [caseId, setCaseId] = useState(start);
  const [written, setWritten] = useState(empty);
  const [isAsked, setAsked] = useState(false);
  const { send, isPending, problem } = useActing(caseId ?? '');
  const faultOf = (name: string) => problem?.errors?.find(({ path }) => path.endsWith(name))?.message;
  const text = (name: keyof Written) => ({
    value: written[name],
    onChange: (next: string) => setWritten((before) => ({ ...before, [name]: next })),
    fault: faultOf(name),
  });
  const choices = (from: Readonly<Record<string, Title>>) =>
    Object.entries(from).map(([id, title]) => ({ id, text: say(title) }));
  const submit = async () => {
    setAsked(true);
    if (caseId !== undefined && (await send({ type: 'register.enter', fields: fieldsOf(written) }))) onClose();
  };
  return (
    <Dialog title={say(words.entering)} isOpen onClose={onClose}>
      <CasePicker value={caseId} onChange={setCaseId} />
      {isAsked && caseId === undefined && <Note kind="fault" title={say(words.chooseCase)} />}
      <RadioGroup label={say(words.direction)} choices={choices(directions)} {...text('direction')} />
      <RadioGroup label={say(words.kind)} choices={choices(kinds)} {...text('kind')} />
      <TextField label={say(words.what)} isRequired {...text('title')} />
      <TextField label={say(words.quantity)} inputMode="numeric" isRequired {...text('quantity')} />
      <TextField label={say(words.with)} isRequired {...text('counterpart')} />
      <TextField label={say(words.reference)} {...text('reference')} />
      <p className="quiet">{say(words.consequence)}</p>
      {problem && <ProblemNote problem={problem} />}
      <div className="row">
        <Button kind="primary" isPending={isPending} onPress={() => void submit()}>
          {say(words.enter)}
        </Button>
        <Button onPress={onClose}>{say(common.cancel)}</Button>
      </div>
    </Dialog>
  );
};
