import type { Schema } from '../../api/client';
import { Facts } from '../../parts/facts';
import { useSay } from '../../words/language';
import styles from './definition.module.css';
import { words } from './words';

/** What an indicator counts, and what it does not: on request. */
export const Definition = ({ indicator }: { readonly indicator: Schema<'Indicator'> }) => {
  const say = useSay();
  const { numerator, denominator, leftOut, account } = indicator.definition;
  return (
    <details className={styles['definition']}>
      <summary>{say(words.definition)}</summary>
      <Facts
        of={[
          [say(words.numerator), say(numerator)],
          [say(words.denominator), say(denominator)],
          [say(words.leftOut), say(leftOut)],
          [say(words.account), say(account)],
          [say(words.basis), indicator.basis.join('；')],
          [say(words.confidence), indicator.confidence],
        ]}
      />
    </details>
  );
};
