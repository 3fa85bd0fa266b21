import { z } from 'zod';
import { act } from '../act';

const any = { subject: 'persons', agency: 'any', roles: ['handler'] } as const;

/** Grounds under which an appraisal is recorded. Only the psychiatric one stops criminal periods (CPL 149, CPR 257). */
export const appraisalKinds = ['psychiatric-evaluation', 'injury-appraisal', 'other-appraisal'] as const;

export const begin = act({
  id: 'appraisal.begin',
  title: { zh: '鉴定开始', en: 'Begin an appraisal of the person' },
  ...any,
  fields: z.strictObject({ kind: z.enum(appraisalKinds) }),
  needs: ['isSuspect'],
  basis: ['CPL 146, 149', 'CPR 248, 257', 'PRR 218, 222'],
});

export const end = act({
  id: 'appraisal.end',
  title: { zh: '鉴定结束', en: 'End an appraisal of the person' },
  ...any,
  // Named where appraisals of several kinds are under way.
  fields: z.strictObject({ kind: z.enum(appraisalKinds).optional() }),
  basis: ['CPL 149', 'CPR 257', 'PRR 222'],
});
