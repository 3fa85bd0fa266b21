import { type Schema, server } from '../api/client';
import { usePeople } from '../office/use-people';
import { Loaded } from '../parts/state';
import { When } from '../parts/when';
import { useSay } from '../words/language';
import styles from './duty-history.module.css';
import { words } from './words';

type Entry = Schema<'TimelineEntry'>;

/** Acts that opened a duty or were about it. */
const isAbout = ({ act, effects = [] }: Entry, duty: string): boolean =>
  [act?.fields['duty'], act?.fields['item']].includes(duty) ||
  effects.some((effect) => effect.kind === 'procedure-opened' && effect['procedure'] === duty);

const texts = ['finding', 'note', 'reasons', 'why'] as const;

/** What whoever acted wrote, as far as one may read it. */
const writtenIn = ({ act }: Entry): readonly string[] =>
  texts.flatMap((name) => {
    const text = act?.fields[name];
    return typeof text === 'string' ? [text] : [];
  });

const Step = ({ entry }: { readonly entry: Entry }) => {
  const say = useSay();
  const people = usePeople();
  const { act } = entry;
  return (
    <li className={styles['step']}>
      <div className="row">
        <strong>{say(entry.title)}</strong>
        <span className="quiet">
          <When at={entry.at} />
        </span>
        {act && <span className="quiet">{say(people.personName(act.person))}</span>}
      </div>
      {writtenIn(entry).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {act?.documentNo !== undefined && (
        <p className="quiet">
          {say(words.doc)} {act.documentNo}
        </p>
      )}
    </li>
  );
};

/** What was found, done and said about a duty of a case, in its order. */
export const DutyHistory = ({ caseId, duty }: { readonly caseId: string; readonly duty: string }) => {
  const say = useSay();
  const query = server.useQuery('get', '/api/v1/cases/{caseId}/timeline', { params: { path: { caseId } } });
  return (
    <section className="stack">
      <h3>{say(words.history)}</h3>
      <Loaded query={query}>
        {({ entries }) => {
          const steps = entries.filter((entry) => isAbout(entry, duty));
          if (steps.length === 0) return <p className="quiet">{say(words.noHistory)}</p>;
          return (
            <ol className={styles['steps']}>
              {steps.map((entry) => (
                <Step key={entry.seq} entry={entry} />
              ))}
            </ol>
          );
        }}
      </Loaded>
    </section>
  );
};
