import { z } from 'zod';
import { act } from '../act';
import { reasons } from './fields';

const police = { agency: 'police', roles: ['handler'], decidedBy: 'county' } as const;
const reasoned = z.strictObject({ reasons });

export const conclude = act({
  id: 'investigation.conclude',
  title: { zh: '侦查终结', en: 'Conclude the investigation' },
  subject: 'case',
  ...police,
  fields: reasoned,
  basis: ['CPL 162', 'CPR 283–285'],
});

export const resume = act({
  id: 'investigation.resume',
  title: { zh: '继续侦查', en: 'Take up the investigation again' },
  subject: 'case',
  ...police,
  fields: reasoned,
  basis: ['CPR 295'],
});

export const withdraw = act({
  id: 'investigation.withdraw',
  title: { zh: '撤销案件', en: 'Withdraw the case' },
  subject: 'case',
  ...police,
  fields: reasoned,
  needs: ['nobodyHeld', 'noneTransferred'],
  basis: ['CPL 163', 'CPR 186, 187'],
});

export const transfer = act({
  id: 'investigation.transfer',
  title: { zh: '移送审查起诉', en: 'Transfer for review for prosecution' },
  subject: 'persons',
  ...police,
  fields: z.strictObject({ opinionNo: z.string().trim().min(1).max(100), volumes: z.int().min(1).max(9999) }),
  endsCustody: true,
  needs: ['isSuspect'],
  sends: 'procuratorate',
  basis: ['CPL 162', 'CPR 289'],
});
