import { linesOf } from '../../acts/effects';
import { effectsOf, Lines } from '../../acts/preview';
import { Reason } from '../../acts/reason';
import { useSimulation } from '../../acts/simulate';
import type { Schema } from '../../api/client';
import { Note } from '../../parts/note';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { useSay } from '../../words/language';
import { words } from './words';

interface Shown {
  readonly of: Schema<'Case'>;
  readonly proposal: Schema<'Proposal'>;
}

/** What carrying it out now would do to the clocks: worked out, not recorded. */
export const Effect = ({ of, proposal: { act, persons, fields } }: Shown) => {
  const say = useSay();
  const simulation = useSimulation(of.id, {
    acts: [{ type: act, ...(persons.length > 0 ? { persons } : {}), fields }],
  });
  return (
    <Section title={say(words.effect)}>
      <Loaded query={simulation}>
        {(data) => {
          const refusal = data.answers.find(({ accepted }) => !accepted)?.refusal;
          const lines = linesOf(effectsOf(data), of.clocks);
          if (refusal) {
            return (
              <Note kind="warning" title={say(words.refused)}>
                <Reason of={refusal} />
              </Note>
            );
          }
          return lines.length > 0 ? <Lines of={lines} /> : <p>{say(words.noEffect)}</p>;
        }}
      </Loaded>
      <p className="quiet">{say(words.effectNote)}</p>
    </Section>
  );
};
