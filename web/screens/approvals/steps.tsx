import type { Schema } from '../../api/client';
import { useNames } from '../../api/names';
import { Facts } from '../../parts/facts';
import { Section } from '../../parts/section';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { words } from './words';

interface Shown {
  readonly caseId: string;
  readonly proposal: Schema<'Proposal'>;
}

/** Who wrote it, who looked at it in law, who decided: three people, each by name. */
export const Steps = ({ proposal }: Shown) => {
  const say = useSay();
  const { person, unit } = useNames();
  const { author, onBehalfOf, openedAt, reviewer, decision, stage, stageTitle, since } = proposal;
  const decider = decision?.person;
  return (
    <Section title={say(words.steps)}>
      <Facts
        of={[
          [
            say(words.proposed),
            <>
              {say(person(author))}
              {onBehalfOf !== undefined && `（${say(person(onBehalfOf))}）`} · {say(unit(proposal.unit))}
              <br />
              <When at={openedAt} />
            </>,
          ],
          [say(words.reviewed), reviewer === undefined ? undefined : `${say(person(reviewer))} · ${say(words.agreed)}`],
          [
            say(words.decided),
            decision && (
              <>
                {decider === undefined ? '' : `${say(person(decider))} · `}
                {decision.unit === undefined ? '' : say(unit(decision.unit))}
                <br />
                {decision.documentNo}
              </>
            ),
          ],
          [
            say(words.stage),
            stage === 'proposed' ? undefined : (
              <>
                {say(stageTitle)}
                <br />
                <When at={since} />
              </>
            ),
          ],
        ]}
      />
    </Section>
  );
};
