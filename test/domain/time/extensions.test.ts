import type { Grant, Run } from '../../../domain/time/run';
import { count, grant, pause, said, way } from './asking';

describe('extensions of a period of days (R17, R18)', () => {
  /** Ten days from Monday 2 March 2026: the 12th. */
  const tenDays = (extensions: readonly Grant[], change: Partial<Run> = {}) =>
    count('2026-03-02T10:00', 'P10D', { extensions, ...change });

  test.each([
    ['the first instant of the day of the trigger', '2026-03-02', '2026-03-17'],
    ['the instant before it', '2026-03-01T23:59:59.999', '2026-03-12'],
    ['the last instant of the last day', '2026-03-12T23:59:59.999', '2026-03-17'],
    ['the instant after it', '2026-03-13', '2026-03-12'],
  ])('approved in %s', (_, approvedAt, effective) => {
    expect(tenDays([grant(approvedAt, { add: 'P5D' })])).toMatchObject({ effective });
  });

  test('the last day is the one that the holiday rule has moved', () => {
    const extensions = [grant('2026-03-16T09:00', { add: 'P5D' })];
    expect(count('2026-03-04', 'P10D', { roll: 'next-workday', extensions })).toMatchObject({ raw: '2026-03-19' });
  });

  test('a total that is no longer changes nothing, and says where the end stays', () => {
    for (const to of ['P8D', 'P10D']) {
      const answer = tenDays([grant('2026-03-05', { to })]);
      expect(answer).toMatchObject({ effective: '2026-03-12' });
      expect(said(answer, 'R18')).toEqual([`${to} is no longer than the period already running: no effect`]);
      expect(answer.steps).toContainEqual(expect.objectContaining({ rule: 'R18', result: '2026-03-12' }));
    }
    expect(tenDays([grant('2026-03-05', { to: 'P11D' })])).toMatchObject({ effective: '2026-03-13' });
  });

  test('the longest total may be reached and not passed, also when days have been taken out', () => {
    for (const suspensions of [[], [pause('2026-03-04', '2026-03-06')]]) {
      const plain = tenDays([], { suspensions }).effective;
      const reached = tenDays([grant('2026-03-05', { add: 'P5D' })], { cap: 'P15D', suspensions });
      expect(reached.effective).toBe(suspensions.length === 0 ? '2026-03-17' : '2026-03-19');
      const passed = tenDays([grant('2026-03-05', { add: 'P6D' })], { cap: 'P15D', suspensions });
      expect(passed.effective).toBe(plain);
      expect(said(passed, 'R18')).toEqual(['Beyond the cap of P15D: no effect']);
    }
  });

  test('a longest total in another unit is refused by its field', () => {
    expect(() => tenDays([grant('2026-03-05', { add: 'P6D' })], { cap: 'PT48H' })).toThrow(
      'cap: a period of days or months is not extended by hours.',
    );
  });

  test('they apply in the order of approval, however they are listed', () => {
    const answer = tenDays([grant('2026-03-20', { to: 'P20D' }), grant('2026-03-05', { add: 'P10D' })]);
    expect(said(answer, 'R18')).toEqual([
      'Extended by P10D from the raw end',
      'P20D is no longer than the period already running: no effect',
    ]);
  });

  test('a pause that begins with the approval comes first: it gave it time', () => {
    const answer = tenDays([grant('2026-03-05', { add: 'P5D' })], { suspensions: [pause('2026-03-05', '2026-03-07')] });
    expect(answer).toMatchObject({ effective: '2026-03-19' });
    expect(way(answer).slice(2, 4)).toEqual(['R19 2026-03-14', 'R18 2026-03-19']);
  });

  test('while the clock stands still any approval is in time', () => {
    const answer = tenDays([grant('2026-06-01', { add: 'P5D' })], { suspensions: [pause('2026-03-05')] });
    expect(answer.kind).toBe('suspended');
    expect(said(answer, 'R18')).toEqual(['Extended by P5D from the raw end']);
  });

  test('months added to days run from their end, and stack there', () => {
    const months = [grant('2026-03-05', { add: 'P1M', by: 'who' }), grant('2026-03-06', { add: 'P1M5D' })];
    const answer = tenDays(months);
    expect(answer).toMatchObject({ effective: '2026-05-17' });
    expect(said(answer, 'R17')).toEqual([
      'Extended to P10D+P1M in all from the same trigger (who)',
      'Extended to P10D+P2M5D in all from the same trigger',
    ]);
  });

  test('days added to months come after them', () => {
    const extensions = [grant('2026-02-05', { add: 'P3D' }), grant('2026-02-06', { add: 'P1M' })];
    const answer = count('2026-01-31', 'P1M', { extensions: [grant('2026-02-01', { add: 'P3D' })] });
    expect(answer).toMatchObject({ effective: '2026-03-03' });
    expect(count('2026-01-31', 'P1M', { extensions })).toMatchObject({ effective: '2026-04-03' });
  });

  test('a total that the law states stands on its articles, any other on its approval', () => {
    const extensions = [grant('2026-03-05', { to: 'P30D', by: 'county' })];
    const basis = (change: Partial<Run>) => tenDays(extensions, change).steps.find(({ rule }) => rule === 'R17')?.basis;
    expect(basis({})).toBe('as approved');
    expect(basis({ basis: ['CPL 91(2)', 'PRR 129'] })).toBe('CPL 91(2); PRR 129');
    expect(said(tenDays(extensions), 'R17')).toEqual(['Extended to a total of P30D from the trigger (county)']);
  });
});

describe('extensions of a period of hours (R18)', () => {
  const oneDay = (extensions: readonly Grant[], change: Partial<Run> = {}) =>
    count('2026-03-02T10:00:40', 'PT24H', { extensions, ...change });
  const due = (time: string) => `2026-03-03T${time}:00+08:00`;

  test.each([
    ['the minute of the trigger', '2026-03-02T10:00', due('22:00')],
    ['the minute before it', '2026-03-02T09:59:59', due('10:00')],
    ['the due minute', '2026-03-03T10:00:59', due('22:00')],
    ['the minute after it', '2026-03-03T10:01', due('10:00')],
  ])('approved in %s', (_, approvedAt, effective) => {
    expect(oneDay([grant(approvedAt, { add: 'PT12H' })])).toMatchObject({ effective });
  });

  test('what has no effect says why and where the end stays', () => {
    const why = (approvedAt: string, to: string) => {
      const answer = oneDay([grant(approvedAt, { to })], { cap: 'PT48H' });
      expect(answer).toMatchObject({ effective: due('10:00') });
      return answer.steps.at(-1);
    };
    const none = { rule: 'R18', result: due('10:00') };
    expect(why('2026-03-03T10:01', 'PT48H')).toMatchObject({
      ...none,
      text: { en: `Approved ${due('10:01')}, outside the running period: no effect` },
    });
    expect(why('2026-03-02T12:00', 'PT49H')).toMatchObject({
      ...none,
      text: { en: 'Beyond the cap of PT48H: no effect' },
    });
    for (const to of ['PT12H', 'PT24H']) {
      expect(why('2026-03-02T12:00', to)).toMatchObject({
        ...none,
        text: { en: `${to} is no longer than the period already running: no effect` },
      });
    }
  });

  test('the longest total may be reached', () => {
    const answer = oneDay([grant('2026-03-02T12:00', { to: 'PT48H', by: 'county' })], { cap: 'PT48H' });
    expect(answer).toMatchObject({ effective: '2026-03-04T10:00:00+08:00' });
    expect(said(answer, 'R17')).toEqual(['Extended to a total of PT48H from the trigger (county)']);
  });

  test('while the clock stands still any approval is in time', () => {
    const answer = oneDay([grant('2026-03-09T12:00', { add: 'PT12H', by: 'county' })], {
      suspensions: [pause('2026-03-02T12:00')],
    });
    expect(answer.kind).toBe('suspended');
    expect(said(answer, 'R18')).toEqual(['Extended by PT12H from the raw end (county)']);
  });

  test('days are no extension of hours', () => {
    expect(() => oneDay([grant('2026-03-02T12:00', { add: 'P1D' })])).toThrow(
      'extensions[0].add: a period of hours is not extended by days or months.',
    );
    expect(() => oneDay([grant('2026-03-02T12:00', { add: 'PT1H' })], { cap: 'P2D' })).toThrow(
      'cap: a period of hours is not extended by days or months.',
    );
  });
});
