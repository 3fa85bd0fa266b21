import fc from 'fast-check';
import type { Actor } from '../../domain/act';
import { hour, type Instant } from '../../domain/time/instant';
import { indicators } from '../../law/indicators';
import { itemTables } from '../../law/items';
import { countedBy, countedItems, countedParts } from '../../store';
import { instant, type Live, liveOffice, officer, receipt } from '../support/desk';

/** What somebody does in one generated case; hours after the report, null where nobody does it. */
interface Career {
  readonly telephone: boolean;
  readonly register: 'receipt' | 'plain' | null;
  readonly notify: number | null;
  /** Hours that the notice is entered late. */
  readonly late: number;
  readonly respond: number | null;
  readonly files: boolean;
  readonly check: number | null;
}

const hours = fc.option(fc.integer({ min: 1, max: 240 }));
const careers: readonly Career[] = fc.sample(
  fc.record<Career>({
    telephone: fc.boolean(),
    register: fc.constantFrom('receipt', 'plain', 'plain', null),
    notify: hours,
    late: fc.constantFrom(0, 0, 100),
    respond: hours,
    files: fc.boolean(),
    check: hours,
  }),
  { numRuns: 30, seed: 20_261_123 },
);

const begin = instant('2026-03-09T10:00');
const head: Actor = { ...officer, person: 'zhao-gang', roles: ['head'] };

type Extra = Parameters<Live['item']>[2];
interface Planned {
  /** When it comes in. */
  readonly in: Instant;
  readonly type: Parameters<Live['item']>[0];
  readonly fields: object;
  readonly extra?: Extra;
}

const at = (text: number): Instant => begin + text * hour;

const plan = (one: Career): readonly Planned[] => {
  const { telephone, register, notify, late, respond, files, check } = one;
  const acts: Planned[] = [
    { in: begin, type: 'reception.receive', fields: { ...receipt, channel: telephone ? 'telephone' : 'in-person' } },
  ];
  const add = (when: number | null, type: Planned['type'], fields: object, extra?: Extra) => {
    if (when !== null) acts.push({ in: at(when), type, fields, ...(extra ? { extra } : {}) });
  };
  add(respond, 'reception.respond', { result: 'handled', reasons: 'Done' });
  if (register === null) return acts;
  add(0, 'reception.register', register === 'receipt' ? { receiptNo: 'R-1' } : {});
  const told = { method: 'telephone', reference: 'T-1' };
  if (notify !== null) {
    const iso = new Date(at(notify) + 8 * hour).toISOString().slice(0, 16);
    add(notify + late, 'reception.notify', told, late > 0 ? { at: iso, documentNo: 'Late 1' } : undefined);
  }
  if (!files) return acts;
  add(0, 'reception.accept', {});
  add(0, 'filing.file', { suspectedOffence: 'theft' });
  add(check, 'filing.check', { result: 'in-order', reasons: 'Checked' }, { by: head });
  return acts;
};

let live: Live;
beforeAll(async () => {
  live = await liveOffice('2026-03-09T10:00');
  const all = careers.flatMap((one, index) => plan(one).map((act, order) => ({ ...act, caseId: `g${index}`, order })));
  for (const { caseId, in: when, type, fields, extra } of [...all].sort((a, b) => a.in - b.in || a.order - b.order)) {
    live.clock.set(when);
    const { answer } = await live.desk.step(caseId, live.item(type, fields, extra));
    expect([caseId, type, answer]).toEqual([caseId, type, expect.objectContaining({ accepted: true })]);
  }
});
afterAll(() => live.close());

type Part = 'met' | 'missing' | 'waiting';
/** By the plan alone: what happened by then and was known, and until when there was time. */
const judged = (met: boolean, until: Instant, asOf: Instant): Part =>
  met ? 'met' : until > asOf ? 'waiting' : 'missing';
const by = (when: number | null, asOf: Instant, known: Instant, late = 0): boolean =>
  when !== null && at(when) <= asOf && at(when + late) <= known;

// Three days from a Monday end on Thursday, seven on the Monday after; a day by the hour.
const expected: Readonly<Record<string, (one: Career, asOf: Instant, known: Instant) => Part | null>> = {
  notified: ({ register, notify, late }, asOf, known) =>
    register === null
      ? null
      : judged(register === 'receipt' || by(notify, asOf, known, late), instant('2026-03-13T00:00'), asOf),
  responded: ({ telephone, respond }, asOf, known) =>
    telephone ? judged(by(respond, asOf, known), at(24), asOf) : null,
  checked: ({ register, files, check }, asOf, known) =>
    register !== null && files ? judged(by(check, asOf, known), instant('2026-03-17T00:00'), asOf) : null,
};

const scope = (asOf: Instant, known: Instant) => ({
  ...{ marks: [officer.unit], units: [officer.unit], from: 0, to: Number.MAX_SAFE_INTEGER },
  ...{ at: asOf, known },
});

const asked = (id: string, asOf: Instant, known: Instant) => {
  const indicator = indicators.get(id);
  if (!indicator) throw new Error(`There is no indicator ${id}.`);
  return { indicator, relation: countedBy(indicator.counting, scope(asOf, known), { rights: [], items: itemTables }) };
};

const instants = [5, 30, 95, 150, 200, 400].flatMap((asOf) => [5, 95, 200, 400].map((known) => [asOf, known] as const));

test.each(instants)('as of hour %i, by what was known at hour %i: what the plans say, part by part', async (a, k) => {
  for (const [id, judge] of Object.entries(expected)) {
    const { parts } = await countedParts(live.database, asked(id, at(a), at(k)).relation);
    const counted = Object.fromEntries(parts.map(({ part, count }) => [part, count]));
    const planned: Record<string, number> = {};
    for (const one of careers) {
      const part = judge(one, at(a), at(k));
      if (part) planned[part] = (planned[part] ?? 0) + 1;
    }
    expect([id, counted]).toEqual([id, planned]);
  }
});

test('every page of every list: each item once, as many as were counted, gaps first', async () => {
  for (const id of indicators.keys()) {
    const { indicator, relation } = asked(id, at(400), at(400));
    const order = indicator.parts.map((part) => part.id);
    const items = [];
    for (let last; ;) {
      const page = await countedItems(live.database, relation, {
        ...{ order, atMost: 7, rank: last?.rank },
        ...(last ? { after: [last.at, last.caseId, last.item] as const } : {}),
      });
      items.push(...page);
      last = page.at(-1);
      if (!last) break;
    }
    const { parts } = await countedParts(live.database, relation);
    expect(items.length).toBe(parts.reduce((sum, { count }) => sum + count, 0));
    expect(new Set(items.map(({ caseId, item }) => `${caseId} ${item}`)).size).toBe(items.length);
    expect(items.map(({ rank }) => rank)).toEqual(items.map(({ rank }) => rank).sort((x, y) => x - y));
  }
});
