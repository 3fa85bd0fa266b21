import { Link } from 'wouter';
import { LevelMark } from '../../../parts/level-mark';
import { useSay } from '../../../words/language';
import { isLevel, type Level } from '../../../words/levels';
import { type Entry, endTitle, type OfCase } from '../shown';
import type { Linked } from './corrections';
import { Details } from './details';
import styles from './ledger.module.css';
import { words } from './words';

interface Effect {
  readonly kind: string;
  readonly text: { readonly zh: string; readonly en: string };
  readonly from?: unknown;
}

interface Bell {
  readonly bell?: { readonly colour?: unknown };
}

/** What marks an entry for the eye; its title says the same in words. */
const levelOf = ({ kind, details }: Entry): Level | undefined => {
  if (kind === 'breach' || kind === 'lapse') return 'overdue';
  const colour = (details as Bell | undefined)?.bell?.colour;
  return typeof colour === 'string' && isLevel(colour) ? colour : undefined;
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
  const { title, refusal } = entry;
  const level = levelOf(entry);
  return (
    <div className={styles['what']}>
      <div className={styles['title']}>
        {level && <LevelMark level={level} short />}
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
