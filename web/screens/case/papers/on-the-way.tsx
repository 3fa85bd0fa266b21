import { usePeople } from '../../../office/use-people';
import { Note } from '../../../parts/note';
import { Section } from '../../../parts/section';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import type { OfCase } from '../shown';
import { words as caseWords } from '../words';
import { Chain } from './chain';
import { words } from './words';

/** What has been sent and not received: papers between agencies, or the case itself within one. */
export const OnTheWay = ({ of }: OfCase) => {
  const say = useSay();
  const { unitName } = usePeople();
  const going = of.transfers.filter(({ received }) => !received);
  return (
    <>
      {of.passing && (
        <Note kind="info" title={say(caseWords.passing(unitName(of.passing.to)))}>
          <p>
            <When at={of.passing.at} />
          </p>
        </Note>
      )}
      {going.length > 0 && (
        <Section title={say(words.onTheWay)}>
          <Chain of={of} rows={going} />
        </Section>
      )}
    </>
  );
};
