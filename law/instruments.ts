import type { ActType } from '../domain/act';
import type { Title } from '../domain/limit';

/** One instrument of supervision (监督方式), the duty it opens, and what the law has next where that is not met. */
interface Instrument {
  readonly act: ActType;
  readonly duty: string;
  /** The gravity for which the rules have it. */
  readonly gravity: 'minor' | 'more-serious' | 'serious' | 'unanswered';
  readonly when: Title;
  readonly next?: { readonly act: ActType; readonly to?: 'chief' | 'superior' };
  readonly basis: readonly string[];
}

const w = (zh: string, en: string): Title => ({ zh, en });

/** In the order in which the rules have them, the mildest first. Which one fits is for whoever issues it to judge: no rule asks for the milder one first. */
const instruments: readonly Instrument[] = [
  {
    act: 'supervision.hint',
    duty: 'oral-hint',
    gravity: 'minor',
    when: w('情节轻微的', 'A minor breach'),
    next: { act: 'supervision.notice' },
    basis: ['PRR 552', 'PRR 665(2)'],
  },
  {
    act: 'supervision.notice',
    duty: 'monitoring-reply',
    gravity: 'more-serious',
    when: w('情节较重的', 'A more serious breach'),
    next: { act: 'supervision.report', to: 'chief' },
    basis: ['PRR 665(2), 665(3)'],
  },
  {
    act: 'supervision.correct',
    duty: 'correction-reply',
    gravity: 'serious',
    when: w(
      '侦查、审判活动违法情节较重的；超期羁押的',
      'A more serious breach of another organ; custody past its limit',
    ),
    next: { act: 'supervision.report', to: 'superior' },
    basis: ['PRR 552, 553, 618'],
  },
  {
    act: 'supervision.report',
    duty: 'report-acknowledgement',
    gravity: 'unanswered',
    when: w(
      '情节严重的，报告检察长；不回复、不纠正的，报告上一级',
      'Serious: to the chief; without reply or correction: to the organ above',
    ),
    basis: ['PRR 553, 665(2)'],
  },
];

/** The instrument that opened a duty of this row. */
export const instrumentOf = (duty: string | undefined): Instrument | undefined =>
  instruments.find((one) => one.duty === duty);
