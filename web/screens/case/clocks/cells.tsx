import { Badge } from '../../../parts/badge';
import { LevelMark } from '../../../parts/level-mark';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { wordOf } from '../../../words/office';
import { EntryLink } from '../entry-link';
import { PersonInCase } from '../person-in-case';
import { type Clock, endTitle, levelOf, type OfCase } from '../shown';
import { words as caseWords } from '../words';
import styles from './clocks.module.css';
import type { Happened } from './happened';
import { Remaining } from './remaining';
import { statusWords, words } from './words';

/** Number and name of the limit, whose clock it is, and its articles. */
export const Named = ({ of, clock }: OfCase & { readonly clock: Clock }) => {
  const say = useSay();
  return (
    <>
      {clock.row} {say(clock.title)}
      {clock.person !== undefined && (
        <div>
          <PersonInCase of={of} label={clock.person} />
        </div>
      )}
      {clock.custody && <Badge tone="fault">{say(caseWords.custody)}</Badge>}
      <div className={`quiet ${styles['small']}`}>{clock.basis.join('；')}</div>
    </>
  );
};

/** What extended, stopped or breached it. */
export const Changes = ({ of, all = [] }: OfCase & { readonly all: readonly Happened[] | undefined }) => {
  const say = useSay();
  return (
    <>
      {all.map(({ seq, at, title, isBreach }) => (
        <div key={`${seq} ${title.zh}`}>
          {isBreach && <Badge tone="fault">{say(statusWords['overdue'] ?? title)}</Badge>} {say(title)} ·{' '}
          <When at={at} /> · <EntryLink caseId={of.id} seq={seq} />
        </div>
      ))}
    </>
  );
};

/** What is left, and what would be on the strict reading. */
export const Until = ({ clock }: { readonly clock: Clock }) => {
  const say = useSay();
  const { due } = clock;
  return (
    <>
      <Remaining clock={clock} />
      {due && due.safe !== due.effective && (
        <div className="quiet">
          {say(words.safe)}：{say(endTitle(due.safe))}
        </div>
      )}
      {due?.provisional && <Badge tone="warning">{say(words.provisionalShort)}</Badge>}
    </>
  );
};

/** The level, and besides how it stands where the level does not say so. */
export const Standing = ({ clock }: { readonly clock: Clock }) => {
  const say = useSay();
  return (
    <>
      <LevelMark level={levelOf(clock)} />
      {['at-risk', 'untimed'].includes(clock.status) && (
        <div className={styles['small']}>{say(wordOf(statusWords, clock.status))}</div>
      )}
    </>
  );
};
