import { createHash } from 'node:crypto';
import type { ActType } from '../../domain/act';
import { acts } from '../../domain/acts';
import type { TimeLimit } from '../../domain/limit';
import { unitLevels } from '../../domain/office';
import { isDay, startOfDay } from '../../domain/time/day';
import { due } from '../../domain/time/due';
import { parseInstant } from '../../domain/time/iso';
import { lastDay, parseLength } from '../../domain/time/length';
import { UnknownLimit } from '../../law/errors';
import { calendarFiles } from '../../law/calendar';
import { currentPack, limitOf, packs, runOf, type LawPack } from '../../law/pack';
import { excused } from '../../machines/excused';

const first = packs.get('2026-11') ?? currentPack;
const second = packs.get('2026-11-22') ?? currentPack;
const third = packs.get('2026-12') ?? currentPack;

/** Rows P are the product's own; they carry no article. */
const isOwn = ({ row }: TimeLimit): boolean => row.startsWith('P-');
const statutory = ({ limits }: LawPack): readonly TimeLimit[] => [...limits.values()].filter((row) => !isOwn(row));
const everyRow = statutory(currentPack);
/** Those that a machine or a duty runs; `table.test.ts` has the rest. */
const isRun = ({ id }: TimeLimit): boolean => !excused.has(id);
const rows = everyRow.filter(isRun);
const trigger = '2026-01-31';

const startsOf = ({ startsWith }: TimeLimit): readonly ActType[] => [startsWith ?? []].flat();

/** Lengths of days and months are compared by the day they end on. */
const reach = (length: string): string => {
  const span = parseLength(length, 'length');
  return span.unit === 'hours' ? `${1e6 + span.hours}` : lastDay(trigger, span, 'same-day');
};

const shown = (pack: LawPack): string[] =>
  statutory(pack)
    .filter(isRun)
    .map(({ row, id, length }) => `${row} ${id} ${length}`);

const prolonged = (pack: LawPack): string[] =>
  statutory(pack)
    .filter(isRun)
    .flatMap(({ row, extensions }) =>
      extensions.map(
        ({ id, to, add, approver, approverAgency, ...one }) =>
          `${one.row ?? row} ${id} ${to ?? (add === undefined ? 'open' : `+${add}`)} ${approver}${approverAgency ? ` ${approverAgency}` : ''}`,
      ),
    );

const firstRows = [
  'A-01 report-registration immediate',
  'A-03 remote-report-contact P3D',
  'A-04 not-mine-transfer PT24H',
  'A-05 jurisdiction-unclear P3D',
  'A-06 criminal-filing-review P3D',
  'A-10 non-filing-notice P3D',
  'C-07 request-arrest P3D',
  'C-08 arrest-review-detained P7D',
  'C-10 release-on-refusal immediate',
];

const firstExtensions = [
  'A-06 clue-verification P7D department',
  'A-06 major-difficult-complex P30D county',
  'C-07 special-circumstances P7D county',
  'C-07 roaming-repeated-gang P30D county',
];

describe('the limits of the pack', () => {
  test('of the first release are the rows of the table, each with the length the articles give', () => {
    expect(shown(first)).toEqual(firstRows);
    expect(prolonged(first)).toEqual(firstExtensions);
  });

  test('that are run are the rows of the table, each with the length the articles give', () => {
    expect(shown(currentPack).sort()).toEqual(
      [
        ...firstRows,
        'C-01 summons-duration PT12H',
        'C-02 compelled-appearance-duration PT12H',
        'C-03 continued-questioning PT12H',
        'C-04 to-detention-house PT24H',
        'C-05 detention-family-notice PT24H',
        'C-06 detention-first-interrogation PT24H',
        'C-09 arrest-review-not-detained P15D',
        'C-11 no-crime-refusal-followup P15D',
        'C-12 arrest-execution-return P3D',
        'C-13 arrest-first-interrogation PT24H',
        'C-14 arrest-family-notice PT24H',
        'C-15 pr-own-detention P14D',
        'C-20 expiry-demand-decision P3D',
        'C-21 dh-expiry-notice P7D',
        'D-01 no-arrest-reconsider-request P5D',
        'D-02 no-arrest-reconsider-decision P7D',
        'D-03 no-arrest-review-request P5D',
        'D-04 no-arrest-review-decision P15D',
        'E-01 custody-base P2M',
        'E-06 new-crime-report P5D',
        'F-01 review-prosecution P1M',
        'F-02 review-fasttrack P10D',
        'F-03 rights-notice-suspect P3D',
        'F-04 rights-notice-victim P3D',
        'F-05 file-reading P3D',
        'F-06 wrong-jurisdiction-transfer P5D',
        'F-07 supplementary-investigation P1M',
        'F-18 release-on-non-prosecution immediate',
        'G-01 bail-cap P12M',
        'G-02 residential-cap P6M',
        'G-05 bail-receiving-decision P7D',
        'G-06 bail-expiry-warning P15D',
        'H-02 first-instance P3M',
        'H-06 trial-supplement P1M',
        'L-11 monitoring-notice-reply P10D',
      ].sort(),
    );
  });

  test('extend as the articles allow: level of the approver and total length', () => {
    expect(prolonged(currentPack).sort()).toEqual(
      [
        ...firstExtensions,
        'C-01 major-complex PT24H department',
        'C-02 major-complex PT24H county',
        'C-03 duty-leader PT24H county',
        'C-03 identity-refused PT48H county',
        'C-09 major-complex P20D county',
        'C-15 special-circumstances P17D county',
        'E-02 custody-ext-1 P3M next-higher procuratorate',
        'E-03 custody-ext-2 P5M province procuratorate',
        'E-04 custody-ext-3 P7M province procuratorate',
        'E-05 custody-npcsc open national procuratorate',
        'F-01 major-complex +P15D county',
        'F-02 more-than-a-year P15D department',
        'H-02 next-higher-court P6M next-higher',
        'H-02 supreme-court open national',
      ].sort(),
    );
  });

  test('follow one on another where the articles have them in sequence (CPL 156, 158, 159; no jump from 12 to 48 hours)', () => {
    const after = rows.flatMap(({ extensions }) => extensions.map(({ id, after = [] }) => [id, after] as const));
    expect(after.filter(([, ids]) => ids.length > 0)).toEqual([
      ['identity-refused', ['duty-leader']],
      ['custody-ext-2', ['custody-ext-1']],
      ['custody-ext-3', ['custody-ext-1', 'custody-ext-2']],
      ['supreme-court', ['next-higher-court']],
    ]);
  });

  test('are asked to be prolonged seven days before custody ends, fifteen before a trial does (PRR 309, SPCI 210)', () => {
    const asked = rows.flatMap(({ extensions }) => extensions.map(({ id, askBefore }) => [id, askBefore] as const));
    expect(asked.filter(([, days]) => days !== undefined)).toEqual([
      ['custody-ext-1', 7],
      ['custody-ext-2', 7],
      ['custody-ext-3', 7],
      ['next-higher-court', 15],
      ['supreme-court', 15],
    ]);
  });

  test('are custody where they hold a person: no holiday moves those (CPL 105(4)), nor the caps of bail and residence', () => {
    const of = (custody: TimeLimit['custody']) =>
      rows.flatMap((one) => (one.custody === custody ? [one.row] : [])).sort();
    expect(of('always')).toEqual(
      ['01', '02', '03', '04', '06', '07', '08', '10', '13', '15', '21']
        .map((number) => `C-${number}`)
        .concat('E-01', 'F-18'),
    );
    expect(of('if-detained')).toEqual(['F-01', 'F-02', 'F-07', 'H-02', 'H-06']);
    expect(rows.filter(({ roll }) => roll === 'none').map(({ row }) => row)).toEqual(['G-01', 'G-02']);
  });

  test('stop for psychiatric evaluation alone, where they stop for anything (CPL 149, CPR 257, PRR 222); a trial while it is suspended, too (CPL 206)', () => {
    expect([...new Set(rows.flatMap(({ excludes }) => excludes))]).toEqual([
      'psychiatric-evaluation',
      'trial-suspension',
    ]);
    expect(rows.filter(({ excludes }) => excludes.includes('trial-suspension')).map(({ row }) => row)).toEqual([
      'H-02',
    ]);
    expect(rows.flatMap(({ row, excludes }) => (excludes.length > 0 ? [row] : [])).sort()).toEqual(
      ['C-08', 'C-09', 'C-15', 'E-01', 'F-01', 'F-02', 'F-07', 'H-02'].sort(),
    );
  });

  test('count working days for the reading of a file only (PRR 49), and back from an end where they warn of it', () => {
    expect(rows.filter(({ workingDays }) => workingDays).map(({ row }) => row)).toEqual(['F-05']);
    expect(rows.filter(({ backward }) => backward).map(({ row }) => row)).toEqual(['C-21', 'G-06']);
  });

  test('ids and table numbers are unique, together with those of the extensions', () => {
    const names = everyRow.flatMap(({ id, row, extensions }) => [
      id,
      row,
      ...extensions.flatMap((one) => one.row ?? []),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(everyRow.map((row): [string, TimeLimit] => [row.id, row]))('%s is a complete row', (_, limit) => {
    expect(limit.basis.length).toBeGreaterThan(0);
    // Only where nothing was read there is no article to cite.
    expect(limit.confidence === 'L' || limit.basis.every((article) => /\d|十|八|四|二/.test(article))).toBe(true);
    expect(limit.title.zh).toMatch(/\p{Script=Han}/u);
    expect(limit.title.en).toMatch(/^[A-Z][ -~]+$/);
    expect(isDay(limit.inForce.from)).toBe(true);
    // An act or words say what starts it; what is counted back has no start: the end it is counted from gives it.
    expect(startsOf(limit).length > 0).toBe(limit.backward === undefined && limit.starts === undefined);
    for (const said of [limit.starts, limit.note, limit.chosenBy]) {
      expect(said === undefined || (/\p{Script=Han}/u.test(said.zh) && /^[A-Z"][ -~]+$/.test(said.en))).toBe(true);
    }
    expect(Object.keys(acts)).toEqual(expect.arrayContaining([...startsOf(limit)]));
    if (limit.length !== 'immediate' && limit.length !== 'none') {
      expect(() => parseLength(limit.length, 'length')).not.toThrow();
    }
  });

  test.each(
    everyRow.flatMap((row) => row.extensions.map((extension) => [row.id, extension.id, row, extension] as const)),
  )(
    '%s, %s: an extension states one total longer than what it extends, or that none is set, with its article',
    (_, __, limit, extension) => {
      expect([extension.to, extension.add, extension.open].filter((length) => length !== undefined)).toHaveLength(1);
      const index = limit.extensions.indexOf(extension);
      const before = limit.extensions[index - 1]?.to ?? limit.length;
      if (extension.to !== undefined) expect(reach(extension.to) > reach(before)).toBe(true);
      if (extension.add !== undefined) expect(reach(extension.add) > trigger).toBe(true);
      const earlier = limit.extensions.slice(0, index).map(({ id }) => id);
      expect(earlier).toEqual(expect.arrayContaining([...(extension.after ?? [])]));
      expect(extension.basis.length).toBeGreaterThan(0);
      expect(extension.basis.every((article) => /\d/.test(article))).toBe(true);
      expect(['department', 'next-higher', ...unitLevels]).toContain(extension.approver);
    },
  );

  test('custody rows start with an act about persons', () => {
    for (const limit of everyRow) {
      if (limit.custody !== 'no') expect(limit.subject).toBe('person');
      if (limit.subject === 'person') expect(startsOf(limit).map((type) => acts[type].subject)).not.toContain('case');
    }
  });

  test('have a note wherever they were not read in a full text, or name no approver', () => {
    const silent = everyRow.filter(({ confidence, extensions, note, starts }) => {
      const doubtful = confidence === 'L' || extensions.some((one) => one.confidence !== 'H' && confidence === 'H');
      return doubtful && note === undefined && starts !== undefined;
    });
    expect(silent.map(({ row }) => row)).toEqual([]);
  });

  test('that the office sets itself say so: no article stands behind them', () => {
    const own = [...currentPack.limits.values()].filter(isOwn);
    expect(own.map(({ row, id, length }) => `${row} ${id} ${length}`)).toEqual([
      'P-01 late-entry-confirmation P3D',
      'P-02 arrest-request-receipt P1D',
      'P-03 papers-receipt P3D',
      'P-04 return-receipt P3D',
      'P-05 mandatory-transfer PT24H',
      'P-06 case-taking PT24H',
      'P-07 instruction-answer P3D',
      'P-08 warning-answer P3D',
      'P-09 rectification P7D',
      'P-10 rectification-verification P3D',
      'P-11 oral-hint PT24H',
      'P-12 monitoring-verification P5D',
      'P-13 correction-reply P15D',
      'P-14 risk-signature PT24H',
      'P-15 mitigation-plan P3D',
      'P-16 mitigation P30D',
      'P-17 risk-reassessment P3D',
      'P-18 emergency-report PT2H',
      'P-19 emergency-next-report PT24H',
      'P-20 clearing-day PT24H',
      'P-21 clearing-month P3D',
      'P-22 clearing-quarter P7D',
      'P-23 reporter-notice P3D',
      'P-24 filing-check P7D',
      'P-25 alarm-response PT24H',
      'P-26 report-acknowledgement PT24H',
    ]);
    for (const { basis, confidence, note } of own) {
      expect({ basis, confidence }).toEqual({ basis: ['Oversight policy of the office'], confidence: 'L' });
      expect(note?.zh).toMatch(/非法定期限/);
    }
  });
});

const hashOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** How many days off a notice should come to is a check of the file; nothing is counted by it. */
const calendars = calendarFiles.map(({ statutoryDays: _, ...file }) => file);

describe('a released pack', () => {
  test('never changes: statutory rows and calendars have the hash they were released with', () => {
    expect(hashOf([first.id, statutory(first), calendars])).toMatchInlineSnapshot(
      `"af731e94b4fa07c0c240581553c6be3fcc65d5f33fbce017ea5a930906bf7b08"`,
    );
  });

  const whole = ({ id, limits, procedures }: LawPack): string =>
    hashOf([id, [...limits.values()], procedures, calendars]);

  test('2026-11-22: every row, the machines it begins and its calendars', () => {
    expect(whole(second)).toMatchInlineSnapshot(`"94a8d2b3057fb92285be75584c49129140fc40fa0bc05f1b5b5a11673078ca32"`);
  });

  test('2026-12: every row, the machines it begins and its calendars', () => {
    expect(whole(third)).toMatchInlineSnapshot(`"78258570cba4d1b459405f5eb6d01725647e1d7d4622239546451c351e427cfe"`);
  });

  // Rewritten until the pack is released (jest -u), never after: cases are pinned to what it says.
  test('2027-01: every row, the machines it begins and its calendars', () => {
    expect(whole(currentPack)).toMatchInlineSnapshot(
      `"ca9486df3c835c042c2ddd9b47011e74cf1a18eaa5a4546b65811d9ec32019d3"`,
    );
  });

  test('is found by its id, and stays', () => {
    expect([...packs.keys()]).toEqual(['2026-11', '2026-11-22', '2026-12', '2027-01']);
    expect(packs.get('2027-01')).toBe(currentPack);
    for (const [id, pack] of packs) expect(pack.id).toBe(id);
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
