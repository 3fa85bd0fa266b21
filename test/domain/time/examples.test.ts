import { before } from '../../../domain/time/before';
import { due } from '../../../domain/time/due';
import { parseInstant } from '../../../domain/time/iso';
import { posted } from '../../../domain/time/posting';
import type { Due, Grant, Run } from '../../../domain/time/run';
import { startOfDay } from '../../../domain/time/day';
import { currentPack, limitOf, runOf } from '../../../law/pack';

const at = (text: string): number => (text.length === 10 ? startOfDay(text) : parseInstant(text, 'start'));
const { calendar } = currentPack;

type Change = Partial<Omit<Run, 'start' | 'length'>>;

const count = (start: string, length: string, change: Change = {}): Due =>
  due(
    {
      start: at(start),
      length,
      months: 'spci-202',
      roll: 'next-workday',
      custody: false,
      extensions: [],
      suspensions: [],
      ...change,
    },
    calendar,
  );

const ofLimit = (row: string, start: string, extensions: readonly Grant[] = [], held = false): Due =>
  due(runOf(limitOf(currentPack, row), { start: at(start), custody: held, extensions, suspensions: [] }), calendar);

const custody = { custody: true } as const;
const grant = (approvedAt: string, how: { to: string } | { add: string }): Grant => ({
  approvedAt: at(approvedAt),
  ...how,
});

describe('worked examples of the counting rules', () => {
  test('1: 24 hours from 10:20 end at 10:20, not at the literal 11:00 (R4)', () => {
    const answer = count('2026-03-02T10:20', 'PT24H', custody);
    expect(answer).toMatchObject({ effective: '2026-03-03T10:20:00+08:00', safe: '2026-03-03T10:20:00+08:00' });
    expect(answer.readings).toEqual({ exact: '2026-03-03T10:20:00+08:00', 'next-hour': '2026-03-03T11:00:00+08:00' });
  });

  test('2: a summons runs across midnight without a break, 12 then 24 hours (R3)', () => {
    const duration = { ...custody, mode: 'duration' } as const;
    expect(count('2026-03-05T22:30', 'PT12H', duration)).toMatchObject({ effective: '2026-03-06T10:30:00+08:00' });
    const extensions = [grant('2026-03-06T09:00', { to: 'PT24H' })];
    expect(count('2026-03-05T22:30', 'PT12H', { ...duration, extensions })).toMatchObject({
      effective: '2026-03-06T22:30:00+08:00',
      readings: {},
    });
  });

  test('4: 30 + 7 days of custody end on a Spring Festival Saturday and stay there (R10)', () => {
    const extensions = [grant('2026-01-17', { to: 'P30D' })];
    expect(ofLimit('C-07', '2026-01-15T09:00', extensions)).toMatchObject({ effective: '2026-02-14' });
    expect(ofLimit('C-08', '2026-02-14T16:00')).toMatchObject({ raw: '2026-02-21', effective: '2026-02-21' });
  });

  test('5: detention that ends on National Day does not move (R10)', () => {
    expect(ofLimit('request-arrest', '2026-09-28T22:00')).toMatchObject({
      effective: '2026-10-01',
      safe: '2026-10-01',
    });
  });

  test('7: 15 and 20 days end in the National Day week and move behind it (R9)', () => {
    const fifteen = count('2026-09-18', 'P15D');
    expect(fifteen).toMatchObject({ raw: '2026-10-03', effective: '2026-10-08', safe: '2026-10-03' });
    expect(count('2026-09-18', 'P15D', { extensions: [grant('2026-10-08', { to: 'P20D' })] })).toMatchObject({
      raw: '2026-10-08',
      effective: '2026-10-08',
    });
  });

  test('8: three days of filing review end in the Spring Festival and move to Tuesday (R9)', () => {
    expect(ofLimit('A-06', '2026-02-12T15:00')).toMatchObject({ raw: '2026-02-15', effective: '2026-02-24' });
  });

  test('10: thirty days of filing review end on a Saturday and move to Monday (R9)', () => {
    const extensions = [grant('2026-02-24T17:00', { to: 'P30D' })];
    expect(ofLimit('A-06', '2026-02-12', extensions)).toMatchObject({ raw: '2026-03-14', effective: '2026-03-16' });
  });

  test('11: extensions run from the raw end, twelve appraisal days are added (R18, R19)', () => {
    const first = grant('2026-03-02', { add: 'P30D' });
    const second = grant('2026-03-31', { add: 'P30D' });
    expect(count('2026-01-30', 'P30D')).toMatchObject({ raw: '2026-03-01', effective: '2026-03-02' });
    expect(count('2026-01-30', 'P30D', { extensions: [first] })).toMatchObject({ effective: '2026-03-31' });
    expect(count('2026-01-30', 'P30D', { extensions: [first, second] })).toMatchObject({ effective: '2026-04-30' });
    const suspensions = [{ from: at('2026-02-03'), to: at('2026-02-15'), ground: 'appraisal' }];
    expect(count('2026-01-30', 'P30D', { suspensions })).toMatchObject({ effective: '2026-03-13' });
  });

  test('13: 2 + 1 + 2 + 2 months are 2, 3, 5, 7 months from the arrest and never move (R17, R21)', () => {
    const grants = [
      grant('2026-03-14', { add: 'P1M' }),
      grant('2026-04-14', { add: 'P2M' }),
      grant('2026-06-14', { add: 'P2M' }),
    ];
    const ends = [0, 1, 2, 3].map(
      (n) => count('2026-01-15', 'P2M', { ...custody, extensions: grants.slice(0, n) }).effective,
    );
    expect(ends).toEqual(['2026-03-15', '2026-04-15', '2026-06-15', '2026-08-15']);
    const requests = ['2026-03-15', '2026-04-15', '2026-06-15'].map((day) => before(day, 7, calendar));
    expect(requests.map(({ raw }) => raw)).toEqual(['2026-03-08', '2026-04-08', '2026-06-08']);
    expect(requests[0]?.effective).toBe('2026-03-06');
  });

  test('14: two months from the end of December end on the last day of February (R6)', () => {
    expect(count('2025-12-30', 'P2M', custody).effective).toBe('2026-02-28');
    expect(count('2025-12-31', 'P2M', custody).effective).toBe('2026-02-28');
  });

  test('15: from the last day of February the readings differ; custody takes the earlier (R8)', () => {
    const answer = count('2026-02-28', 'P2M', custody);
    expect(answer).toMatchObject({ raw: '2026-04-28', effective: '2026-04-28', safe: '2026-04-28' });
    expect(answer.readings).toMatchObject({ 'spci-202': '2026-04-30', 'same-day': '2026-04-28' });
  });

  test('17: five days end on a Saturday and move to Monday; two new months run from the discovery (R20)', () => {
    expect(count('2026-04-20', 'P5D')).toMatchObject({
      raw: '2026-04-25',
      effective: '2026-04-27',
      safe: '2026-04-25',
    });
    expect(count('2026-04-20', 'P5D', { roll: 'previous-workday' })).toMatchObject({ effective: '2026-04-24' });
    expect(count('2026-04-20', 'P2M', custody)).toMatchObject({ effective: '2026-06-20' });
    const restarts = [at('2026-04-20')];
    expect(count('2026-03-10', 'P2M', { ...custody, restarts })).toMatchObject({ effective: '2026-06-20' });
  });

  test('19: a psychiatric evaluation is excluded, end minus start; the other reading is a day later (R19)', () => {
    const suspensions = [{ from: at('2026-04-01'), to: at('2026-04-25'), ground: 'psychiatric-evaluation' }];
    const answer = count('2026-03-10', 'P2M', { ...custody, suspensions });
    expect(answer).toMatchObject({ effective: '2026-06-03' });
    expect(answer.readings).toMatchObject({
      'excluded-end-minus-start': '2026-06-03',
      'excluded-both-ends': '2026-06-04',
    });
  });

  test('the longest total is read as the end is: in custody not a day beyond the earliest reading (R8, R18)', () => {
    const beyond = { ...custody, cap: 'P2M', extensions: [grant('2026-03-09', { add: 'P1D' })] };
    expect(count('2026-02-28', 'P2M', beyond)).toMatchObject({ raw: '2026-04-28', effective: '2026-04-28' });
  });

  test('20: review for prosecution with two returns restarts from each receipt (R18, R20)', () => {
    const more = (day: string) => ({ extensions: [grant(day, { add: 'P15D' })] });
    expect(count('2026-07-06', 'P1M').effective).toBe('2026-08-06');
    expect(count('2026-07-06', 'P1M', more('2026-08-06')).effective).toBe('2026-08-21');
    expect(count('2026-08-20', 'P1M')).toMatchObject({ raw: '2026-09-20', effective: '2026-09-20' });
    expect(count('2026-09-18', 'P1M', custody).effective).toBe('2026-10-18');
    expect(count('2026-09-18', 'P1M').effective).toBe('2026-10-19');
    expect(count('2026-09-18', 'P1M', more('2026-10-18')).effective).toBe('2026-11-02');
    expect(count('2026-11-02', 'P1M').effective).toBe('2026-12-02');
    expect(count('2026-11-30', 'P1M')).toMatchObject({ effective: '2026-12-31', safe: '2026-12-30' });
    expect(count('2026-11-30', 'P1M', custody).effective).toBe('2026-12-30');
  });

  test('21: a change of jurisdiction restarts the month from receipt (R20)', () => {
    expect(count('2026-07-20', 'P1M').effective).toBe('2026-08-20');
    expect(count('2026-07-06', 'P1M', { restarts: [at('2026-07-20')] }).effective).toBe('2026-08-20');
  });

  test('23: ten days to appeal end in the holiday and move, also for a detained defendant (R11, R16)', () => {
    expect(count('2026-09-24', 'P10D')).toMatchObject({ raw: '2026-10-04', effective: '2026-10-08' });
    expect(ofLimit('H-07a', '2026-09-24', [], true)).toMatchObject({ raw: '2026-10-04', effective: '2026-10-08' });
  });

  test.each([true, false])(
    '23: an appeal posted on 10-08 is in time, a day later it is not; held: %p (R14)',
    (held) => {
      const answer = ofLimit('H-07a', '2026-09-24', [], held);
      const inTime = (day: string) => posted(answer, at('2026-09-24'), at(day)).inTime;
      expect([inTime('2026-10-04'), inTime('2026-10-08'), inTime('2026-10-09')]).toEqual([true, true, false]);
    },
  );

  test('25: seven days end in the Spring Festival; fifteen days run from receipt of the notice (R9)', () => {
    expect(count('2026-02-10', 'P7D')).toMatchObject({ raw: '2026-02-17', effective: '2026-02-24' });
    expect(count('2026-02-24', 'P15D')).toMatchObject({ effective: '2026-03-11' });
  });

  test('26: two, three and six months; the last day is a make-up Saturday and counts (R6, R12)', () => {
    const grants = [grant('2026-06-09', { to: 'P3M' }), grant('2026-07-09', { add: 'P3M' })];
    const ends = [0, 1, 2].map((n) => count('2026-04-10', 'P2M', { extensions: grants.slice(0, n) }).effective);
    expect(ends).toEqual(['2026-06-10', '2026-07-10', '2026-10-10']);
  });

  test('28: seven days end in the National Day week; three months end on a Monday (R9)', () => {
    expect(count('2026-09-28', 'P7D')).toMatchObject({ raw: '2026-10-05', effective: '2026-10-08' });
    expect(count('2026-09-28', 'P3M')).toMatchObject({ effective: '2026-12-28', provisional: false });
  });

  test('30: twelve months of bail do not move; fifteen days before them reach a year without a notice', () => {
    expect(count('2026-03-16', 'P12M', { roll: 'none' })).toMatchObject({
      effective: '2027-03-16',
      provisional: false,
    });
    expect(before('2027-03-16', 15, calendar)).toMatchObject({ effective: '2027-03-01', provisional: true });
  });
});
