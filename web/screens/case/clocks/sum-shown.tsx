import { Badge } from '../../../parts/badge';
import { Facts } from '../../../parts/facts';
import { LevelMark } from '../../../parts/level-mark';
import { Note } from '../../../parts/note';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { wordOf } from '../../../words/office';
import { EntryLink } from '../entry-link';
import { endTitle, levelOf } from '../shown';
import { Conditional } from './conditional';
import { Remaining } from './remaining';
import { changeTitle, type Explanation, type LastChange, readingsOf, resultTitle } from './sum';
import styles from './sum.module.css';
import { confidenceWords, readingWords, whyWords, words } from './words';

interface Shown {
  readonly caseId: string;
  readonly explanation: Explanation;
  readonly change: LastChange | undefined;
}

const From = ({ caseId, explanation: { facts }, change }: Shown) => {
  const say = useSay();
  return (
    <ul className={styles['facts']}>
      {facts.map(({ what, at, act, seq }) => (
        <li key={`${act} ${at}`}>
          <span>
            <strong>{say(what)}</strong> <When at={at} />
          </span>
          {change?.act === act && <Badge tone="warning">{say(whyWords.change)}</Badge>}
          {seq !== undefined && <EntryLink caseId={caseId} seq={seq} />}
        </li>
      ))}
    </ul>
  );
};

const Steps = ({ explanation: { steps, clock } }: Pick<Shown, 'explanation'>) => {
  const say = useSay();
  return (
    <ol className={styles['steps']}>
      {steps.map(({ rule, basis, text, result }) => {
        const to = resultTitle(result);
        return (
          <li key={`${rule} ${basis} ${text.zh}`}>
            <span className={styles['text']}>
              {say(text)} <span className="quiet">{basis}</span>
            </span>
            {to && <span className={styles['result']}>{say(to)}</span>}
          </li>
        );
      })}
      <li className={styles['end']}>
        <strong>{say(whyWords.result)}</strong>
        <strong className={styles['result']}>{say(clock.due ? endTitle(clock.due.effective) : whyWords.none)}</strong>
      </li>
    </ol>
  );
};

const Readings = ({ explanation }: Pick<Shown, 'explanation'>) => {
  const say = useSay();
  const all = readingsOf(explanation);
  if (all.length === 0) return null;
  const names = { ...readingWords, raw: whyWords.raw, safe: whyWords.safe };
  return (
    <section className={styles['part']}>
      <h3>{say(whyWords.readings)}</h3>
      <ul className={styles['facts']}>
        {all.map(([name, date]) => (
          <li key={name}>
            <span>{say(wordOf(names, name))}</span>
            <span className={styles['result']}>{say(endTitle(date))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The sum behind an end, to be checked by hand: each fact with its entry, each step with its article. */
export const Sum = ({ caseId, explanation, change }: Shown) => {
  const say = useSay();
  const { clock, note, confidence, law, calendarYears, conditional } = explanation;
  const [first, last] = [calendarYears[0], calendarYears.at(-1)];
  return (
    <>
      <p className="row">
        <LevelMark level={levelOf(clock)} />
        <span>
          <Remaining clock={clock} />
        </span>
      </p>
      {note && <Note kind="info" title={say(note)} />}
      {clock.due?.provisional && <Note kind="warning" title={say(words.provisional)} />}
      <section className={styles['part']}>
        <h3>{say(whyWords.facts)}</h3>
        <From caseId={caseId} explanation={explanation} change={change} />
      </section>
      {change && (
        <Note kind="warning" title={say(whyWords.change)}>
          <p>{say(changeTitle(change))}</p>
          <p>
            {say(change.title)} · <When at={change.at} /> · <EntryLink caseId={caseId} seq={change.seq} />
          </p>
        </Note>
      )}
      <section className={styles['part']}>
        <h3>{say(whyWords.sum)}</h3>
        <Steps explanation={explanation} />
      </section>
      <Readings explanation={explanation} />
      {conditional.length > 0 && (
        <section className={styles['part']}>
          <h3>{say(whyWords.conditional)}</h3>
          <Conditional all={conditional} />
        </section>
      )}
      <Facts
        of={[
          [say(whyWords.row), clock.row],
          [say(whyWords.law), law],
          [say(whyWords.calendar), first === undefined ? undefined : `${first}–${last}`],
          [say(whyWords.confidence), say(wordOf(confidenceWords, confidence))],
        ]}
      />
    </>
  );
};
