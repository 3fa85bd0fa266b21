import { Badge } from '../../parts/badge';
import { useSay } from '../../words/language';
import { wordOf } from '../../words/office';
import { confidenceWords } from './reference-words';

/** How surely a row rests on its article. */
export const Confidence = ({ of }: { readonly of: 'H' | 'M' | 'L' }) => {
  const say = useSay();
  return <Badge tone={of === 'H' ? 'good' : 'warning'}>{say(wordOf(confidenceWords, of))}</Badge>;
};
