import { Link } from 'wouter';
import type { Schema } from '../../api/client';
import { type Title, useSay } from '../../words/language';
import styles from './desk.module.css';
import { useInbox } from './use-desk';
import { owed } from './words';

type Inbox = Schema<'Inbox'>;

interface Count {
  readonly id: string;
  readonly title: Title;
  readonly href: string;
  readonly of: (inbox: Inbox) => number;
}

/** What waits for me and where: one row each. */
const counts: readonly Count[] = [
  {
    id: 'answer',
    title: owed.answer,
    href: '/answers',
    of: ({ alerts }) => alerts.filter(({ mine }) => mine).length,
  },
  {
    id: 'verify',
    title: owed.verify,
    href: '/answers?step=verify',
    of: ({ alerts }) => alerts.filter(({ mine, step }) => mine && step === 'verify').length,
  },
  {
    id: 'sign',
    title: owed.sign,
    href: '/answers?tab=risk',
    of: ({ risks }) => risks.filter(({ step }) => step === 'assessment.sign').length,
  },
  {
    id: 'emergency',
    title: owed.emergency,
    href: '/answers?tab=emergency',
    of: ({ emergencies }) => emergencies.length,
  },
  { id: 'approve', title: owed.approve, href: '/approvals', of: ({ proposals }) => proposals.length },
];

/** Numbers of what waits for a leader, each leading to the place. */
export const OwedStrip = () => {
  const say = useSay();
  const { data } = useInbox();
  if (!data) return null;
  return (
    <nav aria-label={say(owed.label)} className="no-print">
      <ul className={styles['owed']}>
        {counts.map(({ id, title, href, of }) => (
          <li key={id} className={of(data) > 0 ? styles['some'] : undefined}>
            <Link href={href}>
              {say(title)} <strong>{of(data)}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
