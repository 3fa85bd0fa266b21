import type { Act } from '../../../domain/act';
import { minute } from '../../../domain/time/instant';
import { ahead, correctedActs, uncorrectable } from '../../../engine/corrections';
import { prosecutor } from '../../support/story';
import { act, at } from './standings';

const detained = act({
  id: 'd',
  type: 'measure.detain',
  on: '2026-03-09T10:00',
  persons: ['P1'],
  fields: { ground: 'caught' },
  documentNo: 'N 1',
});

const correction = (fields: object, change: Parameters<typeof act>[0] = {}): Act =>
  act({ id: 'c', type: 'act.correct', on: '2026-03-10T10:00', fields: { act: 'd', ...fields }, ...change });

describe('acts put right', () => {
  const now = (...acts: Act[]) => correctedActs([detained, ...acts])[0];

  test('without a correction they are what they were', () => {
    const acts = [detained];
    expect(correctedActs(acts)).toBe(acts);
  });

  test('what it leaves out stays as it was; since when and by whom is kept', () => {
    const known = { knownAt: at('2026-03-10T10:00'), correctedBy: 'li' };
    expect(now(correction({}))).toEqual({ ...detained, ...known });
    expect(now(correction({ type: 'measure.summon' }))).toEqual({ ...detained, ...known, type: 'measure.summon' });
    expect(now(correction({ persons: ['P2'] }))).toEqual({ ...detained, ...known, persons: ['P2'] });
    expect(now(correction({ fields: { ground: 'fled' } }))).toEqual({
      ...detained,
      ...known,
      fields: { ground: 'fled' },
    });
    expect(now(correction({ documentNo: 'N 2' }))).toEqual({ ...detained, ...known, documentNo: 'N 2' });
    expect(now(correction({ occurredAt: '2026-03-09T09:00' }))).toEqual({
      ...detained,
      ...known,
      occurredAt: at('2026-03-09T09:00'),
    });
  });

  test('nothing is put right into what had not happened yet', () => {
    expect(now(correction({ occurredAt: '2026-03-10T10:01' }))?.occurredAt).toBe(at('2026-03-10T10:00'));
  });

  test('of several each changes what it names, and the last has the last word', () => {
    const [first, second] = [
      correction({ documentNo: 'N 2', persons: ['P2'] }),
      correction({ documentNo: 'N 3' }, { id: 'e' }),
    ];
    expect(now(first, second)).toMatchObject({ documentNo: 'N 3', persons: ['P2'] });
  });

  test('other acts are left alone', () => {
    const other = act({ id: 'other' });
    expect(correctedActs([other, detained, correction({ documentNo: 'N 2' })])[0]).toEqual(other);
  });
});

describe('an act cannot be corrected', () => {
  const opening = act({ id: 'o', type: 'reception.receive', on: '2026-03-01T10:00' });
  const duty = act({ id: 'q', type: 'duty.do', fields: { duty: 'x' } });
  const adopted = act({ id: 'l', type: 'law.adopt', fields: { law: '2026-11-22', rollOut: 'R1' } });
  const kept = act({ id: 'k', type: 'law.keep', fields: { rollOut: 'R1', reasons: 'almost over' } });
  const history = [opening, detained, duty, adopted, kept, correction({ documentNo: 'N 2' })];
  const why = (fields: object, change: Parameters<typeof act>[0] = {}) => {
    const refusal = uncorrectable(correction(fields, { id: 'x', ...change }), history);
    return refusal && [refusal.code, refusal.details];
  };

  test('that is not there, or is itself a correction', () => {
    expect(why({ act: 'none' })).toEqual(['no-such-act', { act: 'none' }]);
    expect(why({ act: 'c' })).toEqual(['no-such-act', { act: 'c' }]);
  });

  test('by another agency', () => {
    expect(why({ documentNo: 'N 2' }, { actor: prosecutor })).toEqual(['wrong-agency', { needed: 'police' }]);
  });

  test('into a kind that does not exist, or out of and into a kind that stays what it is', () => {
    const refused = (given: string, type: string) =>
      expect(why({ act: given, type })).toEqual(['not-correctable', { act: given, type }]);
    refused('d', 'measure.fly');
    refused('d', 'constructor');
    refused('d', 'reception.receive');
    refused('d', 'act.correct');
    refused('d', 'duty.do');
    refused('o', 'measure.detain');
    refused('q', 'measure.detain');
    refused('d', 'law.keep');
    refused('k', 'measure.detain');
  });

  test('where a roll-out has recorded it: that stands, and what kept a case out of one may be put right', () => {
    expect(why({ act: 'l' })).toEqual(['not-correctable', { act: 'l', type: 'law.adopt' }]);
    expect(why({ act: 'k', fields: { rollOut: 'R2', reasons: 'almost over' } })).toBeUndefined();
  });

  test('into fields that its kind does not have, nor lose those it needs', () => {
    expect(why({ fields: { ground: 7 } })).toEqual(['not-correctable', { act: 'd', fields: 'ground' }]);
    expect(why({ fields: { ground: 'caught', other: 1 } })).toEqual(['not-correctable', { act: 'd', fields: '' }]);
    expect(why({ type: 'measure.bail' })?.[0]).toBe('not-correctable');
  });

  test('into one about nobody, or about somebody where its kind is about the case', () => {
    expect(why({ persons: [] })).toEqual(['not-correctable', { act: 'd', persons: [] }]);
    expect(why({ act: 'q', persons: ['P1'] })).toEqual(['not-correctable', { act: 'q', persons: ['P1'] }]);
  });

  test('into what has not happened yet, but for the minutes that clocks differ by', () => {
    const received = at('2026-03-10T10:00');
    expect(ahead).toBe(2 * minute);
    expect(why({ occurredAt: '2026-03-10T10:02' }, { receivedAt: received })).toBeUndefined();
    expect(why({ occurredAt: '2026-03-10T10:02:00.001' }, { receivedAt: received })).toEqual([
      'not-yet-happened',
      { act: 'd' },
    ]);
  });

  test('and anything else can be', () => {
    expect(why({ documentNo: 'N 3' })).toBeUndefined();
    expect(why({ type: 'measure.detain', persons: ['P2', 'P3'], fields: { ground: 'fled' } })).toBeUndefined();
    expect(why({ type: 'measure.summon' })).toBeUndefined();
    expect(why({ act: 'q', type: 'duty.do', fields: { duty: 'y' } })).toBeUndefined();
  });
});
