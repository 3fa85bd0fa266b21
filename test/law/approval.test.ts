import { type ApprovalLevel, levelNeeded, unitLevels } from '../../domain/office';
import { startOfDay } from '../../domain/time/day';
import type { Grant } from '../../domain/time/run';
import { checkApprovals } from '../../law/approval';
import { WrongAuthority } from '../../law/errors';
import { currentPack, limitOf } from '../../law/pack';

const levels: readonly ApprovalLevel[] = ['department', ...unitLevels];
const rows = [...currentPack.limits.values()].filter(({ extensions }) => extensions.length > 0);

const approved = (row: string, ...grants: readonly Omit<Grant, 'approvedAt'>[]) =>
  checkApprovals(
    limitOf(currentPack, row),
    grants.map((grant, index) => ({ ...grant, approvedAt: startOfDay('2026-03-10') + index })),
  );

test.each(
  rows.flatMap(({ row, extensions }) =>
    extensions.flatMap(({ id, to, add, approver, basis }) =>
      to === undefined && add === undefined ? [] : [[row, id, { to, add }, approver, basis] as const],
    ),
  ),
)(
  '%s, %s: the level of the row approves it, and every one below is refused',
  (row, _, { to, add }, approver, basis) => {
    const length = to === undefined ? { add: add ?? '' } : { to };
    const needed = levelNeeded(approver, 'county');
    const least = levels.indexOf(needed);
    levels.forEach((by, index) => {
      const asked = () => approved(row, { ...length, by });
      if (index >= least) expect(asked).not.toThrow();
      else {
        expect(asked).toThrow(WrongAuthority);
        const details = { rule: basis.join('; '), field: 'extensions[0].by', by, needed };
        expect(asked).toThrow(expect.objectContaining({ details }));
      }
    });
  },
);

test('portions are judged by the total they come to: custody of five months takes the province (CPL 158)', () => {
  const month = { add: 'P1M', by: 'city' };
  expect(() => approved('E-01', month, { add: 'P2M', by: 'province' })).not.toThrow();
  expect(() => approved('E-01', month, { add: 'P2M', by: 'city' })).toThrow(/extensions\[1\]\.by: city .* province/);
});

test('a length between two of the row takes who may approve the longer: five days of detention as seven (CPL 91)', () => {
  expect(() => approved('C-07', { to: 'P5D', by: 'county' })).not.toThrow();
  expect(() => approved('C-07', { to: 'P5D', by: 'department' })).toThrow(WrongAuthority);
});

test('words that name no level are shown and not judged; nor is what no extension of the row reaches', () => {
  expect(() => approved('E-01', { add: 'P1M', by: '市检察院' })).not.toThrow();
  expect(() => approved('C-07', { to: 'P31D', by: 'department' })).not.toThrow();
  expect(() => approved('A-01')).not.toThrow();
});
