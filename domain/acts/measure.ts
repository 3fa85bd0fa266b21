import { z } from 'zod';
import { act } from '../act';
import { nothing, reasons } from './fields';

export const detain = act({
  id: 'measure.detain',
  title: { zh: '刑事拘留', en: 'Detain' },
  subject: 'persons',
  agency: 'police',
  roles: ['handler'],
  fields: z.strictObject({ ground: reasons }),
  decidedBy: 'county',
  needs: ['caseFiled', 'isSuspect', 'noMeasureRunning'],
  opens: 'measure',
  basis: ['CPL 82', 'CPR 124, 125'],
});

export const requestArrest = act({
  id: 'measure.request-arrest',
  title: { zh: '提请批准逮捕', en: 'Request approval of an arrest' },
  subject: 'persons',
  agency: 'police',
  roles: ['handler'],
  fields: z.strictObject({ reasons }),
  decidedBy: 'county',
  needs: ['noReviewRunning'],
  basis: ['CPL 87, 91', 'CPR 129, 137'],
});

export const arrest = act({
  id: 'measure.arrest',
  title: { zh: '执行逮捕', en: 'Execute the arrest' },
  subject: 'persons',
  agency: 'police',
  roles: ['handler'],
  fields: nothing,
  basis: ['CPL 80, 93', 'CPR 142, 143'],
});

export const release = act({
  id: 'measure.release',
  title: { zh: '释放', en: 'Release' },
  subject: 'persons',
  agency: 'police',
  roles: ['handler'],
  fields: z.strictObject({ reasons }),
  basis: ['CPL 91(3), 99', 'CPR 128, 140'],
});
