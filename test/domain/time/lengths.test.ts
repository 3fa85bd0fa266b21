import { lengthOf, parseLength, plus, type DaySpan } from '../../../domain/time/length';

const days = (months: number, rest: number) => ({ unit: 'days', lead: 0, months, days: rest });

describe('lengths (R1)', () => {
  test.each([
    ['P3D', days(0, 3)],
    ['P99999D', days(0, 99_999)],
    ['P1M15D', days(1, 15)],
    ['P9999M', days(9_999, 0)],
    ['P2Y', days(24, 0)],
    ['P999Y11M30D', days(11_999, 30)],
    ['P0Y0M1D', days(0, 1)],
    ['PT1H', { unit: 'hours', hours: 1 }],
    ['PT99999H', { unit: 'hours', hours: 99_999 }],
  ])('%s is read', (text, span) => {
    expect(parseLength(text, 'length')).toEqual(span);
    // Read once, it is remembered.
    expect(parseLength(text, 'again')).toEqual(span);
  });

  test.each([
    ...['P0D', 'P0M', 'P0Y0M0D', 'PT0H'].map((text) => [text, 'a length is greater than zero; at once is "immediate"']),
    ...['-P3D', 'P-3D', 'PT-4H'].map((text) => [text, 'a length is never negative; count back with "before"']),
    ...['P0.5M', 'P1,5M', 'PT12.25H'].map((text) => [text, 'half a month is always P15D (R6)']),
    ...['P1DT12H', 'P1M2DT3H'].map((text) => [text, 'hours do not combine with days or months']),
    ...['PT30M', 'PT90S', 'PT1H30M'].map((text) => [text, 'minutes and seconds are no statutory unit']),
    ...['P2W', 'P1W'].map((text) => [text, 'weeks are no statutory unit; write days']),
    ...['', 'P', 'PT', 'P3', '3D', 'D3', 'P3D ', ' P3D', 'xP3D', 'P3Dx', 'p3d', 'P1D1M', 'P1M1Y'].map((text) => [
      text,
      'write PT24H, P7D, P1M or P1M15D',
    ]),
    ...[
      'P100000D',
      'P10000M',
      'P1000Y',
      'PT100000H',
      'PT24Hx',
      'xPT24H',
      'PTH',
      'P.5D',
      'P1.D',
      'W2',
      'xPT3M',
      'PT30Mx',
      'xP1DT12H',
    ].map((text) => [text, 'write PT24H, P7D, P1M or P1M15D']),
  ])('"%s" is refused: %s', (text, why) => {
    expect(() => parseLength(text, 'extensions[0].to')).toThrow(
      `extensions[0].to: "${text}" is no lawful length (R1): ${why}.`,
    );
  });

  test.each([
    [days(0, 3), 'P3D'],
    [days(2, 0), 'P2M'],
    [days(1, 15), 'P1M15D'],
    [{ ...days(1, 0), lead: 10 }, 'P10D+P1M'],
    [{ ...days(1, 5), lead: 10 }, 'P10D+P1M5D'],
  ])('%j is written %s', (span, text) => {
    expect(lengthOf(span as Parameters<typeof lengthOf>[0])).toBe(text);
  });

  test.each([
    ['P10D', 'P5D', days(0, 15)],
    ['P1M', 'P2M', days(3, 0)],
    ['P1M15D', 'P1M', days(2, 15)],
    ['P1M', 'P3D', days(1, 3)],
    ['P10D', 'P1M', { ...days(1, 0), lead: 10 }],
    ['P10D', 'P1M5D', { ...days(1, 5), lead: 10 }],
  ])('%s and %s: months to the months, but days that stood alone stay before them', (a, b, sum) => {
    expect(plus(parseLength(a, 'a') as DaySpan, parseLength(b, 'b') as DaySpan)).toEqual(sum);
  });

  test('months after days stack there', () => {
    const ten = { ...days(1, 5), lead: 10 } as DaySpan;
    expect(plus(ten, parseLength('P2M3D', 'b') as DaySpan)).toEqual({ ...days(3, 8), lead: 10 });
  });

  test('more lengths than are remembered are read all the same', () => {
    const texts = Array.from({ length: 600 }, (_, n) => `P${n + 20_000}D`);
    expect(texts.map((text) => parseLength(text, 'length'))).toEqual(texts.map((_, n) => days(0, n + 20_000)));
    expect(parseLength('P20599D', 'length')).toEqual(days(0, 20_599));
  });
});
