import { Badge } from '../../../parts/badge';
import { useSay } from '../../../words/language';
import { wordOf } from '../../../words/office';
import { Link } from 'wouter';
import { type Entry, endTitle, type OfCase } from '../shown';
import type { Linked } from './corrections';
import { Details } from './details';
import styles from './ledger.module.css';
import { kindWords, words } from './words';

interface Effect {
  readonly kind: string;
  readonly text: { readonly zh: string; readonly en: string };
  readonly from?: unknown;
}

const tones: Readonly<Record<string, 'fault' | 'warning' | 'accent'>> = {
  refused: 'fault',
  breach: 'fault',
  lapse: 'fault',
  climb: 'warning',
  'bell-missed': 'warning',
  refold: 'accent',
};

/** A date that was moved stands struck through before the new one. */
const Before = ({ effect: { kind, from } }: { readonly effect: Effect }) => {
  const say = useSay();
  return kind === 'clock-moved' && typeof from === 'string' ? (
    <>
      {' '}
      <del className="quiet">{say(endTitle(from))}</del>
    </>
  ) : null;
};

const Effects = ({ entry: { effects = [] } }: { readonly entry: Entry }) => {
  const say = useSay();
  if (effects.length === 0) return null;
  return (
    <ul className={styles['effects']}>
      {effects.map((effect, index) => (
        <li key={`${index} ${effect.text.zh}`}>
          {say(effect.text)}
          <Before effect={effect} />
        </li>
      ))}
    </ul>
  );
};

const Links = ({ caseId, links }: { readonly caseId: string; readonly links: Linked }) => {
  const say = useSay();
  const { corrects, correctedBy = [], because } = links;
  const all = [
    ...(corrects === undefined ? [] : [{ seq: corrects, title: words.corrects(corrects) }]),
    ...(because === undefined ? [] : [{ seq: because, title: words.because(because) }]),
    ...correctedBy.map((seq) => ({ seq, title: words.correctedBy(seq) })),
  ];
  return all.map(({ seq, title }) => (
    <Link key={title.zh} href={`/cases/${caseId}/ledger?entry=${seq}`} className={styles['link']}>
      {say(title)}
    </Link>
  ));
};

/** What an entry says: what was done, why it was refused, and what came of it. */
export const What = ({ of, entry, links }: OfCase & { readonly entry: Entry; readonly links: Linked }) => {
  const say = useSay();
  const { kind, title, refusal } = entry;
  return (
    <div className={styles['what']}>
      <div className={styles['title']}>
        {kind !== 'act' && <Badge tone={tones[kind] ?? 'plain'}>{say(wordOf(kindWords, kind))}</Badge>}
        <span>{say(title)}</span>
        <Links caseId={of.id} links={links} />
      </div>
      {refusal && (
        <div className={styles['refusal']}>
          {say(refusal.title)} <span className="quiet">{refusal.basis.join('；')}</span>
          <div className="quiet">{say(refusal.remedy)}</div>
        </div>
      )}
      <Effects entry={entry} />
      <Details of={of} entry={entry} />
    </div>
  );
};
