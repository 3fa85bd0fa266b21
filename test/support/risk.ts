import type { Answer } from '../../engine';
import { chief, deputy, officer, type Story } from './story';

/** The risk of not filing, as the station of a story assesses, signs, plans for and mitigates it. */

const decision = 'filing.refuse';

export const risk = { decision, level: 'red', reasons: 'They have petitioned before' };

export const assess = (story: Story, at: string, more: object = {}, by = officer): Answer =>
  story.act('assessment.assess', at, { ...risk, ...more }, [], { by });

export const sign = (story: Story, at: string, by = chief, opinion = 'agree'): Answer =>
  story.act('assessment.sign', at, { decision, opinion, reasons: 'Read' }, [], { by });

export const plan = (story: Story, at: string, day = at.slice(0, 10)): Answer =>
  story.act('assessment.plan', at, { decision, measures: 'Two visits', owner: officer.person, by: day });

export const carryOut = (story: Story, at: string): Answer =>
  story.act('assessment.carry-out', at, { decision, evidence: 'Records of two visits' });

export const refuseToFile = (story: Story, at: string): Answer =>
  story.act('filing.refuse', at, { ground: 'no-criminal-fact', reasons: 'None' });

export const headSigns = (story: Story, at: string): Answer => sign(story, at, deputy);
