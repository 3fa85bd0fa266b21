import { useAsked } from '../../../app/use-asked';
import { Button } from '../../../parts/button';
import { useSay } from '../../../words/language';
import type { Clock } from '../shown';
import { words } from '../words';
import styles from './why-button.module.css';

/** Opens why a clock is due when it is: the address says so, so that it can be sent to somebody. */
export const WhyButton = ({ clock: { id, title } }: { readonly clock: Pick<Clock, 'id' | 'title'> }) => {
  const say = useSay();
  const { ask } = useAsked();
  return (
    <span className={`${styles['why']} no-print`}>
      <Button kind="quiet" aria-label={say(words.whyOf(title))} onPress={() => ask({ why: id })}>
        {say(words.why)}
      </Button>
    </span>
  );
};
