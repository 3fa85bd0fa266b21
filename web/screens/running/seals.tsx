import { ButtonLink } from '../../parts/button';
import { Note } from '../../parts/note';
import { Section } from '../../parts/section';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { type Health, sealIsLate } from './states';
import { words } from './words';

/** When the ledger was sealed last, and where it is verified. */
export const Seals = ({ health }: { readonly health: Health }) => {
  const say = useSay();
  const { sealed } = health;
  return (
    <Section title={say(words.ledger)} beside={<ButtonLink href="/audit">{say(words.toAudit)}</ButtonLink>}>
      <p>
        {sealed === undefined ? (
          say(words.unsealed)
        ) : (
          <>
            {say(words.sealed)} <When at={sealed.slice(0, 19)} />
          </>
        )}
      </p>
      {sealIsLate(health) && <Note kind="warning" title={say(words.sealLate)} />}
    </Section>
  );
};
