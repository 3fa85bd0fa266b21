import type { TimeLimit } from '../../domain/limit';
import { addDays, dayOfNumber, numberOf } from '../../domain/time/day';
import { UnknownLimit } from '../../law/errors';
import { currentPack, packs } from '../../law/pack';
import { versionOn, versionsOf } from '../../law/versions';

const all = [...currentPack.limits.values()];
const newest = [...new Set(all.flatMap(({ versionOf }) => versionOf ?? []))];

const days = (from: string, to: string): string[] =>
  Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, index) => dayOfNumber(numberOf(from) + index));

const versionedRows = ['A-09', 'I-01', 'I-04', 'I-05', 'I-06a', 'I-07'];

test('limits replaced when PSAPL 2025 and the filing rules of 2023 came into force carry every version', () => {
  expect(newest.flatMap((id) => currentPack.limits.get(id)?.row ?? []).sort()).toEqual(versionedRows);
  expect(versionsOf(currentPack, 'A-09').map(({ row }) => row)).toEqual(['A-09o', 'A-09b', 'A-09']);
});

test.each(newest)('%s: each version ends the day before the next begins, and the newest is open', (id) => {
  const versions = versionsOf(currentPack, id);
  versions.forEach(({ inForce: { from, to }, chosenBy }, index) => {
    const next = versions[index + 1];
    expect(to).toBe(next === undefined ? undefined : addDays(next.inForce.from, -1));
    expect(to === undefined || from <= to).toBe(true);
    expect(chosenBy).toBeDefined();
  });
  expect(versions.at(-1)?.id).toBe(id);
});

test.each(newest)(
  '%s: every day from the oldest version to 2035 has exactly one, and the days before have none',
  (id) => {
    const versions = versionsOf(currentPack, id);
    const from = versions[0]?.inForce.from ?? '';
    const wrong = days('2013-01-01', '2035-12-31').filter((day) => {
      const fitting = versions.filter(({ inForce }) => inForce.from <= day && (inForce.to ?? '2199-12-31') >= day);
      const chosen = versionOn(currentPack, id, day);
      return day < from ? chosen !== undefined : fitting.length !== 1 || fitting[0] !== chosen;
    });
    expect(wrong).toEqual([]);
  },
);

const rowOn = (row: string, day: string): string | undefined => versionOn(currentPack, row, day)?.row;

test('PSAPL 118: filed in 2025 there is one extension, filed from 2026-01-01 there are two and hearings are excluded', () => {
  const before = versionOn(currentPack, 'I-01', '2025-12-31');
  const after = versionOn(currentPack, 'I-01', '2026-01-01');
  const totals = (limit?: TimeLimit) => limit?.extensions.map(({ to }) => to);
  expect([totals(before), totals(after)]).toEqual([['P60D'], ['P60D', 'P90D']]);
  expect([before, after].map((one) => one?.excludes.includes('hearing'))).toEqual([false, true]);
});

test('PSAPL 97: the step of twelve hours exists for arrivals from 2026-01-01 on (K-04)', () => {
  const steps = (day: string) => versionOn(currentPack, 'admin-questioning', day)?.extensions.map(({ to }) => to);
  expect(steps('2025-12-31')).toEqual(['PT24H']);
  expect(steps('2026-01-01')).toEqual(['PT12H', 'PT24H']);
});

test('PSAPL 90 and the filing rules: 24 hours to the end of 2023, at once since (K-05)', () => {
  expect(['2015-11-05', '2023-12-31', '2024-01-01', '2026-01-01'].map((day) => rowOn('A-09', day))).toEqual([
    ...[undefined, 'A-09o', 'A-09b', 'A-09'],
  ]);
});

test('any version finds its family; a limit that was never replaced stands alone', () => {
  expect(rowOn('I-01o', '2026-06-01')).toBe('I-01');
  expect(versionsOf(currentPack, 'C-07').map(({ row }) => row)).toEqual(['C-07']);
  expect(rowOn('C-07', '2018-10-25')).toBeUndefined();
  expect(() => versionOn(currentPack, 'no-such-row', '2026-01-01')).toThrow(UnknownLimit);
});

test('an earlier version names one that is in the pack and is none itself', () => {
  for (const { limits } of packs.values()) {
    for (const { versionOf } of limits.values()) {
      if (versionOf !== undefined) expect(limits.get(versionOf)?.versionOf).toBeUndefined();
      if (versionOf !== undefined) expect(limits.has(versionOf)).toBe(true);
    }
  }
});

test('what has ended has a version after it, but for the days of a difficult acceptance review (A-09p)', () => {
  const ended = all.filter(({ inForce, versionOf }) => inForce.to !== undefined && versionOf === undefined);
  expect(ended.map(({ row }) => row)).toEqual(['A-09p']);
});
