import { BeforeStart } from '../../../domain/time/errors';
import { posted } from '../../../domain/time/posting';
import { sentenceEnd } from '../../../domain/time/sentence';
import { travel } from '../../../domain/time/suspensions';
import { at, count, pause, said, way } from './asking';

describe('restarts (R20)', () => {
  test('a period counts in full from the latest, and each is told in its own unit', () => {
    const days = count('2026-03-09T10:00', 'P3D', { restarts: [at('2026-03-12T10:00'), at('2026-03-11T10:00')] });
    expect(way(days).slice(0, 4)).toEqual(['R1 P3D', 'R20 2026-03-11', 'R20 2026-03-12', 'R2 2026-03-15']);
    const hours = count('2026-03-09T10:00', 'PT24H', { restarts: [at('2026-03-09T12:00:30')] });
    expect(way(hours)).toEqual(['R1 PT24H', 'R20 2026-03-09T12:00:30+08:00', 'R4 2026-03-10T12:00:00+08:00']);
  });

  test('none before the clock has begun: before its day, of hours before its minute', () => {
    const from = (length: string, restart: string) => () =>
      count('2026-03-09T10:00:30', length, { restarts: [at('2026-03-10T10:00'), at(restart)] });
    expect(from('P3D', '2026-03-09T00:00')).not.toThrow();
    expect(from('P3D', '2026-03-08T23:59')).toThrow(BeforeStart);
    expect(from('PT24H', '2026-03-09T10:00')).not.toThrow();
    expect(from('PT24H', '2026-03-09T09:59:59')).toThrow('restarts[1]');
  });
});

describe('postmarks (R14)', () => {
  const answered = (start: string, length: string, postmark: string) =>
    posted(count(start, length), at(start), at(postmark));

  test('up to the end is in time, and nothing is late where nothing is due', () => {
    expect(answered('2026-03-09T10:00', 'P3D', '2026-03-12T23:59').inTime).toBe(true);
    expect(answered('2026-03-09T10:00', 'P3D', '2026-03-13T00:00').inTime).toBe(false);
    expect(answered('2026-03-09T10:00', 'none', '2036-03-13T00:00')).toMatchObject({
      inTime: true,
      step: { text: { en: expect.stringContaining('(none)') } },
    });
  });

  test('nobody answers before the day of the trigger; of hours, before its minute', () => {
    expect(answered('2026-03-09T10:00', 'P3D', '2026-03-09T00:00').inTime).toBe(true);
    expect(() => answered('2026-03-09T10:00', 'P3D', '2026-03-08T23:59')).toThrow(BeforeStart);
    expect(answered('2026-03-09T10:00:30', 'PT24H', '2026-03-09T10:00').inTime).toBe(true);
    expect(() => answered('2026-03-09T10:00:30', 'PT24H', '2026-03-09T09:59:59')).toThrow(BeforeStart);
  });
});

describe('time on the road (R13)', () => {
  const road = { ...pause('2026-03-05', '2026-03-08', travel), basis: 'tickets' };
  const counted = (...custody: { from: string; to?: string }[]) =>
    count('2026-03-02', 'P10D', {
      suspensions: [road],
      custody: custody.map(({ from, to }) => ({ from: at(from), ...(to === undefined ? {} : { to: at(to) }) })),
    });

  test('is taken out for who travels free, also between two times of custody', () => {
    expect(counted()).toMatchObject({ effective: '2026-03-15' });
    expect(counted({ from: '2026-02-01', to: '2026-03-05' }, { from: '2026-03-08', to: '2026-03-09' })).toMatchObject({
      effective: '2026-03-15',
    });
    expect(said(counted(), 'R13')).toEqual(['Time on the road is no part of the period (tickets)']);
  });

  test('is not for who is held on any of it', () => {
    for (const held of [{ from: '2026-02-01', to: '2026-03-06' }, { from: '2026-03-07' }]) {
      const answer = counted({ from: '2026-01-01', to: '2026-01-02' }, held);
      expect(said(answer, 'R13')).toEqual(['Custody, a cap on a measure and working days run on during travel']);
      expect(answer.raw).toBe('2026-03-12');
    }
  });
});

describe('the term of a sentence (R7)', () => {
  test('ends on the day before the corresponding one', () => {
    expect(sentenceEnd('2026-03-09', 'P6M')).toMatchObject({
      kind: 'day',
      raw: '2026-09-08',
      effective: '2026-09-08',
      safe: '2026-09-08',
      provisional: false,
      readings: {},
    });
  });

  test.each(['P1Yx', 'xP1Y', 'P1M1Y', 'P7D', 'P', 'P0M', 'PT24H'])('"%s" is no term', (text) => {
    expect(() => sentenceEnd('2026-03-09', text)).toThrow(
      `sentence: "${text}" is no lawful length (R1): a term counts years, months and half months; write P1Y6M or P1M15D.`,
    );
  });
});
