import type { Schema } from '../../api/client';
import { usePeople } from '../../office/use-people';
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
  const { personName, unitName } = usePeople();
  const { author, onBehalfOf, openedAt, reviewer, decision, stage, stageTitle, since } = proposal;
  const decider = decision?.person;
  return (
    <Section title={say(words.steps)}>
      <Facts
        of={[
          [
            say(words.proposed),
            <>
              {say(personName(author))}
              {onBehalfOf !== undefined && `（${say(personName(onBehalfOf))}）`} · {say(unitName(proposal.unit))}
              <br />
              <When at={openedAt} />
            </>,
          ],
          [
            say(words.reviewed),
            reviewer === undefined ? undefined : `${say(personName(reviewer))} · ${say(words.agreed)}`,
          ],
          [
            say(words.decided),
            decision && (
              <>
                {decider === undefined ? '' : `${say(personName(decider))} · `}
                {decision.unit === undefined ? '' : say(unitName(decision.unit))}
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
