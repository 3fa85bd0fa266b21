import type { Schema } from '../../api/client';
import { Facts } from '../../parts/facts';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { deadline, deadlineOf } from './deadline';
import type { Recorded } from './receipt-of';
import styles from './receipt.module.css';
import { after } from './words-after';

interface Shown {
  readonly receipt: Recorded;
  readonly caseId: string;
  readonly unit: string;
  readonly receiver: string;
  readonly clocks: readonly Schema<'Clock'>[];
}

/** 回执: what who reports takes home. Printed, nothing else of the page is. */
export const Receipt = ({ receipt, caseId, unit, receiver, clocks }: Shown) => {
  const say = useSay();
  const { number, receivedAt, registeredAt, reporter } = receipt;
  // What the office asks of itself (P) is no promise to anybody outside.
  const promised = clocks.filter(
    ({ closedAt, due, row }) => closedAt === undefined && due !== undefined && !row.startsWith('P-'),
  );
  return (
    <section className={styles['receipt']} aria-label={say(after.receipt)}>
      <h2 className={styles['title']}>{say(after.receipt)}</h2>
      <Facts
        of={[
          [say(after.number), number],
          [say(after.caseId), <code key="case">{caseId}</code>],
          [say(after.unit), unit],
          [say(after.receiver), receiver],
          [say(after.reporter), reporter],
          [say(after.receivedAt), receivedAt && <When at={receivedAt} />],
          [say(after.registeredAt), registeredAt && <When at={registeredAt} />],
        ]}
      />
      <p>{say(after.promise)}</p>
      <ul className={styles['limits']}>
        {promised.map(({ id, title, due }) => (
          <li key={id}>{say(deadline(title, deadlineOf(due?.effective ?? '')))}</li>
        ))}
      </ul>
      <footer className={styles['foot']}>
        <span>{say(after.signature)}</span>
        <span>{say(after.seal)}</span>
      </footer>
    </section>
  );
};
