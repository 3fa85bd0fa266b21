import { Badge } from '../parts/badge';
import { Note } from '../parts/note';
import { ProblemNote } from '../parts/problem-note';
import { useSay } from '../words/language';
import styles from './acts.module.css';
import type { Effect, Line } from './effects';
import { linesOf } from './effects';
import { Reason } from './reason';
import type { Simulation, useSimulation } from './simulate';
import type { Schema } from '../api/client';
import { words } from './words';

const tones = { breach: 'fault', moves: 'warning', starts: 'accent', ends: 'good' } as const;
const toneOf = (sort: Line['sort']) => (sort in tones ? tones[sort as keyof typeof tones] : 'plain');

/** What comes of an act, a line each. */
export const Lines = ({ of }: { readonly of: readonly Line[] }) => {
  const say = useSay();
  return (
    <ul className={styles['lines']}>
      {of.map(({ sort, text }, index) => (
        <li key={index}>
          <Badge tone={toneOf(sort)}>{say(words.effects[sort])}</Badge> <span>{say(text)}</span>
        </li>
      ))}
    </ul>
  );
};

/** What the supposed acts themselves would do, without what time would do afterwards. */
export const effectsOf = ({ entries }: Pick<Simulation, 'entries'>): readonly Effect[] =>
  entries.filter(({ kind }) => kind === 'act' || kind === 'refold').flatMap(({ effects = [] }) => effects as Effect[]);

interface Shown {
  readonly simulation: ReturnType<typeof useSimulation>;
  readonly isAsked: boolean;
  readonly clocks: Schema<'Case'>['clocks'];
}

/** What would come of the act as it is filled in now; or why it would be refused. */
export const Preview = ({ simulation: { data, error, isFetching }, isAsked, clocks }: Shown) => {
  const say = useSay();
  if (!isAsked) return <p className="quiet">{say(words.previewLater)}</p>;
  if (error) return <ProblemNote problem={error} />;
  if (!data) return <p className="quiet">{say(words.previewing)}</p>;
  const refusal = data.answers.find(({ accepted }) => !accepted)?.refusal;
  if (refusal) {
    return (
      <Note kind="warning" title={say(words.refusedBefore)}>
        <Reason of={refusal} />
      </Note>
    );
  }
  const lines = linesOf(effectsOf(data), clocks);
  return (
    <section className={styles['preview']} aria-label={say(words.preview)} aria-busy={isFetching}>
      <h3>{say(words.preview)}</h3>
      {lines.length > 0 ? <Lines of={lines} /> : <p>{say(words.noChange)}</p>}
    </section>
  );
};
