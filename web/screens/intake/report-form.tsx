import { type SyntheticEvent, useState } from 'react';
import type { Problem } from '../../api/client';
import { Button } from '../../parts/button';
import { RadioGroup, TextField } from '../../parts/field';
import { Section } from '../../parts/section';
import { useSay, type Title } from '../../words/language';
import { CategoryField } from './category-field';
import { type Draft, isUnread, summaryOf } from './draft';
import styles from './report-form.module.css';
import { Similar } from './similar';
import { channels, kinds, words } from './words';

interface Shown {
  readonly draft: Draft;
  readonly change: (more: Partial<Draft>) => void;
  readonly isPending: boolean;
  readonly problem: Problem | undefined;
  readonly onSend: () => void;
}

/** What the server says of one field. */
const faultOf = (problem: Problem | undefined, name: string): string | undefined =>
  problem?.errors?.find(({ path }) => path.split('.').at(-1) === name)?.message;

type Written = Exclude<keyof Draft, 'keys' | 'case'>;

const texts = (draft: Draft, change: Shown['change']) => (name: Written) => ({
  value: draft[name],
  onChange: (text: string) => change({ [name]: text }),
});

const choicesOf = (from: Readonly<Record<string, Title>>, say: (title: Title) => string) =>
  Object.entries(from).map(([id, title]) => ({ id, text: say(title) }));

/** The report as it is being written. */
export const ReportForm = ({ draft, change, isPending, problem, onSend }: Shown) => {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  const text = texts(draft, change);
  const short = draft.happened.trim().length < 2;
  const unread = isUnread(draft);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!short && !unread) onSend();
  };
  const summaryFault = asked && short ? say(words.tooShort) : faultOf(problem, 'summary');
  // What has been recorded is no draft any more.
  const fixed = draft.case !== undefined;
  return (
    <form onSubmit={submit} className={styles['columns']} noValidate>
      <div className="stack">
        <Section title={say(words.report)}>
          <RadioGroup
            label={say(words.channel)}
            choices={choicesOf(channels, say)}
            value={draft.channel}
            onChange={(channel) => change({ channel })}
          />
          <div className={styles['pair']}>
            <TextField
              label={say(words.receivedAt)}
              autoComplete="off"
              hint={say(words.receivedAtHint)}
              fault={asked && unread ? say(words.receivedAtUnread) : faultOf(problem, 'occurredAt')}
              isReadOnly={fixed}
              {...text('receivedAt')}
            />
          </div>
        </Section>
        <Section title={say(words.reporter)}>
          <RadioGroup
            label={say(words.kind)}
            choices={choicesOf(kinds, say)}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
          />
          <div className={styles['pair']}>
            <TextField label={say(words.name)} isReadOnly={fixed} fault={faultOf(problem, 'name')} {...text('name')} />
            <TextField
              label={say(words.idNumber)}
              isReadOnly={fixed}
              fault={faultOf(problem, 'idNumber')}
              {...text('idNumber')}
            />
            <TextField
              label={say(words.phone)}
              type="tel"
              isReadOnly={fixed}
              fault={faultOf(problem, 'phone')}
              {...text('phone')}
            />
          </div>
          <p className="quiet">{say(words.secret)}</p>
        </Section>
        <Section title={say(words.matter)}>
          <TextField
            label={say(words.happened)}
            rows={5}
            isRequired
            hint={say(words.happenedHint)}
            fault={summaryFault}
            isReadOnly={fixed}
            {...text('happened')}
          />
          <div className={styles['pair']}>
            <TextField label={say(words.when)} hint={say(words.whenHint)} isReadOnly={fixed} {...text('when')} />
            <TextField label={say(words.where)} isReadOnly={fixed} {...text('where')} />
          </div>
          <TextField label={say(words.who)} hint={say(words.whoHint)} isReadOnly={fixed} {...text('who')} />
        </Section>
        <Section title={say(words.filing)}>
          <CategoryField value={draft.category} onChange={(category) => change({ category })} />
          <div className={styles['pair']}>
            <TextField
              label={say(words.receiptNo)}
              hint={say(words.receiptHint)}
              fault={faultOf(problem, 'receiptNo')}
              {...text('receiptNo')}
            />
          </div>
        </Section>
        <p className="quiet">{say(words.consequence)}</p>
        <div className="row">
          <Button kind="primary" type="submit" isPending={isPending}>
            {say(fixed ? words.resume : words.send)}
          </Button>
        </div>
      </div>
      <div className={styles['aside']}>
        <Similar reporter={draft} summary={summaryOf(draft)} />
      </div>
    </form>
  );
};
