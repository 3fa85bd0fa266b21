import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../config/root';
import type { TimeLimit } from '../../domain/limit';
import { parseLength } from '../../domain/time/length';
import type { Proposed } from '../../desk/law';
import { calendarFiles } from '../../law/calendar';
import { currentPack, type LawPack } from '../../law/pack';

const invented = path.join(root, 'test/fixtures/calendars/2027.json');
const everyDay: unknown = JSON.parse(readFileSync(invented, 'utf8'));

/** The day of rest that the small notice adds: a Thursday. */
const restDay = '2026-12-31';

const stands = calendarFiles.find(({ year }) => year === 2026);

/** The notice of 2026 put out anew, with one more day off. Invented. */
const oneDay = {
  ...stands,
  notice: '虚构测试〔2026〕2号',
  published: '2026-12-01',
  notices: [
    {
      ...{ number: '虚构测试〔2026〕2号', issued: '2026-12-01', title: '虚构的调整（仅供测试）' },
      ...{ scope: restDay, confidence: 'L' },
    },
  ],
  off: [...(stands?.off ?? []), [restDay, restDay]],
  statutoryDays: { days: 14, why: '虚构' },
};

const longer = (limit: TimeLimit): TimeLimit => {
  if (limit.length === 'none' || limit.length === 'immediate' || limit.extensions.length > 0) return limit;
  const span = parseLength(limit.length, 'length');
  return span.unit === 'days' && span.months === 0 ? { ...limit, length: `P${span.days + 1}D` } : limit;
};

/** A pack as a change of the law would make it: what is counted in days, and not extended, lasts a day longer. Invented. */
export const changedPack: LawPack = {
  ...currentPack,
  id: 'invented',
  limits: new Map([...currentPack.limits].map(([id, limit]) => [id, longer(limit)])),
};

/** What is rolled out, the one that moves most first. */
export const proposals: readonly { readonly name: string; readonly proposed: Proposed }[] = [
  { name: 'a notice of 2027: every day of a year', proposed: { notice: everyDay } },
  { name: 'a notice that changes one day', proposed: { notice: oneDay } },
  { name: 'a pack: lengths in days', proposed: { pack: changedPack.id } },
];
