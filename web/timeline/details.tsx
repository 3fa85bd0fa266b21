import type { ReactNode } from 'react';
import { PersonName, UnitName } from '../office/named';
import { When } from '../parts/when';
import { wordOf } from '../words/office';
import { useSay } from '../words/language';
import { deadlineText, ranOutAt } from './days';
import styles from './details.module.css';
import type { CaseHistory } from './use-history';
import { statusWords, words } from './words';

type Entry = CaseHistory['entries'][number];
type Clock = CaseHistory['clocks'][number];

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={styles['fact']}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Kinds of entries that say that a period has ended. */
const ranOut = new Set(['breach', 'lapse']);

export const EntryDetails = ({ entry }: { readonly entry: Entry }) => {
  const say = useSay();
  const { seq, kind, at, recordedAt, title, act, effects = [], refusal } = entry;
  return (
    <article className={styles['details']}>
      <strong>
        {say(title)} <span className="quiet">#{seq}</span>
      </strong>
      <dl className={styles['facts']}>
        <Fact name={say(words.happened)}>
          <When at={ranOut.has(kind) ? ranOutAt(at) : at} />
        </Fact>
        <Fact name={say(words.recorded)}>
          <When at={recordedAt.slice(0, 16)} />
        </Fact>
        <Fact name={say(words.who)}>
          {act ? (
            <>
              <PersonName id={act.person} /> · <UnitName id={act.unit} />
            </>
          ) : (
            say(words.system)
          )}
        </Fact>
        {act?.documentNo !== undefined && <Fact name={say(words.document)}>{act.documentNo}</Fact>}
      </dl>
      {refusal && <p>{say(refusal.title)}</p>}
      {effects.length > 0 && (
        <ul className={styles['effects']} aria-label={say(words.effects)}>
          {effects.map(({ text }, index) => (
            <li key={`${index} ${text.zh}`}>{say(text)}</li>
          ))}
        </ul>
      )}
    </article>
  );
};

export const ClockDetails = ({ clock }: { readonly clock: Clock }) => {
  const say = useSay();
  const { row, title, person, startedAt, due, closedAt, status, basis, extensions = [], suspensions = [] } = clock;
  return (
    <article className={styles['details']}>
      <strong>
        {row} {say(title)}
        {person === undefined ? '' : ` · ${person}`}
      </strong>
      <dl className={styles['facts']}>
        <Fact name={say(words.started)}>
          <When at={startedAt} />
        </Fact>
        {due && (
          <Fact name={say(words.due)}>
            {due.effective.slice(0, 5)}
            {deadlineText(due.effective)}
          </Fact>
        )}
        {closedAt !== undefined && (
          <Fact name={say(words.ended)}>
            <When at={closedAt} />
          </Fact>
        )}
        <Fact name={say(words.status)}>{say(wordOf(statusWords, status))}</Fact>
        {extensions.map(({ act, approvedAt }) => (
          <Fact key={act} name={say(words.granted)}>
            <When at={approvedAt} />
          </Fact>
        ))}
        {suspensions.map(({ title: ground, from, to }) => (
          <Fact key={from} name={say(words.stopped)}>
            {say(ground)} <When at={from} /> — {to !== undefined && <When at={to} />}
          </Fact>
        ))}
        <Fact name={say(words.basis)}>{basis.join('；')}</Fact>
      </dl>
    </article>
  );
};
