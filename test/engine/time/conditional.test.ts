import type { Clock } from '../../../domain/case';
import { conditionalDates } from '../../../engine/conditional';
import { context } from '../../support/story';
import { at, byId, clock, standing } from './standings';

const told = (one: Clock) =>
  conditionalDates({ id: 'case', standing: standing({ clocks: byId(one) }), bells: {} }, one, context);

test('what would hold by each extension, and until when it may be approved', () => {
  expect(told(clock())).toStrictEqual([
    {
      extension: 'special-circumstances',
      after: [],
      approver: 'county',
      approverAgency: 'police',
      effective: '2026-03-16',
      askBy: null,
      approveBy: at('2026-03-12T23:59'),
    },
    {
      extension: 'roaming-repeated-gang',
      after: [],
      approver: 'county',
      approverAgency: 'police',
      effective: '2026-04-08',
      askBy: null,
      approveBy: at('2026-03-12T23:59'),
    },
  ]);
});

test('an open extension that was granted is none that could be', () => {
  const names = (...granted: string[]) =>
    told(
      clock({
        limit: 'custody-base',
        extensions: granted.map((id) => ({ id, act: '2', add: 'P300D', approvedAt: at('2026-03-10T10:00') })),
      }),
    ).map(({ extension }) => extension);
  expect(names()).toEqual(['custody-ext-1', 'custody-ext-2', 'custody-ext-3', 'custody-npcsc']);
  expect(names('custody-npcsc')).not.toContain('custody-npcsc');
});
