import type { ApprovalLevel } from '../../../domain/office';
import type { Act } from '../../../domain/act';
import type { Clock, Standing } from '../../../domain/case';
import { extend } from '../../../engine/extend';
import { context } from '../../support/story';
import { act, at, byId, clock, hourClock, standing } from './standings';

const undated: Clock['due'] = {
  ...({ kind: 'suspended', raw: null, effective: null, safe: null, end: null, safeEnd: null } as const),
  ...{ provisional: false, readings: {} },
};

const approved = (extension: string, change: Parameters<typeof act>[0] = {}, level: ApprovalLevel = 'county'): Act =>
  act({
    type: 'limit.extend',
    fields: { clock: clock().id, extension, ...change.fields },
    decidedBy: { agency: 'police', level, documentNo: 'C 1' },
    ...Object.fromEntries(Object.entries(change).filter(([key]) => key !== 'fields')),
  });

const asked = (one: Clock, by: Act) => extend(standing({ clocks: byId(one) }), by, context);

const granted = (one: Clock, by: Act): Clock | undefined => {
  const answer = asked(one, by);
  return 'standing' in answer ? (answer.standing satisfies Standing).clocks[one.id] : undefined;
};

const refused = (one: Clock, by: Act) => {
  const answer = asked(one, by);
  if (!('refusal' in answer)) throw new Error('It was granted.');
  const { code, details, basis } = answer.refusal;
  return { code, details, basis };
};

/** The row of seven days for a request of arrest (CPL 91(1)). */
const seven = 'special-circumstances';
const basis = ['CPL 91(1)', 'CPR 129(1)'];
const before = { id: seven, act: '2', to: 'P7D', approvedAt: at('2026-03-10T09:00') };

describe('an extension is granted', () => {
  test('as the row has it, by the level that its approval names', () => {
    const one = granted(clock(), approved(seven));
    expect(one?.due.effective).toBe('2026-03-16');
    expect(one?.extensions).toEqual([
      { to: 'P7D', approvedAt: at('2026-03-10T10:00'), by: 'county', id: seven, act: '9' },
    ]);
  });

  test('to the day that the approval names, behind the end and no later than the row reaches', () => {
    const until = (day: string) => granted(clock(), approved(seven, { fields: { until: day } }))?.due.effective;
    expect([until('2026-03-13'), until('2026-03-16')]).toEqual(['2026-03-13', '2026-03-16']);
    const no = (day: string) => refused(clock(), approved(seven, { fields: { until: day } }));
    for (const day of ['2026-03-12', '2026-03-17']) {
      expect(no(day)).toEqual({
        code: 'date-not-allowed',
        details: { after: '2026-03-12', until: '2026-03-16' },
        basis,
      });
    }
  });

  test('while the clock stands still any instant is inside it, and the end stays open', () => {
    const still = clock({
      due: undated,
      suspensions: [{ from: at('2026-03-10T00:00'), ground: 'psychiatric-evaluation' }],
      limit: 'arrest-review-not-detained',
    });
    const one = granted(still, approved('major-complex', { on: '2026-08-01T10:00' }));
    expect(one).toMatchObject({ due: { kind: 'suspended' }, extensions: [{ id: 'major-complex', to: 'P20D' }] });
  });

  test('hours have no last day to be named', () => {
    const hours = hourClock({ id: clock().id, limit: 'summons-duration' });
    expect(
      refused(hours, approved('major-complex', { on: '2026-03-09T12:00', fields: { until: '2026-03-20' } })),
    ).toMatchObject({
      code: 'date-not-allowed',
    });
  });
});

describe('an extension is refused', () => {
  test('of a clock that is not there or is closed', () => {
    const by = approved(seven, { fields: { clock: 'other' } });
    expect(refused(clock(), by)).toMatchObject({ code: 'no-such-clock', details: { clock: 'other' } });
    const closed = clock({ closed: { by: '9', at: 1, receivedAt: 1 } });
    expect(refused(closed, approved(seven))).toMatchObject({ code: 'no-such-clock', details: { clock: clock().id } });
  });

  test('that the row does not have: it says which there are', () => {
    expect(refused(clock(), approved('other'))).toMatchObject({
      code: 'no-such-extension',
      details: { known: [seven, 'roaming-repeated-gang'] },
    });
  });

  test('a second time, and before those that must come first', () => {
    expect(refused(clock({ extensions: [before] }), approved(seven))).toEqual({
      code: 'extension-out-of-sequence',
      details: { granted: [seven], after: [] },
      basis,
    });
    const custody = clock({ limit: 'custody-base' });
    expect(refused(custody, approved('custody-ext-2', {}, 'province'))).toMatchObject({
      code: 'extension-out-of-sequence',
      details: { granted: [], after: ['custody-ext-1'] },
    });
  });

  test('by too low a level, or by nobody', () => {
    const low = { code: 'level-too-low', details: { needed: 'county' }, basis };
    expect(refused(clock(), approved(seven, {}, 'department'))).toMatchObject(low);
    const { decidedBy: _, ...unsigned } = approved(seven);
    expect(refused(clock(), unsigned)).toMatchObject(low);
  });

  test('from the end on, and not the instant before it', () => {
    const late = (instant: number) => approved(seven, { occurredAt: instant });
    const end = at('2026-03-13T00:00');
    expect(granted(clock(), late(end - 1))?.due.effective).toBe('2026-03-16');
    expect(refused(clock(), late(end))).toEqual({ code: 'extension-too-late', details: { due: '2026-03-12' }, basis });
  });

  test('that leaves the end where it was: thirty days in all are not prolonged by seven', () => {
    const thirty = { ...before, id: 'roaming-repeated-gang', to: 'P30D' };
    const long = granted(clock(), approved('roaming-repeated-gang'));
    expect(long?.due.effective).toBe('2026-04-08');
    expect(refused({ ...clock({ extensions: [thirty] }), due: long?.due ?? undated }, approved(seven))).toEqual({
      code: 'extension-out-of-sequence',
      details: { granted: ['roaming-repeated-gang'], due: '2026-04-08' },
      basis,
    });
  });
});
