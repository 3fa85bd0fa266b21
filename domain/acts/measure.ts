import { z } from 'zod';
import type { Agency } from '../office';
import { act } from '../act';
import { nothing, reasons } from './fields';

const grounded = z.strictObject({ ground: reasons });

/** A measure taken by the police against persons. */
const taken = { subject: 'persons', agency: 'police', roles: ['handler'] } as const;

export const summon = act({
  id: 'measure.summon',
  title: { zh: '传唤到案', en: 'Begin a summons: the person has arrived' },
  ...taken,
  fields: grounded,
  needs: ['caseFiled', 'isSuspect'],
  basis: ['CPL 119', 'CPR 199, 200'],
});

export const compel = act({
  id: 'measure.compel',
  title: { zh: '拘传到案', en: 'Begin a compelled appearance: the person has arrived' },
  ...taken,
  fields: grounded,
  needs: ['caseFiled', 'isSuspect'],
  basis: ['CPL 66, 119', 'CPR 78–80'],
});

export const question = act({
  id: 'measure.question',
  title: { zh: '继续盘问', en: 'Begin continued questioning at the station' },
  ...taken,
  fields: grounded,
  needs: ['isSuspect'],
  basis: ['公安机关适用继续盘问规定 8–11'],
});

export const detain = act({
  id: 'measure.detain',
  title: { zh: '刑事拘留', en: 'Detain' },
  ...taken,
  fields: grounded,
  endsCustody: true,
  needs: ['caseFiled', 'isSuspect'],
  basis: ['CPL 82', 'CPR 124, 125'],
});

export const detainOwn = act({
  id: 'measure.detain-own',
  title: { zh: '检察院自侦案件拘留', en: 'Detain in a case that the procuratorate investigates itself' },
  ...taken,
  agency: 'procuratorate',
  fields: grounded,
  needs: ['caseFiled', 'isSuspect'],
  basis: ['CPL 165, 167', 'PRR 121, 126'],
});

export const requestArrest = act({
  id: 'measure.request-arrest',
  title: { zh: '提请批准逮捕', en: 'Request approval of an arrest' },
  ...taken,
  fields: z.strictObject({ reasons }),
  needs: ['noReviewRunning'],
  basis: ['CPL 87, 91', 'CPR 129, 137'],
});

export const decideArrest = act({
  id: 'measure.decide-arrest',
  title: { zh: '决定逮捕', en: 'Decide an arrest in a case of its own' },
  subject: 'persons',
  agency: 'procuratorate',
  fields: z.strictObject({ reasons }),
  endsCustody: true,
  basis: ['CPL 165', 'PRR 296, 297'],
});

export const arrest = act({
  id: 'measure.arrest',
  title: { zh: '执行逮捕', en: 'Execute the arrest' },
  ...taken,
  // Who cannot be named is arrested all the same; custody is then counted from the day the identity is known.
  fields: z.strictObject({ identityUnknown: z.literal(true).optional() }),
  endsCustody: true,
  basis: ['CPL 80, 93', 'CPR 142, 143'],
});

export const establishIdentity = act({
  id: 'measure.establish-identity',
  title: { zh: '查清身份', en: 'Establish who the person is' },
  ...taken,
  fields: nothing,
  basis: ['CPL 160(2)', 'CPR 152'],
});

export const restartCustody = act({
  id: 'measure.restart-custody',
  title: {
    zh: '发现另有重要罪行，重新计算侦查羁押期限',
    en: 'Count custody anew from the discovery of another important crime',
  },
  ...taken,
  fields: z.strictObject({ crime: reasons }),
  basis: ['CPL 160(1)', 'CPR 151', 'PRR 315–317'],
});

/** Measures outside custody are taken by whichever organ has the case. */
const anywhere = { subject: 'persons', agency: 'any' satisfies Agency | 'any', roles: ['handler'] } as const;

export const bail = act({
  id: 'measure.bail',
  title: { zh: '取保候审', en: 'Release on bail' },
  ...anywhere,
  fields: z.strictObject({ surety: z.enum(['guarantor', 'deposit']), reasons }),
  endsCustody: true,
  needs: ['caseFiled', 'isSuspect'],
  basis: ['CPL 67, 79', 'CPR 81, 107', 'PRR 86, 102'],
});

export const residence = act({
  id: 'measure.residence',
  title: { zh: '监视居住', en: 'Place under residential surveillance' },
  ...anywhere,
  fields: z.strictObject({ designated: z.boolean(), reasons }),
  endsCustody: true,
  needs: ['caseFiled', 'isSuspect'],
  basis: ['CPL 74, 79', 'CPR 109, 122', 'PRR 107, 112'],
});

export const demandLifting = act({
  id: 'measure.demand-lifting',
  title: { zh: '要求解除期限届满的强制措施', en: 'Record a demand to lift a measure whose period has expired' },
  subject: 'persons',
  agency: 'procuratorate',
  fields: z.strictObject({ by: z.enum(['suspect', 'representative', 'relative', 'defender']) }),
  endsCustody: true,
  basis: ['CPL 99', 'PRR 150, 338'],
});

export const release = act({
  id: 'measure.release',
  title: { zh: '释放或解除强制措施', en: 'Release, or lift the measure' },
  ...taken,
  fields: z.strictObject({ reasons }),
  endsCustody: true,
  basis: ['CPL 91(3), 99', 'CPR 128, 140'],
});
