import { z } from 'zod';
import { act } from '../act';
import { nothing, reasons } from './fields';

const court = { subject: 'persons', agency: 'court', roles: ['handler'] } as const;

export const accept = act({
  id: 'trial.accept',
  title: { zh: '受理公诉案件', en: 'Accept an indicted case' },
  ...court,
  fields: nothing,
  receives: true,
  basis: ['CPL 186', 'SPCI 219'],
});

export const adjourn = act({
  id: 'trial.adjourn',
  title: { zh: '同意延期审理（补充侦查）', en: 'Adjourn the trial for supplementary investigation' },
  ...court,
  fields: z.strictObject({ reasons }),
  needs: ['supplementLeft'],
  basis: ['CPL 204, 205', 'SPCI 274', 'PRR 421'],
});

export const resume = act({
  id: 'trial.resume',
  title: { zh: '恢复审理', en: 'Resume the trial' },
  ...court,
  fields: nothing,
  basis: ['CPL 208(3)', 'SPCI 274'],
});

export const judge = act({
  id: 'trial.judge',
  title: { zh: '宣告判决', en: 'Pronounce judgment' },
  ...court,
  fields: z.strictObject({ judgmentNo: z.string().trim().min(1).max(100) }),
  basis: ['CPL 200, 202, 208'],
});
