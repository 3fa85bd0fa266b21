import { type Line, on } from '../life';
import type { When } from '../when';

/** So many legal days ago. */
export const d = (days: number): When => `${days}d`;

export const accepted = (days: number): readonly Line[] => [
  on(d(days), 'report'),
  on(d(days), 'register'),
  on(d(days), 'accept'),
];

/** Filed the day after, with everybody registered. */
export const filed = (days: number): readonly Line[] => [
  ...accepted(days + 1),
  on(d(days), 'file'),
  on(d(days), 'people'),
];

export const detained = (days: number): readonly Line[] => [...filed(days + 1), on(d(days), 'detain')];

/** Requested two days after the detention, and received at once. */
export const requested = (days: number): readonly Line[] => [
  ...detained(days + 2),
  on(d(days), 'request'),
  on(d(days), 'receive-request'),
];

export const arrested = (days: number): readonly Line[] => [
  ...requested(days + 5),
  on(d(days + 1), 'approve'),
  on(d(days), 'arrest'),
];

/** Forty days of investigation in custody. */
export const transferred = (days: number): readonly Line[] => [
  ...arrested(days + 40),
  on(d(days + 1), 'conclude'),
  on(d(days), 'transfer'),
];

export const underReview = (days: number): readonly Line[] => [...transferred(days + 1), on(d(days), 'receive-case')];

export const indicted = (days: number): readonly Line[] => [...underReview(days + 18), on(d(days), 'indict')];

export const onTrial = (days: number): readonly Line[] => [...indicted(days + 3), on(d(days), 'take-to-court')];

/** At large all the while. */
export const bailed = (days: number): readonly Line[] => [...detained(days + 2), on(d(days), 'bail')];

export const assessed = (days: number, level: string): readonly Line[] => [
  ...accepted(days + 2),
  on(d(days), 'assess', 'filing.refuse', level),
];
