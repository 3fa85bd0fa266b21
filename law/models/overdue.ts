import type { WarningModel } from '../../domain/model';
import { words } from '../limits/row';

/** Limits whose overrun touches somebody's liberty or rights. Their red alert tells of them: the model links to it. */
const overdue = {
  version: 1,
  kind: 'overdue',
  about: 'clock',
  rings: 'always',
  finds: { row: 'clock.row', days: '(0 - clock.hoursLeft) / 24' },
  params: {},
} as const;

const late = (limit: string) => ({ limit, row: 'X-01', running: true, overdue: true, hoursLeft: -30 });

export const overdueModels = [
  {
    ...overdue,
    id: 'custody-overdue',
    title: words('羁押期限届满未释放或变更', 'Custody has run out and nobody was let go'),
    severity: 'red',
    owner: 'leader',
    law: ['CPL 98', 'CPL 99', 'PRR 613'],
    predicate: 'clock.custody && clock.overdue && persons.exists(p, p.label == clock.person && p.held)',
    finds: { ...overdue.finds, person: 'clock.person' },
    why: words(
      '{person} 的羁押期限（{row}）已超过 {days} 天，人仍在押。',
      'Custody of {person} ({row}) ran out {days} days ago, and the person is held.',
    ),
    follow: 'rectification',
    examples: {
      hit: {
        clocks: [{ ...late('request-arrest'), custody: true, person: 'P1' }],
        persons: [{ label: 'P1', held: true }],
      },
      miss: { clocks: [{ ...late('request-arrest'), custody: true, person: 'P1' }], persons: [{ label: 'P1' }] },
    },
  },
  {
    ...overdue,
    id: 'family-notice-overdue',
    title: words('拘留、逮捕后未通知家属', 'The family was not told of custody'),
    severity: 'red',
    owner: 'head',
    law: ['CPL 85', 'CPL 93'],
    predicate: 'clock.limit in ["detention-family-notice", "arrest-family-notice"] && clock.overdue',
    finds: { ...overdue.finds, person: 'clock.person' },
    why: words(
      '{person} 被羁押后应当通知家属（{row}），已超过 {days} 天。',
      'The family of {person} had to be told ({row}); that ran out {days} days ago.',
    ),
    examples: {
      hit: { clocks: [{ ...late('detention-family-notice'), person: 'P1' }] },
      miss: { clocks: [{ ...late('detention-family-notice'), overdue: false }] },
    },
  },
  {
    ...overdue,
    id: 'prosecution-review-overdue',
    title: words('审查起诉超期', 'The review for prosecution has run out'),
    severity: 'red',
    owner: 'head',
    law: ['CPL 172'],
    predicate: 'clock.limit in ["review-prosecution", "review-fasttrack"] && clock.overdue',
    why: words(
      '审查起诉期限（{row}）已超过 {days} 天。',
      'The review for prosecution ({row}) ran out {days} days ago.',
    ),
    examples: {
      hit: { clocks: [late('review-prosecution')] },
      miss: { clocks: [late('first-instance')] },
    },
  },
] as const satisfies readonly WarningModel[];
