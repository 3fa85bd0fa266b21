import { Badge } from '../../parts/badge';
import { useSay } from '../../words/language';
import { wordOf } from '../../words/office';
import { outcomeWords, type State, stateWords } from './words';

const stateTones = { listing: 'plain', open: 'accent', closed: 'good' } as const;

export const StateBadge = ({ state }: { readonly state: State }) => {
  const say = useSay();
  return <Badge tone={stateTones[state]}>{say(stateWords[state])}</Badge>;
};

const tones: Readonly<Record<string, 'warning' | 'fault' | 'good'>> = {
  waiting: 'warning',
  unanswered: 'fault',
  settled: 'good',
  transferred: 'good',
};

/** What became of one item, or of so many. */
export const OutcomeBadge = ({ outcome, count }: { readonly outcome: string; readonly count?: number }) => {
  const say = useSay();
  return (
    <Badge tone={tones[outcome] ?? 'plain'}>
      {say(wordOf(outcomeWords, outcome))}
      {count !== undefined && ` ${count}`}
    </Badge>
  );
};

/** What became of all items of a clearing. */
export const Counts = ({ counts }: { readonly counts: Readonly<Record<string, number>> }) => (
  <span className="row">
    {Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([outcome, count]) => (
        <OutcomeBadge key={outcome} outcome={outcome} count={count} />
      ))}
  </span>
);
