import { type SyntheticEvent, useState } from 'react';
import { type Schema, server } from '../../api/client';
import { useSession } from '../../app/session';
import { usePeople } from '../../office/use-people';
import { Button } from '../../parts/button';
import { DayField } from '../../parts/day-field';
import { Dialog } from '../../parts/dialog';
import { RadioGroup, Select, TextField } from '../../parts/field';
import { ProblemNote } from '../../parts/problem-note';
import { common } from '../../words/common';
import { dayWritten } from '../../words/written';
import { useSay } from '../../words/language';
import styles from './answers.module.css';
import { riskSteps, riskWords } from './risk-words';
import { saidIn } from './story';
import { useStep } from './use-step';

export type Risk = Schema<'InboxRisk'>;

interface Draft {
  readonly text: string;
  readonly opinion: string;
  readonly owner: string;
  readonly by: string;
}

interface Fields {
  readonly draft: Draft;
  readonly change: (more: Partial<Draft>) => void;
}

const SignFields = ({ draft, change }: Fields) => {
  const say = useSay();
  return (
    <>
      <RadioGroup
        label={say(riskWords.opinion)}
        choices={[
          { id: 'agree', text: say(riskWords.agree) },
          { id: 'return', text: say(riskWords.return) },
        ]}
        value={draft.opinion}
        onChange={(opinion) => change({ opinion })}
      />
      <TextField
        label={say(riskWords.reasons)}
        rows={3}
        value={draft.text}
        onChange={(text) => change({ text })}
        isRequired={draft.opinion === 'return'}
      />
    </>
  );
};

const PlanFields = ({ draft, change }: Fields) => {
  const say = useSay();
  const { me } = useSession();
  const { users } = usePeople();
  const here = users.filter(({ unit }) => unit === me.unit);
  return (
    <>
      <TextField
        label={say(riskWords.measures)}
        rows={3}
        value={draft.text}
        onChange={(text) => change({ text })}
        isRequired
      />
      <Select
        label={say(riskWords.owner)}
        choices={here.map(({ id, name }) => ({ id, text: say(name) }))}
        value={draft.owner}
        onChange={(owner) => change({ owner })}
      />
      <DayField label={say(riskWords.by)} value={draft.by} onChange={(by) => change({ by })} isRequired />
    </>
  );
};

const EvidenceFields = ({ draft, change }: Fields) => {
  const say = useSay();
  return (
    <TextField
      label={say(riskWords.evidence)}
      rows={4}
      value={draft.text}
      onChange={(text) => change({ text })}
      isRequired
    />
  );
};

const forms = {
  'assessment.sign': SignFields,
  'assessment.plan': PlanFields,
  'assessment.carry-out': EvidenceFields,
} as const;

const fieldsOf = ({ step, decision }: Risk, { text, opinion, owner, by }: Draft): object => {
  const said = text.trim();
  if (step === 'assessment.sign') return { decision, opinion, ...(said === '' ? {} : { reasons: said }) };
  if (step === 'assessment.plan') return { decision, measures: said, owner, by: dayWritten(by) };
  return { decision, evidence: said };
};

/** Why it was assessed so: the words stand in the act alone. */
const Why = ({ risk }: { readonly risk: Risk }) => {
  const say = useSay();
  const { data } = server.useQuery('get', '/api/v1/cases/{caseId}/timeline', {
    params: { path: { caseId: risk.case } },
  });
  const { note } = saidIn(data?.entries ?? [], risk.act);
  if (note === undefined) return null;
  return (
    <div>
      <h3>{say(riskWords.why)}</h3>
      <p className={styles['said']}>{note}</p>
    </div>
  );
};

/** The step of an assessment, with what follows from it: the dialog is the question. */
export const RiskForm = ({ risk, onClose }: { readonly risk: Risk; readonly onClose: () => void }) => {
  const say = useSay();
  const { me } = useSession();
  const [draft, setDraft] = useState<Draft>({ text: '', opinion: 'agree', owner: me.id, by: '' });
  const { send, isPending, problem } = useStep(risk.case);
  const { title, follows } = riskSteps[risk.step] ?? { title: riskWords.decision, follows: riskWords.decision };
  const Form = forms[risk.step];
  const submit = async () => {
    if (risk.step === 'assessment.plan' && dayWritten(draft.by) === undefined) return;
    if (await send({ type: risk.step, fields: fieldsOf(risk, draft) })) onClose();
  };
  return (
    <Dialog title={`${say(title)}：${say(risk.title)}`} isOpen onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event: SyntheticEvent<HTMLFormElement>) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Why risk={risk} />
        <Form draft={draft} change={(more) => setDraft({ ...draft, ...more })} />
        {problem && <ProblemNote problem={problem} />}
        <p>{say(follows)}</p>
        <div className="row">
          <Button type="submit" kind="primary" isPending={isPending}>
            {say(title)}
          </Button>
          <Button onPress={onClose}>{say(common.cancel)}</Button>
        </div>
      </form>
    </Dialog>
  );
};
