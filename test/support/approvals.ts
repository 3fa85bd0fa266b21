import type { ActType, Actor } from '../../domain/act';
import { officeOf, type Membership, type Unit } from '../../domain/office';
import type { Answer, Context } from '../../engine';
import { context, countyChief, officer, Story } from './story';

const unit = (id: string, agency: Unit['agency'], level: Unit['level'], superior?: string): Unit => ({
  ...{ id, agency, level, name: { zh: id, en: id } },
  ...(superior === undefined ? {} : { superior }),
});

const units: readonly Unit[] = [
  unit('city', 'police', 'city'),
  unit('county', 'police', 'county', 'city'),
  { ...unit('station', 'police', 'station', 'county'), supervisor: 'county-pr' },
  unit('other-station', 'police', 'station', 'county'),
  unit('legal-department', 'police', 'county', 'county'),
  unit('county-of-others', 'police', 'county', 'city'),
  unit('city-pr', 'procuratorate', 'city'),
  unit('county-pr', 'procuratorate', 'county', 'city-pr'),
];

export const holds = (person: string, at: string, role: Membership['role']): Membership => ({
  ...{ person, unit: at, role },
  from: 0,
});

/** An office of these people. */
export const staffed = (...memberships: readonly Membership[]): Context => ({
  ...context,
  office: officeOf(units, memberships),
});

/** A station with a legal reviewer: filing, measures and transfers are reviewed before anybody decides. */
export const reviewing = staffed(holds('han', 'station', 'legal-reviewer'), holds('xie', 'county', 'legal-reviewer'));

export const reviewer: Actor = { ...officer, person: 'han', roles: ['legal-reviewer'] };
export const countyReviewer: Actor = { ...countyChief, person: 'xie', roles: ['legal-reviewer'] };
export const countyDeputy: Actor = { ...countyChief, person: 'hou', roles: ['deputy'] };

/** What is proposed: an act, whom it is about, and its fields. */
export interface Wanted {
  readonly act: ActType;
  readonly persons?: readonly string[];
  readonly fields?: object;
}

export const detention: Wanted = { act: 'measure.detain', persons: ['P1'], fields: { ground: 'May flee' } };
export const filing: Wanted = { act: 'filing.file', fields: { suspectedOffence: 'theft' } };

/** Proposes an act under an id; the procedure is `approval-<id>`. */
export const propose = (story: Story, id: string, at: string, wanted: Wanted, by = officer): Answer =>
  story.act('approval.propose', at, { ...wanted, reasons: 'As the evidence says' }, [], { by, id });

export const review = (story: Story, id: string, at: string, by = reviewer, opinion = 'agree'): Answer =>
  story.act('approval.review', at, { proposal: `approval-${id}`, opinion, reasons: 'Read' }, [], { by });

export const approve = (story: Story, id: string, at: string, by = countyChief): Answer =>
  story.act('approval.approve', at, { proposal: `approval-${id}`, documentNo: 'County [2026] 7' }, [], { by });

/** Does what was approved. */
export const carryOut = (story: Story, id: string, at: string, { act, persons = [], fields = {} }: Wanted): Answer =>
  story.act(act, at, fields, persons, { approval: `approval-${id}` });

export const codeOf = (answer: Answer): string => (answer.accepted ? 'accepted' : answer.refusal.code);

/** A time of December 2026. */
export const on = (date: number, time = '09:00'): string => `2026-12-${String(date).padStart(2, '0')}T${time}`;

export const acceptedCase = (ctx = reviewing): Story => new Story(ctx).acceptedAt(on(7));

/** Filed by proposal, with P1 registered as a suspect. */
export const filedCase = (ctx = reviewing): Story => {
  const story = acceptedCase(ctx);
  propose(story, 'file', on(7), filing);
  review(story, 'file', on(7));
  approve(story, 'file', on(7));
  carryOut(story, 'file', on(7), filing);
  story.act('person.register', on(7), { label: 'P1', standing: 'suspect', name: 'Suspect' });
  return story;
};

/** A detention proposed on 8 December. */
export const proposedDetention = (by = officer, ctx = reviewing): Story => {
  const story = filedCase(ctx);
  propose(story, 'd', on(8), detention, by);
  return story;
};

/** The same, reviewed at ten and approved at eleven. */
export const approvedDetention = (): Story => {
  const story = proposedDetention();
  review(story, 'd', on(8, '10:00'));
  approve(story, 'd', on(8, '11:00'));
  return story;
};

export const ofProposal = (story: Story, id = 'd') => story.standing.procedures[`approval-${id}`];
/** Somebody acts as the deputy of this person. */
export const standsInFor = (leader: Actor, person: string): Actor => ({ ...leader, person, onBehalfOf: leader.person });
