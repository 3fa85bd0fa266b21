import { Badge } from '../../parts/badge';
import { useSay } from '../../words/language';
import { type State, stateWords } from './words';

const tones = {
  open: 'accent',
  overdue: 'fault',
  'to-verify': 'warning',
  rejected: 'fault',
  verified: 'good',
  ended: 'plain',
} as const;

/** How an order stands. */
export const StateBadge = ({ state }: { readonly state: State }) => {
  const say = useSay();
  return <Badge tone={tones[state]}>{say(stateWords[state])}</Badge>;
};
