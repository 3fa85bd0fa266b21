import { useState } from 'react';
import { useActing } from '../../api/acting';
import type { Schema } from '../../api/client';
import { useNames } from '../../api/names';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Select, TextField } from '../../parts/field';
import { ProblemNote } from '../../parts/problem-note';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { CategoryField } from './category-field';
import { Decision, type DecisionGiven, decidedBy } from './decision';
import type { Asked, Step } from './steps';

interface FieldShown {
  readonly asked: Asked;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly fault?: string;
}

const Field = ({ asked: { kind, label, optional }, value, onChange, fault }: FieldShown) => {
  const say = useSay();
  const { units } = useNames();
  if (kind === 'category') return <CategoryField value={value} onChange={onChange} />;
  if (kind === 'unit') {
    return (
      <Select
        label={say(label)}
        choices={units.map(({ id, title }) => ({ id, text: say(title) }))}
        value={value === '' ? null : value}
        onChange={onChange}
        fault={fault}
      />
    );
  }
  return (
    <TextField
      label={say(label)}
      rows={kind === 'lines' ? 3 : undefined}
      isRequired={!optional}
      value={value}
      onChange={onChange}
      fault={fault}
    />
  );
};

interface Shown {
  readonly caseId: string;
  readonly step: Step;
  readonly act: Schema<'AllowedAct'>;
  readonly onClose: () => void;
}

/** Asks once for a step, with what it leads to, and keeps what was written until it is accepted. */
export const StepDialog = ({ caseId, step, act, onClose }: Shown) => {
  const say = useSay();
  const { send, isPending, problem } = useActing(caseId);
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const [decision, setDecision] = useState<DecisionGiven>({ level: act.decidedBy ?? 'county', documentNo: '' });
  const faultOf = (name: string) => problem?.errors?.find(({ path }) => path.endsWith(name))?.message;
  const submit = async () => {
    const given = Object.entries(written).filter(([, text]) => text.trim() !== '');
    const accepted = await send({
      type: step.act,
      fields: { ...step.always, ...Object.fromEntries(given.map(([name, text]) => [name, text.trim()])) },
      ...(act.decidedBy === undefined ? {} : { decidedBy: decidedBy(decision) }),
    });
    if (accepted) onClose();
  };
  return (
    <Dialog title={say(act.title)} isOpen onClose={onClose}>
      <p>{say(step.consequence)}</p>
      {step.asks.map((asked) => (
        <Field
          key={asked.name}
          asked={asked}
          value={written[asked.name] ?? ''}
          onChange={(text) => setWritten((before) => ({ ...before, [asked.name]: text }))}
          fault={faultOf(asked.name)}
        />
      ))}
      {act.decidedBy !== undefined && <Decision value={decision} onChange={setDecision} />}
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
