import type { Schema } from '../../api/client';

type Allowed = Schema<'AllowedAct'>;
type Option = Allowed['options'][number];
type Proposal = Schema<'Proposal'>;

/** Something that can be done about a proposal now. */
export interface Offered {
  readonly step: 'review' | 'approve' | 'return' | 'withdraw' | 'carry';
  /** The act that does it. */
  readonly act: string;
}

const judging = ['review', 'approve', 'return', 'withdraw'] as const;

const about = (option: Option, { id }: Proposal): boolean => option.fields['proposal'] === id;

const optionsOf = (acts: readonly Allowed[], type: string): readonly Option[] =>
  acts.find((one) => one.type === type)?.options ?? [];

/** What of a proposal is mine to do: to judge it, to take it back, or once it is approved to carry it out. */
export const offeredOf = (acts: readonly Allowed[], proposal: Proposal): readonly Offered[] => {
  const steps = judging.filter((step) =>
    optionsOf(acts, `approval.${step}`).some((one) => one.allowed && about(one, proposal)),
  );
  const carries = optionsOf(acts, proposal.act).some((one) => one.allowed && one.approval === proposal.id);
  // Whoever reviews in law returns it by the review; whoever decides, by an act of its own.
  const returns = steps.includes('review') && !steps.includes('return');
  return [
    ...(carries ? [{ step: 'carry' as const, act: proposal.act }] : []),
    ...steps.map((step) => ({ step, act: `approval.${step}` })),
    ...(returns ? [{ step: 'return' as const, act: 'approval.review' }] : []),
  ];
};

/** Why I may neither review nor approve it, each reason once: three people stand for what is decided. */
export const whyNot = (acts: readonly Allowed[], proposal: Proposal): readonly Schema<'Reason'>[] => {
  const awaited = { proposed: 'approval.review', reviewed: 'approval.approve' }[proposal.stage];
  const all = ['approval.review', 'approval.approve'].flatMap((type) => optionsOf(acts, type));
  const mine = all.filter((one) => about(one, proposal));
  if (awaited === undefined || mine.some(({ allowed }) => allowed)) return [];
  const reasons = mine.flatMap(({ reason }) => reason ?? []);
  return reasons.filter(({ code }, index) => reasons.findIndex((one) => one.code === code) === index);
};
