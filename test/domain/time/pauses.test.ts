import { count, pause, said } from './asking';

/** Ten days from Monday 2 March 2026: the 12th, were nothing taken out. */
const tenDays = (...suspensions: ReturnType<typeof pause>[]) => count('2026-03-02T10:00', 'P10D', { suspensions });

const bothEnds = (...suspensions: ReturnType<typeof pause>[]) => {
  const { effective, readings } = tenDays(...suspensions);
  expect(readings['excluded-end-minus-start']).toBe(effective);
  return [effective, readings['excluded-both-ends']];
};

describe('pauses of a period of days (R19)', () => {
  test('end minus start is taken out; counting both ends is a day more', () => {
    expect(bothEnds(pause('2026-03-05T15:00', '2026-03-08T09:00'))).toEqual(['2026-03-15', '2026-03-16']);
  });

  test('two apart each have two ends', () => {
    const two = [pause('2026-03-04', '2026-03-06'), pause('2026-03-08', '2026-03-09')];
    expect(bothEnds(...two)).toEqual(['2026-03-15', '2026-03-17']);
  });

  test('two that meet on a day are one', () => {
    const two = [pause('2026-03-05', '2026-03-08', 'a'), pause('2026-03-08', '2026-03-10', 'b')];
    expect(bothEnds(...two)).toEqual(['2026-03-17', '2026-03-18']);
    expect(said(tenDays(...two), 'R19')).toEqual(['a, b: P5D not counted']);
  });

  test('one inside another adds nothing, in whatever order they are told', () => {
    const [long, short] = [pause('2026-03-05', '2026-03-10'), pause('2026-03-06', '2026-03-07')];
    expect(tenDays(long, short)).toMatchObject({ effective: '2026-03-17' });
    expect(tenDays(short, long)).toMatchObject({ effective: '2026-03-17' });
  });

  test('a ground is named once, though it comes back', () => {
    const three = ['a', 'b', 'a'].map((ground, n) => pause(`2026-03-0${5 + n}`, `2026-03-0${6 + n}`, ground));
    expect(said(tenDays(...three), 'R19')).toEqual(['a, b: P3D not counted']);
  });

  test.each([
    ['the first', [pause('2026-03-05', undefined, 'a'), pause('2026-03-07', '2026-03-08', 'b')]],
    ['the second', [pause('2026-03-05', '2026-03-08', 'a'), pause('2026-03-07', undefined, 'b')]],
  ])('of two that overlap %s still lasts: the clock stands still', (_, two) => {
    const answer = tenDays(...two);
    expect(answer).toMatchObject({ kind: 'suspended', effective: null, readings: {} });
    expect(said(answer, 'R19')).toEqual(['a, b since 2026-03-05: the clock stands still']);
  });

  test('what was before the trigger is not taken out', () => {
    expect(tenDays(pause('2026-02-20', '2026-03-04'))).toMatchObject({ effective: '2026-03-14' });
  });

  test('one that ends on the day of the trigger takes nothing out, one before it is outside', () => {
    const [on, before] = [pause('2026-02-20', '2026-03-02T23:00'), pause('2026-02-20', '2026-03-01T23:59')];
    expect(bothEnds(on)).toEqual(['2026-03-12', '2026-03-13']);
    expect(said(tenDays(on), 'R19')).toEqual(['appraisal: P0D not counted']);
    expect(tenDays(before)).toMatchObject({ effective: '2026-03-12', readings: {} });
    expect(tenDays(before).steps).toContainEqual(
      expect.objectContaining({ rule: 'R19', result: '2026-03-02T00:00:00+08:00' }),
    );
  });

  test('it may begin on the last day, and not on the day after', () => {
    expect(tenDays(pause('2026-03-12T23:59', '2026-03-14'))).toMatchObject({ effective: '2026-03-14' });
    const late = tenDays(pause('2026-03-13', '2026-03-14'));
    expect(late).toMatchObject({ effective: '2026-03-12', readings: {} });
    expect(said(late, 'R19')).toEqual(['appraisal lies outside the running period: nothing excluded']);
  });

  test('the last day is the one that the holiday rule has moved', () => {
    const suspensions = [pause('2026-03-16', '2026-03-18')];
    // The 14th is a Saturday; two days after it is a Monday.
    expect(count('2026-03-04', 'P10D', { roll: 'next-workday', suspensions })).toMatchObject({
      raw: '2026-03-16',
      effective: '2026-03-16',
    });
  });

  test('a ground that the row does not name stops nothing', () => {
    const suspensions = [pause('2026-03-05', '2026-03-08', 'a'), pause('2026-03-06', '2026-03-09', 'b')];
    const answer = count('2026-03-02', 'P10D', { suspensions, excludes: ['b'] });
    expect(answer).toMatchObject({ effective: '2026-03-15' });
    expect(said(answer, 'R19')).toEqual(['a does not stop this period', 'b: P3D not counted']);
  });
});

describe('pauses of a period of hours (R19)', () => {
  const oneDay = (...suspensions: ReturnType<typeof pause>[]) => count('2026-03-02T10:00:40', 'PT24H', { suspensions });

  test('minutes are taken out; seconds are no part of them', () => {
    const answer = oneDay(
      pause('2026-03-02T12:00:59', '2026-03-02T13:30:01'),
      pause('2026-03-02T20:00', '2026-03-02T20:05'),
    );
    expect(answer).toMatchObject({ effective: '2026-03-03T11:35:00+08:00' });
    expect(said(answer, 'R19')).toEqual(['appraisal: PT90M not counted', 'appraisal: PT5M not counted']);
  });

  test('it may begin in the due minute, and not in the one after', () => {
    expect(oneDay(pause('2026-03-03T10:00', '2026-03-03T11:00'))).toMatchObject({
      effective: '2026-03-03T11:00:00+08:00',
    });
    const late = oneDay(pause('2026-03-03T10:01', '2026-03-03T11:00'));
    expect(late).toMatchObject({ effective: '2026-03-03T10:00:00+08:00' });
    expect(late.steps).toContainEqual(expect.objectContaining({ rule: 'R19', result: '2026-03-03T10:00:00+08:00' }));
  });

  test('while it lasts nothing is due', () => {
    const answer = oneDay(pause('2026-03-02T12:00'));
    expect(answer).toMatchObject({
      kind: 'suspended',
      raw: null,
      effective: null,
      safe: null,
      end: null,
      readings: {},
    });
    expect(said(answer, 'R19')).toEqual(['appraisal since 2026-03-02T12:00:00+08:00: the clock stands still']);
  });
});
