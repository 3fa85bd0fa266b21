import { z } from 'zod';
import { act } from '../act';
import { nothing, reasons } from './fields';

const outcome = z.strictObject({ outcome: z.enum(['maintained', 'changed']), reasons });

/** Objection of the police to a refused arrest (不批准逮捕的复议、复核). The person must already be free. */
const police = { subject: 'persons', agency: 'police', roles: ['handler'], decidedBy: 'county' } as const;
const procuratorate = { subject: 'persons', agency: 'procuratorate', roles: ['handler'] } as const;

export const request = act({
  id: 'arrest-objection.request',
  title: { zh: '要求复议不批准逮捕决定', en: 'Ask the procuratorate to reconsider its refusal' },
  ...police,
  fields: z.strictObject({ reasons }),
  sends: 'procuratorate',
  basis: ['CPL 92', 'CPR 141(1)'],
});

export const receive = act({
  id: 'arrest-objection.receive',
  title: { zh: '收到复议书及案卷', en: 'Receive the request for reconsideration with the file' },
  ...procuratorate,
  fields: nothing,
  receives: true,
  basis: ['PRR 290'],
});

export const decide = act({
  id: 'arrest-objection.decide',
  title: { zh: '作出复议决定', en: 'Decide upon reconsideration' },
  ...procuratorate,
  fields: outcome,
  basis: ['PRR 290'],
});

export const askReview = act({
  id: 'arrest-objection.ask-review',
  title: { zh: '提请上一级检察院复核', en: 'Ask the next-higher procuratorate for review' },
  ...police,
  fields: z.strictObject({ reasons }),
  sends: 'procuratorate',
  basis: ['CPL 92', 'CPR 141(2)'],
});

export const receiveReview = act({
  id: 'arrest-objection.receive-review',
  title: { zh: '收到提请复核书及案卷', en: 'Receive the request for review with the file' },
  ...procuratorate,
  fields: nothing,
  receives: true,
  basis: ['PRR 291'],
});

export const decideReview = act({
  id: 'arrest-objection.decide-review',
  title: { zh: '作出复核决定', en: 'Decide upon review' },
  ...procuratorate,
  fields: outcome,
  basis: ['CPL 92', 'PRR 291'],
});
