import { type SyntheticEvent, useState } from 'react';
import type { Problem } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { Button } from '../../parts/button';
import { DayField } from '../../parts/day-field';
import { RadioGroup, TextField } from '../../parts/field';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { dayWritten } from '../../words/written';
import { type Title, useSay } from '../../words/language';
import { wordOf } from '../../words/office';
import { whenTitle } from '../../words/when';
import { stepWords } from '../../words/steps';
import type { Alert } from './alerts';
import styles from './answers.module.css';
import { Question } from './question';
import { useStep } from './use-step';
import { asks, words } from './words';

/** What somebody is typing: kept as long as the page of the alert stands, whatever becomes of the step. */
export interface Draft {
  readonly note: string;
  readonly by: string;
  readonly verdict: string;
}

export const emptyDraft: Draft = { note: '', by: '', verdict: 'accept' };

const noteLabels: Readonly<Record<string, Title>> = {
  plan: words.measures,
  do: words.did,
  reject: words.reasons,
};

interface Shown {
  readonly alert: Alert;
  readonly seen: number | undefined;
  readonly handler: string | undefined;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onDone: (what: Title) => void;
}

/** Verification is two acts: that it was done, or that it was not. */
const actOf = (step: string, { verdict }: Draft): string =>
  step === 'verify' && verdict === 'reject' ? 'reject' : step;

const fieldsOf = (act: string, alert: Alert, { note, by }: Draft): object => {
  const said = note.trim();
  const day = act === 'plan' ? { by: dayWritten(by) } : {};
  if (act === 'reject') return { duty: alert.id, reasons: said };
  return { duty: alert.id, ...(said === '' ? {} : { note: said }), ...day };
};

const Fields = ({ act, step, draft, onDraft }: Pick<Shown, 'draft' | 'onDraft'> & { act: string; step: string }) => {
  const say = useSay();
  const change = (more: Partial<Draft>) => onDraft({ ...draft, ...more });
  return (
    <>
      {step === 'verify' && (
        <RadioGroup
          label={say(words.verdict)}
          choices={[
            { id: 'accept', text: say(words.accept) },
            { id: 'reject', text: say(words.reject) },
          ]}
          value={draft.verdict}
          onChange={(verdict) => change({ verdict })}
        />
      )}
      <TextField
        label={say(noteLabels[act] ?? words.note)}
        rows={3}
        value={draft.note}
        onChange={(note) => change({ note })}
        isRequired={act in noteLabels}
      />
      {act === 'plan' && (
        <DayField label={say(words.doneBy)} value={draft.by} onChange={(by) => change({ by })} isRequired />
      )}
    </>
  );
};

/** A plan that names too late a day is refused with the last one that would do. */
const lastDayIn = (problem: Problem | undefined): string | undefined => {
  const { last } = (problem?.details ?? {}) as { readonly last?: unknown };
  return typeof last === 'string' ? last : undefined;
};

/** The step that is mine, done in its place. */
export const StepForm = ({ alert, seen, handler, draft, onDraft, onDone }: Shown) => {
  const say = useSay();
  const { personName } = usePeople();
  const [asked, setAsked] = useState(false);
  const { send, isPending, problem } = useStep(alert.case);
  const step = alert.step ?? 'acknowledge';
  const act = actOf(step, draft);
  const { title, follows } = asks[act] ?? { title: words.title, follows: words.title };
  const latest = lastDayIn(problem);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (act !== 'plan' || dayWritten(draft.by) !== undefined) setAsked(true);
  };
  const confirm = async () => {
    const fields = fieldsOf(act, alert, draft);
    const done = await send({ type: `duty.${act}`, fields, unit: alert.answerUnit, seen });
    setAsked(false);
    if (!done) return;
    onDraft(emptyDraft);
    onDone(act === 'reject' ? words.rejected : wordOf(stepWords, step));
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <Fields act={act} step={step} draft={draft} onDraft={onDraft} />
      {act === 'plan' && handler !== undefined && <p className="quiet">{say(words.does(personName(handler)))}</p>}
      {problem?.code === 'case-moved' ? (
        <Note kind="warning" title={say(words.moved)} />
      ) : (
        problem && <ProblemNote problem={problem} />
      )}
      {latest !== undefined && <p>{say(words.latest(whenTitle(latest)))}</p>}
      <div className="row">
        <Button type="submit" kind="primary">
          {say(act === 'reject' ? words.reject : wordOf(stepWords, step))}
        </Button>
      </div>
      <Question
        title={title}
        follows={follows}
        isOpen={asked}
        isPending={isPending}
        onClose={() => setAsked(false)}
        onConfirm={() => void confirm()}
      />
    </form>
  );
};
