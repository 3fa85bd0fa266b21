import { count, grant, pause, said, way } from './asking';

const rolling = { roll: 'next-workday' } as const;

/** The rules of an explanation between the day of the trigger and the end of the day. */
const between = (...asked: Parameters<typeof count>): string[] => way(count(...asked)).slice(2, -1);

describe('how an explanation begins and ends', () => {
  test('length, day of the trigger, what became of the last day, and its end', () => {
    expect(way(count('2026-03-09T10:00', 'P3D', rolling))).toEqual([
      ...['R1 P3D', 'R2 2026-03-12', 'R9 2026-03-12', 'R5 2026-03-13T00:00:00+08:00'],
    ]);
  });

  test('hours: length and the due minute', () => {
    for (const [mode, rule] of [['action', 'R4'] as const, ['duration', 'R3'] as const]) {
      const answer = count('2026-03-09T10:20:59', 'PT24H', { mode });
      expect(way(answer)).toEqual(['R1 PT24H', `${rule} 2026-03-10T10:20:00+08:00`]);
      expect(answer.end).toBe(Date.UTC(2026, 2, 10, 2, 21));
    }
  });

  test('the next hour of the literal reading is the one after the hour in which the count ends', () => {
    expect(count('2026-03-09T10:00', 'PT24H').readings).toEqual({
      exact: '2026-03-10T10:00:00+08:00',
      'next-hour': '2026-03-10T11:00:00+08:00',
    });
  });

  test('a row is told to be older or younger than the trigger, and not on its first and last day', () => {
    const inForce = { from: '2026-03-09', to: '2026-03-10' };
    const told = (start: string) => way(count(start, 'P3D', { inForce })).filter((step) => step.startsWith('R1 2'));
    expect(['2026-03-08', '2026-03-09', '2026-03-10', '2026-03-11'].map(told)).toEqual([
      ...[['R1 2026-03-09'], [], [], ['R1 2026-03-10']],
    ]);
    expect(way(count('2030-03-08', 'P3D', { inForce: { from: '2026-03-09' } }))[1]).toBe('R2 2030-03-11');
    expect(said(count('2026-03-11', 'P3D', { inForce }), 'R1')[1]).toBe(
      'The row was in force until 2026-03-10; the trigger is later: check the text in force',
    );
  });

  test('its articles stand on the first step, or the rule that lengths are counted by', () => {
    const basisOf = (basis?: readonly string[]) => count('2026-03-09', 'P3D', basis ? { basis } : {}).steps[0]?.basis;
    expect(basisOf()).toBe('CPL 105(1)');
    expect(basisOf(['CPL 91(1)', 'PRR 129'])).toBe('CPL 91(1); PRR 129');
  });
});

describe('limits without a length', () => {
  test('at once is the day itself, to its end', () => {
    const answer = count('2026-10-01T23:59', 'immediate', { ...rolling, suspensions: [pause('2026-10-01')] });
    expect(way(answer)).toEqual([...['R1 immediate', 'R24 2026-10-01', 'R19 counts', 'R5 2026-10-02T00:00:00+08:00']]);
    expect(answer).toMatchObject({
      kind: 'day',
      raw: '2026-10-01',
      effective: '2026-10-01',
      safe: '2026-10-01',
      end: Date.UTC(2026, 9, 1, 16),
      safeEnd: Date.UTC(2026, 9, 1, 16),
      provisional: false,
      readings: {},
    });
  });

  test('without any period nothing is ever due', () => {
    const { steps, ...rest } = count('2026-03-09', 'none', { suspensions: [pause('2026-03-10')] });
    expect(steps.map(({ rule }) => rule)).toEqual(['R1', 'R19']);
    expect(rest).toEqual({
      ...{ kind: 'none', raw: null, effective: null, safe: null, end: null, safeEnd: null },
      ...{ provisional: false, readings: {} },
    });
  });

  test.each(['none', 'immediate'])('%s is not extended', (length) => {
    const extensions = [grant('2026-03-09', { to: 'P3D' })];
    expect(() => count('2026-03-09', length, { extensions })).toThrow(
      'extensions: a limit without a length cannot be extended.',
    );
  });
});

describe('what became of the last day', () => {
  test.each([
    ['a holiday moves it on', ['2026-09-28', 'P7D', rolling], ['R9 2026-10-08']],
    ['a holiday moves it back', ['2026-09-28', 'P7D', { roll: 'previous-workday' }], ['R21 2026-09-30']],
    ['the holiday rule does not apply', ['2026-09-28', 'P7D', {}], ['R9 2026-10-05']],
    ['in custody', ['2026-09-28', 'P7D', { ...rolling, custody: true }], ['R10 2026-10-05']],
    ['a Sunday worked by notice', ['2026-09-10', 'P10D', rolling], ['R12 2026-09-20']],
    ['no notice yet, weekday', ['2026-12-30', 'P5D', rolling], ['R9 2027-01-04', 'R12 2027-01-04']],
    ['no notice yet, weekend', ['2026-12-30', 'P3D', rolling], ['R9 2027-01-04', 'R12 2027-01-04']],
    ['the next notice may move it', ['2026-12-20', 'P6D', rolling], ['R9 2026-12-28', 'R12 2026-12-28']],
    ['25 December no notice has ever moved', ['2026-12-20', 'P5D', rolling], ['R9 2026-12-25']],
    ['the next notice is known', ['2025-12-20', 'P9D', rolling], ['R9 2025-12-29']],
    ['what does not move at all', ['2026-12-20', 'P9D', {}], ['R9 2026-12-29']],
    ['working days', ['2026-09-28', 'P5D', { ...rolling, workingDays: true }], ['R22 2026-10-10', 'R12 2026-10-10']],
  ] as const)('%s', (_, [start, length, change], steps) => {
    expect(between(start, length, change)).toEqual(steps);
  });

  test('the year whose notice is missing is the one after the day', () => {
    expect(said(count('2026-12-20', 'P9D', rolling), 'R12')).toEqual([
      'The notice for 2027 may still move these last days',
    ]);
  });
});

describe('months', () => {
  test('the declared reading, and the earlier one of custody where the two differ', () => {
    expect(between('2026-02-28', 'P1M', rolling)).toEqual(['R6 2026-03-31', 'R9 2026-03-31']);
    expect(between('2026-02-28', 'P1M', { custody: true })).toEqual([
      ...['R6 2026-03-28', 'R8 2026-03-28', 'R10 2026-03-28'],
    ]);
    expect(said(count('2026-02-28', 'P1M', { custody: true }), 'R8')).toEqual([
      'Readings differ (spci-202 2026-03-31); custody takes the earlier',
    ]);
    expect(between('2026-02-10', 'P1M', { custody: true })).toEqual(['R6 2026-03-10', 'R10 2026-03-10']);
  });

  test('every reading is named, and what was taken out is in it', () => {
    const suspensions = [pause('2026-03-05', '2026-03-07')];
    expect(count('2026-02-28', 'P1M', { suspensions }).readings).toEqual({
      'same-day': '2026-03-30',
      'spci-202': '2026-04-02',
      'next-day': '2026-04-03',
      'excluded-end-minus-start': '2026-04-02',
      'excluded-both-ends': '2026-04-03',
    });
    expect(count('2026-02-28', 'P10D').readings).toEqual({});
  });
});
