import type { ActType } from '../../domain/act';
import type { Context } from '../../engine';
import { reviewing } from './approvals';
import { type Story, context, firstContext, prosecutor } from './story';

/** A lawful stretch of a career, and how a case comes to where it begins. */
interface Stretch {
  readonly ctx: Context;
  readonly begun: (story: Story) => Story;
  readonly now: string;
  readonly steps: readonly ActType[];
}

const reported = (story: Story): Story => {
  const report = { channel: 'in-person', reporter: { kind: 'victim' }, summary: 'Theft' };
  story.act('reception.receive', '2026-01-30T09:00', report);
  return story;
};

const atRisk = (story: Story): Story => {
  story.acceptedAt('2026-01-29T09:00');
  const assessment = { decision: 'filing.refuse', level: 'red', reasons: 'may petition' };
  story.act('assessment.assess', '2026-01-30T09:00', assessment);
  return story;
};

const refused = (story: Story): Story => {
  story.filed('2026-01-20T09:00', 2).detained('2026-01-21T09:00', ['P1', 'P2']);
  story.act('measure.request-arrest', '2026-01-23T09:00', { reasons: 'evidence' }, ['P1', 'P2']);
  story.act('arrest-review.receive', '2026-01-23T10:00', {}, ['P1', 'P2']);
  const assessment = { decision: 'arrest-review.refuse', level: 'blue', reasons: 'may object' };
  story.act('assessment.assess', '2026-01-28T09:00', assessment, [], { by: prosecutor });
  story.act('arrest-review.refuse', '2026-01-28T10:00', { ground: 'no-crime', reasons: 'allowed' }, ['P1']);
  story.act('measure.release', '2026-01-28T11:00', { reasons: 'refused' }, ['P1']);
  return story;
};

const arrested = (story: Story): Story => story.filed('2026-01-20T09:00', 2).arrestedFrom('2026-01-21T09:00');

const toArrest: readonly ActType[] = [
  'reception.register',
  'reception.accept',
  'filing.file',
  'person.register',
  'measure.detain',
  'limit.extend',
  'measure.request-arrest',
  'arrest-review.receive',
  'arrest-review.approve',
  'measure.arrest',
];

const table = {
  report: { ctx: context, begun: reported, now: '2026-01-30T09:00', steps: toArrest },
  'report under the first law': { ctx: firstContext, begun: reported, now: '2026-01-30T09:00', steps: toArrest },
  approval: {
    ctx: reviewing,
    begun: (story) => story.acceptedAt('2026-01-30T09:00'),
    now: '2026-01-30T10:00',
    steps: [
      'approval.propose',
      'approval.review',
      'approval.approve',
      'filing.file',
      'person.register',
      'approval.propose',
      'approval.review',
      'approval.approve',
      'measure.detain',
    ],
  },
  risk: {
    ctx: context,
    begun: atRisk,
    now: '2026-01-30T10:00',
    steps: [
      'assessment.sign',
      'assessment.plan',
      'emergency.log',
      'filing.refuse',
      'assessment.carry-out',
      'emergency.end',
      'duty.do',
      'assessment.assess',
    ],
  },
  'at large': {
    ctx: context,
    begun: (story) => story.filed('2026-01-20T09:00', 2),
    now: '2026-01-28T08:00',
    steps: ['measure.summon', 'measure.bail', 'measure.request-arrest', 'arrest-review.receive', 'measure.detain'],
  },
  objection: {
    ctx: context,
    begun: refused,
    now: '2026-01-28T12:00',
    steps: [
      'arrest-objection.request',
      'arrest-objection.receive',
      'arrest-objection.decide',
      'arrest-objection.ask-review',
      'arrest-objection.receive-review',
      'arrest-objection.decide-review',
      'measure.arrest',
    ],
  },
  custody: {
    ctx: context,
    begun: arrested,
    now: '2026-01-28T08:00',
    steps: [
      'appraisal.begin',
      'limit.extend',
      'appraisal.end',
      'measure.restart-custody',
      'investigation.conclude',
      'investigation.transfer',
      'prosecution-review.receive',
      'measure.bail',
    ],
  },
  prosecution: {
    ctx: context,
    begun: (story) => arrested(story).underReview('2026-02-20T09:00', ['P1']),
    now: '2026-02-20T10:00',
    steps: [
      'prosecution-review.file-request',
      'prosecution-review.choose-fast-track',
      'prosecution-review.leave-fast-track',
      'prosecution-review.send-back',
      'prosecution-review.receive-back',
      'limit.extend',
      'prosecution-review.resend',
      'prosecution-review.receive',
      'prosecution-review.indict',
      'trial.accept',
      'trial.adjourn',
      'trial.resume',
      'trial.judge',
    ],
  },
} satisfies Record<string, Stretch>;

export type StretchName = keyof typeof table;

export const stretchNames = Object.keys(table) as StretchName[];

export const stretches: Readonly<Record<StretchName, Stretch>> = table;
