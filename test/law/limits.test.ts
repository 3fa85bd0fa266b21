import { createHash } from 'node:crypto';
import { acts } from '../../domain/acts';
import type { TimeLimit } from '../../domain/limit';
import { unitLevels } from '../../domain/office';
import { isDay, startOfDay } from '../../domain/time/day';
import { due } from '../../domain/time/due';
import { parseInstant } from '../../domain/time/iso';
import { lastDay, parseLength } from '../../domain/time/length';
import { UnknownLimit } from '../../law/errors';
import { calendarFiles } from '../../law/calendar';
import { currentPack, limitOf, packs, runOf } from '../../law/pack';

/** Rows P are the product's own; they carry no article. */
const rows = [...currentPack.limits.values()].filter(({ row }) => !row.startsWith('P-'));
const trigger = '2026-01-31';

/** Lengths of days and months are compared by the day they end on. */
const reach = (length: string): string => {
  const span = parseLength(length, 'length');
  return span.unit === 'hours' ? `${1e6 + span.hours}` : lastDay(trigger, span, 'same-day');
};

describe('the limits of the pack', () => {
  test('are the rows of the table, each with the length the articles give', () => {
    expect(rows.map(({ row, id, length }) => `${row} ${id} ${length}`)).toEqual([
      'A-01 report-registration immediate',
      'A-03 remote-report-contact P3D',
      'A-04 not-mine-transfer PT24H',
      'A-05 jurisdiction-unclear P3D',
      'A-06 criminal-filing-review P3D',
      'A-10 non-filing-notice P3D',
      'C-07 request-arrest P3D',
      'C-08 arrest-review-detained P7D',
      'C-10 release-on-refusal immediate',
    ]);
  });

  test('extend as the articles allow: level of the approver and total length', () => {
    const allowed = rows.flatMap(({ row, extensions }) =>
      extensions.map(({ id, to, approver }) => `${row} ${id} ${String(to)} ${approver}`),
    );
    expect(allowed).toEqual([
      'A-06 clue-verification P7D department',
      'A-06 major-difficult-complex P30D county',
      'C-07 special-circumstances P7D county',
      'C-07 roaming-repeated-gang P30D county',
    ]);
  });

  test('ids and table numbers are unique, together', () => {
    const names = rows.flatMap(({ id, row }) => [id, row]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(rows.map((row): [string, TimeLimit] => [row.id, row]))('%s is a complete row', (_, limit) => {
    expect(limit.basis.length).toBeGreaterThan(0);
    expect(limit.basis.every((article) => /\d|十|八|四/.test(article))).toBe(true);
    expect(limit.title.zh).toMatch(/\p{Script=Han}/u);
    expect(limit.title.en).toMatch(/^[A-Z][ -~]+$/);
    expect(isDay(limit.inForce.from)).toBe(true);
    expect(Object.keys(acts)).toContain(limit.startsWith);
    if (limit.length !== 'immediate' && limit.length !== 'none') {
      expect(() => parseLength(limit.length, 'length')).not.toThrow();
    }
  });

  test.each(rows.flatMap((row) => row.extensions.map((extension) => [row, extension] as const)))(
    '$id: an extension states one total longer than what it extends, with its article',
    (limit, extension) => {
      expect([extension.to, extension.add].filter((length) => length !== undefined)).toHaveLength(1);
      const index = limit.extensions.indexOf(extension);
      const before = limit.extensions[index - 1]?.to ?? limit.length;
      expect(reach(extension.to ?? '') > reach(before)).toBe(true);
      expect(extension.basis.length).toBeGreaterThan(0);
      expect(['department', ...unitLevels]).toContain(extension.approver);
    },
  );

  test('custody rows start with an act about persons', () => {
    for (const { custody, subject, startsWith } of rows) {
      if (custody !== 'no') expect(subject).toBe('person');
      if (subject === 'person') expect(startsWith && acts[startsWith].subject).toBe('persons');
    }
  });
});

describe('a released pack', () => {
  test('never changes: statutory rows and calendars have the hash they were released with', () => {
    const content = JSON.stringify([currentPack.id, rows, calendarFiles]);
    expect(createHash('sha256').update(content).digest('hex')).toMatchInlineSnapshot(
      `"af731e94b4fa07c0c240581553c6be3fcc65d5f33fbce017ea5a930906bf7b08"`,
    );
  });

  test('is found by its id', () => {
    expect(packs.get('2026-11')).toBe(currentPack);
  });
});

describe('limitOf', () => {
  test('finds a limit by id and by table number', () => {
    expect(limitOf(currentPack, 'C-07')).toBe(limitOf(currentPack, 'request-arrest'));
  });

  test.each([
    ['request-arest', ['request-arrest']],
    ['c-07', ['C-07']],
    ['criminal-filing-revew', ['criminal-filing-review']],
    ['zzz', []],
    ['__proto__', []],
  ])('refuses "%s" and names what is near', (asked, near) => {
    const refusal = (() => {
      try {
        return limitOf(currentPack, asked);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(UnknownLimit);
    const found = (refusal as UnknownLimit).details['near'] as string[];
    expect(found.slice(0, near.length)).toEqual(near);
    if (near.length === 0) expect(found).toEqual([]);
  });
});

describe('runOf', () => {
  const facts = { start: parseInstant('2026-02-12T10:00', 'start'), extensions: [], suspensions: [] } as const;
  const dueOf = (row: string, custody: boolean) =>
    due(runOf(limitOf(currentPack, row), { ...facts, custody }), currentPack.calendar);

  test('the row decides about custody, not the caller: filing review rolls, detention does not (CPL 105(4))', () => {
    expect(dueOf('A-06', true)).toMatchObject({ raw: '2026-02-15', effective: '2026-02-24' });
    expect(dueOf('C-07', false)).toMatchObject({ raw: '2026-02-15', effective: '2026-02-15' });
  });

  test('if-detained asks the person: held on the last day it stays, otherwise it moves', () => {
    const ordinary = limitOf(currentPack, 'A-06');
    const limit: TimeLimit = { ...ordinary, custody: 'if-detained' };
    const held = (to?: string) => {
      const custody = [{ from: facts.start, ...(to === undefined ? {} : { to: startOfDay(to) }) }];
      return due(runOf(limit, { ...facts, custody }), currentPack.calendar).effective;
    };
    expect(held()).toBe('2026-02-15');
    expect(held('2026-02-15')).toBe('2026-02-24');
  });

  test('an extension beyond the lawful total has no effect: detention ends after 30 days, whoever signed 31 (CPL 91(2))', () => {
    const extended = (to: string) =>
      due(
        runOf(limitOf(currentPack, 'C-07'), { ...facts, custody: true, extensions: [{ to, approvedAt: facts.start }] }),
        currentPack.calendar,
      ).effective;
    expect(extended('P30D')).toBe('2026-03-14');
    expect(extended('P31D')).toBe('2026-02-15');
  });

  test('only psychiatric evaluation stops the review of an arrest request (PRR 222, CPR 257)', () => {
    const stopped = (ground: string) => {
      const suspensions = [{ from: startOfDay('2026-02-13'), to: startOfDay('2026-02-16'), ground }];
      const run = runOf(limitOf(currentPack, 'C-08'), { ...facts, custody: true, suspensions });
      return due(run, currentPack.calendar).effective;
    };
    expect(stopped('psychiatric-evaluation')).toBe('2026-02-22');
    expect(stopped('injury-appraisal')).toBe('2026-02-19');
  });
});
