import type { Schema } from '../../api/client';
import { Badge } from '../../parts/badge';
import { type Title, useSay } from '../../words/language';
import { wordOf } from '../../words/office';
import { stateWords, words } from './words';

type Told = Schema<'RollOut'>;
type Days = readonly (readonly string[])[];

/** A roll-out as the client gives it: it knows nothing of pairs. */
export type RollOut = Omit<Told, 'preview'> & {
  readonly preview?: (Omit<NonNullable<Told['preview']>, 'days'> & { readonly days: Days }) | undefined;
};

/** What a roll-out brings: a calendar or a law pack. */
export const contentOf = ({ calendar, pack = '' }: Pick<RollOut, 'calendar' | 'pack'>): Title =>
  calendar ? words.calendarOf(calendar.year) : words.packOf(pack);

const tones = {
  previewing: 'accent',
  proposed: 'warning',
  rejected: 'plain',
  adopting: 'accent',
  ended: 'good',
} as const;

export const StateBadge = ({ state }: Pick<RollOut, 'state'>) => {
  const say = useSay();
  return <Badge tone={tones[state]}>{say(wordOf(stateWords, state))}</Badge>;
};
