import type { Title } from '../../domain/limit';

/** A lawful way from detention to the decision on arrest: days of the police, then seven of the procuratorate. */
export interface Track {
  readonly id: 'ordinary' | 'special' | 'long';
  readonly policeDays: number;
  /** Extension in the row of `request-arrest`, and the ground that must have been approved. */
  readonly extension?: string;
  readonly ground?: Title;
  readonly basis: string;
}

/** Days that the procuratorate has for a detained suspect (CPL 91(3)). */
export const reviewDays = 7;

/** The tracks of CPL 91, the one that assumes least first. */
export const tracks: readonly Track[] = [
  { id: 'ordinary', policeDays: 3, basis: 'CPL 91(1)' },
  {
    id: 'special',
    policeDays: 7,
    extension: 'special-circumstances',
    ground: { zh: '特殊情况延长一日至四日', en: 'special circumstances, one to four days more' },
    basis: 'CPL 91(1)',
  },
  {
    id: 'long',
    policeDays: 30,
    extension: 'roaming-repeated-gang',
    ground: { zh: '流窜作案、多次作案、结伙作案', en: 'roaming, repeated or gang crime' },
    basis: 'CPL 91(2)',
  },
];
