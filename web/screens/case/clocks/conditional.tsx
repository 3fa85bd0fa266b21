import type { Schema } from '../../../api/client';
import { Facts } from '../../../parts/facts';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { agencyWords, levelOfUnitWords, wordOf } from '../../../words/office';
import { endTitle } from '../shown';
import styles from './sum.module.css';
import { conditionalWords } from './words';

type One = Schema<'ConditionalDate'>;

/** Dates that a clock would have: each with its ground, who approves it, and until when. */
export const Conditional = ({ all }: { readonly all: readonly One[] }) => {
  const say = useSay();
  const called = (id: string): string => {
    const one = all.find(({ extension }) => extension === id);
    return one ? (one.row ?? say(one.ground)) : id;
  };
  return (
    <ul className={styles['facts']}>
      {all.map((one) => (
        <li key={one.extension}>
          <span className={styles['text']}>
            {one.row !== undefined && <strong>{one.row}</strong>} {say(one.ground)}{' '}
            <span className="quiet">{one.basis.join('；')}</span>
          </span>
          <Facts
            of={[
              [
                say(conditionalWords.date),
                say(one.effective === undefined ? conditionalWords.named : endTitle(one.effective)),
              ],
              [
                say(conditionalWords.approver),
                `${say(wordOf(agencyWords, one.approverAgency))} · ${say(wordOf(levelOfUnitWords, one.approver))}`,
              ],
              [say(conditionalWords.askBy), one.askBy === undefined ? undefined : say(endTitle(one.askBy))],
              [
                say(conditionalWords.approveBy),
                one.approveBy === undefined ? undefined : <When key="by" at={one.approveBy} />,
              ],
              [say(conditionalWords.after), one.after.map(called).join('、')],
            ]}
          />
        </li>
      ))}
    </ul>
  );
};
