import type { DecidedBy } from '../../../domain/act';
import type { Agency, ApprovalLevel } from '../../../domain/office';
import type { Answer } from '../../../engine';
import { Story, judge, officer, prosecutor } from '../../support/story';

/** Short ways to tell the usual stretches of a case about persons: the stories say only what they are about. */

const evidence = { reasons: 'the evidence is complete' };

const p1 = ['P1'] as const;

export const decided = (agency: Agency, level: ApprovalLevel): DecidedBy => ({ agency, level, documentNo: 'No 7' });

export const detain = (story: Story, at: string, persons: readonly string[] = p1): Answer =>
  story.act('measure.detain', at, { ground: 'caught in the act' }, persons);

/** A filed case whose suspects were detained at once. */
export const detained = (at: string, suspects = 1): Story => {
  const story = new Story().filed(at, suspects);
  detain(
    story,
    at,
    Array.from({ length: suspects }, (_, index) => `P${index + 1}`),
  );
  return story;
};

export const request = (story: Story, at: string, persons: readonly string[] = p1): Answer =>
  story.act('measure.request-arrest', at, evidence, persons);

export const receive = (story: Story, at: string, persons: readonly string[] = p1): Answer =>
  story.act('arrest-review.receive', at, {}, persons);

export const approve = (story: Story, at: string, persons: readonly string[] = p1): Answer =>
  story.act('arrest-review.approve', at, {}, persons);

export const refuse = (
  story: Story,
  at: string,
  ground: 'no-crime' | 'evidence' | 'not-necessary' = 'evidence',
): Answer => {
  const assessment = { decision: 'arrest-review.refuse', level: 'none', reasons: 'nobody will object' };
  story.act('assessment.assess', at, assessment, [], { by: prosecutor });
  return story.act('arrest-review.refuse', at, { ground, reasons: 'not enough' }, p1);
};

export const arrest = (story: Story, at: string, persons: readonly string[] = p1): Answer =>
  story.act('measure.arrest', at, {}, persons);

export const release = (story: Story, at: string, persons: readonly string[] = p1): Answer =>
  story.act('measure.release', at, { reasons: 'no ground to hold any longer' }, persons);

type Extra = NonNullable<Parameters<Story['act']>[4]>;

export const bail = (story: Story, at: string, persons: readonly string[] = p1, extra: Extra = {}): Answer =>
  story.act('measure.bail', at, { surety: 'guarantor', reasons: 'no risk' }, persons, extra);

/** Detained, requested, approved and arrested on one and the same day. */
export const arrested = (day: string, suspects = 1): Story => {
  const persons = Array.from({ length: suspects }, (_, index) => `P${index + 1}`);
  const story = detained(`${day}T08:00`, suspects);
  request(story, `${day}T09:00`, persons);
  receive(story, `${day}T10:00`, persons);
  approve(story, `${day}T11:00`, persons);
  arrest(story, `${day}T12:00`, persons);
  return story;
};

/** The duties after an arrest done, so that a story about custody rings of custody alone. */
export const dutiful = (story: Story, at: string): Story => {
  const open = Object.values(story.standing.procedures).filter(({ duty, done }) => duty !== undefined && !done);
  for (const { id, duty, owedBy } of open) {
    if (duty === 'custody-expiry-notice') continue;
    story.act('duty.do', at, { duty: id }, [], {
      by: { police: officer, procuratorate: prosecutor, court: judge }[owedBy],
    });
  }
  return story;
};

export interface Approval {
  readonly agency?: Agency;
  readonly level?: ApprovalLevel;
  readonly person?: string;
  readonly until?: string;
  readonly received?: string;
  readonly by?: Extra['by'];
}

/** An extension of a person's clock, approved by whoever the test names. */
export const extend = (
  story: Story,
  at: string,
  [limit, extension]: readonly [string, string],
  { agency = 'procuratorate', level = 'city', person = 'P1', until, received, by = officer }: Approval = {},
): Answer => {
  const fields = {
    clock: story.clock(limit, person).id,
    extension,
    reasons: 'complex',
    ...(until === undefined ? {} : { until }),
  };
  const extra = { by, decidedBy: decided(agency, level), ...(received === undefined ? {} : { received }) };
  return story.act('limit.extend', at, fields, [], extra);
};

export const custodyExtension = {
  first: ['custody-base', 'custody-ext-1'],
  second: ['custody-base', 'custody-ext-2'],
  third: ['custody-base', 'custody-ext-3'],
  npcsc: ['custody-base', 'custody-npcsc'],
} as const;

export const thirtyDays = ['request-arrest', 'roaming-repeated-gang'] as const;

/** The investigation concluded and the case transferred for review for prosecution; the procuratorate receives it. */
export const underReview = (story: Story, at: string, persons: readonly string[] = p1): Story => {
  story.act('investigation.conclude', at, { reasons: 'all is clear' });
  story.act('investigation.transfer', at, { opinionNo: 'T 1', volumes: 2 }, persons);
  story.act('prosecution-review.receive', at, {}, persons);
  return story;
};

export const sendBack = (story: Story, at: string): Answer =>
  story.act('prosecution-review.send-back', at, { reasons: 'facts unclear' }, p1);

/** A return for supplementary investigation, with its receipts on the same day. */
export const returned = (story: Story, sent: string): Answer => {
  const answer = sendBack(story, sent);
  story.act('prosecution-review.receive-back', sent, {}, p1);
  return answer;
};

export const resent = (story: Story, at: string): Answer => {
  story.act('prosecution-review.resend', at, { opinionNo: 'T 2' }, p1);
  return story.act('prosecution-review.receive', at, {}, p1);
};

/** Breaches of a story in words: row and last day. */
export const breaches = (story: Story, ...rows: readonly string[]): readonly string[] =>
  story
    .of('breach')
    .filter(({ row }) => rows.length === 0 || rows.includes(row))
    .map(({ row, due }) => `${row} ${due}`);

/** Limits that run for a person, with the last day judged by. */
export const running = (story: Story, person = 'P1'): readonly string[] =>
  Object.values(story.standing.clocks)
    .filter((clock) => clock.person === person && !clock.closed)
    .map(({ limit, due }) => `${limit} ${due.effective ?? due.kind}`)
    .sort();

/** The open duty of a row, to be done or excused. */
export const dutyOf = (story: Story, row: string, person: string | undefined = 'P1'): string => {
  const found = Object.values(story.standing.procedures).find(
    (one) => one.duty === row && one.person === person && !one.done,
  );
  if (!found) throw new Error(`No open duty ${row} of ${person}.`);
  return found.id;
};

/** Runs of a duty of a person, by the stage they have come to. */
export const stagesOf = (story: Story, row: string, person = 'P1'): readonly string[] =>
  Object.values(story.standing.procedures)
    .filter((one) => one.duty === row && one.person === person)
    .map(({ stage }) => stage);
