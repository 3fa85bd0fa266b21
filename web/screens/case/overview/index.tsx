import { AllowedActs } from '../../../acts/allowed-acts';
import { PersonName, UnitName } from '../../../office/named';
import { Facts } from '../../../parts/facts';
import { Note } from '../../../parts/note';
import { Section } from '../../../parts/section';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { agencyWords, wordOf } from '../../../words/office';
import { OnTheWay } from '../papers/on-the-way';
import type { OfCase } from '../shown';
import { words as caseWords } from '../words';
import { Alerts } from './alerts';
import { Duties } from './duties';
import { IfExtended } from './if-extended';
import { Instruments, Proposals, Risk } from './oversight';
import { Persons } from './persons';
import { Stands } from './stands';
import { words } from './words';

const Cover = ({ of: { id, label, openedAt, law, handling } }: OfCase) => {
  const say = useSay();
  return (
    <Section title={say(words.facts)}>
      <Facts
        of={[
          [say(words.offence), label.offence],
          [say(words.opened), <When key="opened" at={openedAt} />],
          ...handling.map(
            ({ agency, unit, firstHandler, assistants }) =>
              [
                `${say(words.first)} · ${say(wordOf(agencyWords, agency))}`,
                <span key={agency}>
                  <PersonName id={firstHandler} /> <UnitName id={unit} />
                  {assistants.map((one) => (
                    <span key={one}>
                      {' '}
                      {say(words.assistants)} <PersonName id={one} />
                    </span>
                  ))}
                </span>,
              ] as const,
          ),
          [say(words.law), law],
          [say(words.id), <code key="id">{id}</code>],
        ]}
      />
    </Section>
  );
};

/** 概况: what must be known of a case, and what may be done in it. */
export const Overview = ({ of }: OfCase) => {
  const say = useSay();
  return (
    <>
      {of.contested.length > 0 && <Note kind="warning" title={say(caseWords.contested(of.contested.length))} />}
      {of.closedAt === undefined && <AllowedActs caseId={of.id} />}
      <Alerts of={of} />
      <Duties of={of} />
      <Persons of={of} />
      <Stands of={of} />
      <Proposals of={of} />
      <OnTheWay of={of} />
      <Risk of={of} />
      <Instruments of={of} />
      <IfExtended of={of} />
      <Cover of={of} />
    </>
  );
};
