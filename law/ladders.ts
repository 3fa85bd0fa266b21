import type { AnswerStep, Ladder, Rung, Tier } from '../domain/oversight';

/** Ladders of what oversight has asked for: by the limits of its instruments. The instruments are law where they say so; hours and colours are design. */

const due = { id: 'red', colour: 'red', tier: 1, offset: 'due', tells: ['handler', 'head', 'leader'] } as const;

const near: readonly Rung[] = [
  { id: 'blue', colour: 'blue', tier: 0, offset: { share: 0.5 }, tells: ['handler'] },
  { id: 'orange', colour: 'orange', tier: 0, offset: { share: 0.75 }, tells: ['handler', 'head'] },
];

/** The leader has a day to acknowledge it. */
export const seenByLeader: readonly [AnswerStep] = [{ step: 'acknowledge', role: 'leader', within: 'PT24H' }];
const seenByHead: readonly [AnswerStep] = [{ step: 'acknowledge', role: 'head', within: 'PT24H' }];

/** 报告检察长、报告局长: the leader of the unit that was asked. */
const toTheChief: Tier = { id: 'chief', colour: 'red', to: 'own', tells: ['leader'], answer: seenByLeader };

const upTheLine: Tier = {
  id: 'superior',
  colour: 'red',
  to: 'superior',
  tells: ['handler', 'leader'],
  answer: seenByLeader,
  last: 'repeats',
};

/** What is overdue is acknowledged and planned by the leader, put right by the handler, and looked at by the leader again. */
export const inSteps: NonNullable<Rung['answer']> = [
  { step: 'acknowledge', role: 'leader', within: 'PT24H' },
  { step: 'plan', role: 'leader', within: 'PT24H' },
  { step: 'do', role: 'handler', within: 'PT72H' },
  { step: 'verify', role: 'leader', within: 'PT72H' },
];

/**
 * Beside the unit, whoever looks at it from outside: the supervisor of custody, of somebody held without law (PRR 613, 618); and whoever
 * issued a notice that nobody has answered (PRR 553). Each climbs in a line of its own.
 */
export const supervision: Rung = {
  id: 'supervision',
  colour: 'red',
  tier: 1,
  offset: 'due',
  tells: ['leader'],
  supervisor: true,
  answer: seenByLeader,
};

const minutes: readonly [AnswerStep] = [{ step: 'acknowledge', role: 'leader', within: 'PT15M' }];

export const oversightLadders: readonly Ladder[] = [
  // Several people at once, and minutes to acknowledge it, at any hour.
  {
    id: 'emergency',
    fits: { limits: ['emergency-report', 'emergency-next-report'] },
    urgent: true,
    rungs: [
      { ...due, id: 'emergency', offset: 'start', above: ['leader'], answer: minutes },
      { ...due, above: ['leader'], answer: inSteps },
    ],
  },
  // 报告检察长、报告上级: told as it is made, and urged when nobody has acknowledged it.
  {
    id: 'report',
    fits: { limits: ['report-acknowledgement'] },
    rungs: [
      { id: 'report', colour: 'orange', tier: 0, offset: 'start', tells: ['head', 'leader'] },
      { ...due, answer: seenByLeader },
    ],
  },
  // Hint, notice, report to the chief, superior (PRR 665(2)): the instruments are acts; what climbs is that none was answered.
  {
    id: 'monitoring',
    fits: { limits: ['oral-hint', 'monitoring-notice-reply', 'monitoring-verification'] },
    rungs: [...near, { ...due, answer: seenByHead }, supervision],
    climb: [toTheChief, upTheLine],
  },
  // No reply, or no correction: whoever issued it is told, and after them the procuratorate above (PRR 552, 553).
  {
    id: 'correction',
    fits: { limits: ['correction-reply'] },
    rungs: [...near, { ...due, answer: seenByLeader }, supervision],
  },
  {
    id: 'rectification',
    fits: {
      limits: [
        ...['rectification', 'rectification-verification', 'warning-answer'],
        ...['clearing-day', 'clearing-month', 'clearing-quarter'],
      ],
    },
    rungs: [...near, { ...due, answer: inSteps }, supervision],
  },
];
