import type { TimeLimit } from '../../domain/limit';
import { policyData } from '../../domain/policy-data';
import { addDays, daysBetween } from '../../domain/time/day';
import { lastDay, parseLength } from '../../domain/time/length';
import { duties } from '../../law/duties';
import { currentPack, limitOf } from '../../law/pack';
import { defaultPolicy, policies } from '../../law/policy';
import { policyFaults } from '../../law/policy-faults';

const all = [...currentPack.limits.values()];

/** The fewest days a length can have: a month may be February. */
const fewestDays = (length: string): number => {
  const span = parseLength(length, 'length');
  if (span.unit === 'hours') return Math.floor(span.hours / 24);
  const starts = Array.from({ length: 366 }, (_, index) => addDays('2026-01-01', index));
  return Math.min(...starts.map((start) => daysBetween(start, lastDay(start, span, 'same-day'))));
};

test.each(
  all.flatMap((limit) =>
    limit.extensions.flatMap(({ id, askBefore }, index) =>
      askBefore === undefined ? [] : [[limit, id, index, askBefore] as const],
    ),
  ),
)(
  '$row, %s: the last moment to ask lies inside the period that is prolonged (PRR 309, SPCI 210)',
  (limit, _, index, asked) => {
    const running = limit.extensions[index - 1]?.to ?? limit.length;
    expect(asked).toBeGreaterThan(0);
    expect(fewestDays(running)).toBeGreaterThan(asked);
  },
);

test('extensions stand in the order of their totals, each longer than the row itself', () => {
  const lengths = ({ length, extensions }: TimeLimit) => [length, ...extensions.flatMap(({ to }) => to ?? [])];
  for (const limit of all.filter(({ extensions }) => extensions.length > 0)) {
    const hours = lengths(limit).map((one) => {
      const span = parseLength(one, 'length');
      return span.unit === 'hours' ? span.hours : fewestDays(one) * 24;
    });
    expect({ row: limit.row, hours }).toEqual({ row: limit.row, hours: [...new Set(hours)].sort((a, b) => a - b) });
  }
});

test('what is counted back lies inside every period that its duty is about (PRR 615, bail rules 26)', () => {
  const about = [...duties.values()].flatMap((duty) =>
    duty.steps.flatMap(({ limit }) => {
      const row = limit === undefined ? undefined : currentPack.limits.get(limit);
      return row?.backward ? (duty.about ?? []).map((id) => [row, limitOf(currentPack, id)] as const) : [];
    }),
  );
  expect(about.map(([row]) => row.row)).toEqual(expect.arrayContaining(['C-21', 'G-06']));
  for (const [row, of] of about) {
    expect({ row: row.row, of: of.row, inside: fewestDays(of.length) > fewestDays(row.length) }).toMatchObject({
      inside: true,
    });
  }
});

test('a court answers a request for more time after it is in, and before the trial limit ends (SPCI 210)', () => {
  const refusal = fewestDays(limitOf(currentPack, 'H-02b').length);
  const asked = limitOf(currentPack, 'H-02').extensions[0]?.askBefore ?? 0;
  expect([refusal, asked]).toEqual([5, 15]);
});

describe.each([...policies.values()].map((policy) => [policy.id, policy] as const))(
  'the ladders of %s',
  (_, policy) => {
    const timed = policy.ladders.flatMap(({ fits, rungs }) =>
      fits.fromDays === undefined ? [] : [{ fits, rungs, fromDays: fits.fromDays }],
    );

    test('have every rung inside the shortest period they serve', () => {
      for (const { fromDays, rungs } of timed) {
        for (const { offset } of rungs) {
          if (typeof offset !== 'object') continue;
          if ('share' in offset) expect(offset.share > 0 && offset.share < 1).toBe(true);
          else expect(fromDays).toBeGreaterThan(offset.daysBefore);
        }
      }
    });

    test('serve every length: none is too short, and what is owed at once has its own', () => {
      expect(timed.map(({ fromDays }) => fromDays)).toEqual([16, 4, 0]);
      const other = policy.ladders.flatMap(({ fits }) => (fits.immediate ? [fits] : []));
      expect(other).toEqual([{ immediate: true, custody: true }, { immediate: true }]);
    });
  },
);

test('the ladders an office begins with are such as it could issue itself', () => {
  const { climbStands: _, ...given } = defaultPolicy;
  const faults = policyFaults(policyData.parse({ ...given, id: 'own@1' }));
  // The limit of the report of an emergency comes with the acts of emergencies.
  expect(faults.filter(({ details }) => details.limit !== 'emergency-report')).toEqual([]);
});
