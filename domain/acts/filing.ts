import { z } from 'zod';
import { act } from '../act';
import { reasons } from './fields';

export const file = act({
  id: 'filing.file',
  title: { zh: '立案', en: 'File the case for investigation' },
  subject: 'case',
  agency: 'police',
  fields: z.strictObject({ suspectedOffence: z.string().trim().min(2).max(200) }),
  basis: ['CPL 112', 'CPR 178(1)'],
});

export const refuse = act({
  id: 'filing.refuse',
  title: { zh: '不予立案', en: 'Decide not to file' },
  subject: 'case',
  agency: 'police',
  fields: z.strictObject({ ground: z.enum(['no-criminal-fact', 'manifestly-minor', 'not-to-be-pursued']), reasons }),
  needs: ['riskAssessed'],
  basis: ['CPL 112', 'CPR 178(1)'],
});

export const check = act({
  id: 'filing.check',
  title: { zh: '立案后核查', en: 'Check a case after it was filed' },
  subject: 'case',
  agency: 'police',
  fields: z.strictObject({ result: z.enum(['in-order', 'defects']), reasons }),
  needs: ['caseFiled'],
  basis: ['Wuhan police, ten measures (2022): check rate after filing 100 %'],
});
