import { type Life, on } from '../life';
import { bailed, d, filed } from './ways';

/** 监督：cases of which somebody has asked something. */
export const oversight: readonly Life[] = [
  { kind: 'ordered', count: 3, leaves: ['rectification'], lines: [...filed(14), on(d(2), 'order')] },
  { kind: 'ordered-overdue', count: 2, leaves: ['rectification'], lines: [...filed(20), on(d(7), 'order', '4')] },
  {
    kind: 'ordered-to-verify',
    count: 2,
    leaves: ['rectification'],
    lines: [...filed(18), on(d(4), 'order'), on(d(1), 'put-right', 'rectification')],
  },
  {
    kind: 'ordered-again',
    count: 1,
    leaves: ['rectification'],
    lines: [
      ...filed(18),
      on(d(5), 'order'),
      on(d(2), 'put-right', 'rectification'),
      on(d(1), 'not-enough', 'rectification'),
    ],
  },
  { kind: 'ordered-and-done', count: 3, lines: [...filed(30), on(d(20), 'order')] },
  { kind: 'hinted', count: 2, lines: [...filed(9), on('3h', 'hint')] },
  { kind: 'notified', count: 2, leaves: ['monitoring-reply'], lines: [...bailed(12), on(d(3), 'notice')] },
  {
    kind: 'notified-and-answered',
    count: 2,
    leaves: ['monitoring-reply'],
    lines: [...filed(16), on(d(9), 'notice'), on(d(2), 'put-right', 'monitoring-reply')],
  },
  {
    kind: 'reported-to-the-chief',
    count: 3,
    leaves: ['report-acknowledgement'],
    lines: [...filed(13), on('6h', 'tell-the-chief')],
  },
  { kind: 'instructed', count: 2, leaves: ['instruction-answer'], lines: [...filed(11), on('20h', 'instruct')] },
];
