import type { TimeLimit } from '../../domain/limit';
import { saidElsewhere, unexpressed } from '../../law/unexpressed';
import { currentPack } from '../../law/pack';
import { excused } from '../../machines/excused';

const all = [...currentPack.limits.values()];
const rest = all.filter(({ id }) => excused.has(id));

/** Number, kind, owner, length, totals of the extensions with their approver: written down from the table a second time. */
const written = `
A-02 limit police PT24H
A-07 limit police P7D P30D/county P60D/next-higher
A-08a limit police P3D
A-08b limit police PT24H
A-08c limit other-organ P3D
A-08d limit police P3D P10D/department P30D/county P60D/next-higher
A-09 limit police immediate
A-09b limit police immediate
A-09o limit police PT24H
A-09p limit police P3D
A-11 right party P7D
A-12 limit police P30D P60D/county
A-13 right party P7D
A-14 limit police P30D P60D/city
A-15a right other-organ P3D
A-15b limit police P3D
A-16 limit police P3D
A-17 limit police P3D
A-18 limit police P30D
A-19a trigger police P12M
A-19b trigger police P2Y
A-20a limit police PT24H
A-20b limit police PT24H
A-20c limit police P3D
A-20d limit police P7D
B-01 limit police P7D
B-02 limit police P15D
B-03 limit procuratorate P10D
B-04 limit police P7D
B-05a limit police immediate
B-05b trigger police P15D
B-05c right police P5D
B-05d limit procuratorate P7D
B-05e right police P5D
B-05f limit procuratorate P15D
B-06 trigger police P3M
B-07 limit procuratorate P7D
B-08a limit procuratorate P15D
B-08b limit procuratorate P15D
B-09 limit procuratorate P10D
B-10 limit procuratorate P7D
B-11 limit procuratorate P7D
B-12a limit procuratorate P15D
B-12b limit procuratorate P10D
B-12c right party P10D
C-03a cap police PT4H
C-10a limit police P3D
C-15a limit procuratorate P7D
C-15b limit procuratorate P7D P10D/county
C-15c limit procuratorate P15D P20D/county
C-16 cap procuratorate P10D P14D/county
C-17 limit actor P3D
C-18a limit procuratorate P10D
C-18b limit procuratorate P3D
C-18c limit police P3D
C-19 limit actor P10D
C-22 limit detention-house PT48H
C-23 limit police PT48H
C-24a limit procuratorate none
C-24b limit procuratorate P10D
F-08 right police P7D
F-09 limit procuratorate P30D
F-10a right police P7D
F-10b limit procuratorate P30D
F-11 right party P7D
F-12 right party P7D
F-13 limit procuratorate P3M P6M/county
F-14a limit procuratorate P3D
F-14b cap procuratorate P12M
F-15 limit procuratorate P30D
F-16 limit procuratorate P30D P45D/county
F-17a limit procuratorate P30D
F-17b limit police P7D
G-03 limit actor PT24H
G-04 limit police PT24H
G-05b limit court P7D
G-07a limit party P3D
G-07b limit party P5D
G-07c limit police P3D
G-08 limit police P3D
G-09a limit police P3D
G-09b right party P5D
G-09c limit police P7D
G-09d right party P5D
G-09e limit police P7D
H-01 limit court P7D
H-02a limit court P2M
H-02b limit court P5D
H-03a limit court P3M P6M/next-higher
H-03b limit court P6M
H-04 limit court P20D P1M15D/department
H-05 limit court P10D P15D/department
H-07a right party P10D
H-07b right party P5D
H-08a right party P5D
H-08b limit procuratorate P5D
H-09a limit court P3D
H-09b limit court P3D
H-09c limit court P3D
H-10 limit court P2M P4M/province open/national
H-11a limit court P5D
H-11b limit court immediate
H-12a limit court P10D
H-12b limit court P3D
H-13a limit court P3M P6M/county
H-13b limit court P1M
H-14a limit court P1M
H-14b right party P5D
H-14c limit court P1M
H-15 limit court P3M P6M/department open/next-higher
H-16 limit court P10D
H-17 limit court P3D
H-18 limit court P3D
H-19 limit court P6M
H-20 limit court P7D
H-21 limit court P15D
I-01 limit police P30D P60D/next-higher P90D/next-higher
I-01o limit police P30D P60D/next-higher
I-02 limit police P90D
I-03 limit police PT48H
I-04 cap police PT8H PT12H/department PT24H/department
I-04o cap police PT8H PT24H/department
I-05 limit police PT24H
I-05o limit police PT24H
I-06a limit police P2D
I-06b limit police P7D
I-06o limit police P2D
I-07 limit party P15D
I-07o limit party P15D
I-08a limit police P5D
I-08b right party P3D
I-08c limit police P3D
I-09 right party P5D
I-10 cap police P30D P60D/county
I-11a right party P60D
I-11b limit other-organ P5D
I-11c limit other-organ P60D P90D/department
I-11d limit other-organ P30D
J-01 limit procuratorate P7D
J-02 limit procuratorate P3M
J-03a limit other-organ P15D
J-03b right other-organ P5D
J-04 limit other-organ P60D P90D/county
J-05a right party P30D
J-05b limit other-organ P30D
J-05c right party P30D
J-05d limit other-organ P30D
J-06 limit procuratorate P10D
J-07 right party P2Y
J-08a limit other-organ P2M
J-08b limit other-organ P10D
J-08c limit other-organ P5D
J-09a right party P30D
J-09b limit other-organ P2M
J-09c right party P30D
J-10 limit court P3M P6M/city
J-11a limit other-organ P7D
J-11b limit other-organ P15D
J-12a limit procuratorate P10D
J-12b limit procuratorate P10D
L-01a limit police P2D P5D/county
L-01b right party P5D
L-01c limit police P5D
L-02a limit police PT24H
L-02b limit police P3D
L-02c limit police P3D
L-02d limit detention-house PT24H
L-03a limit police P3D
L-03b limit police P3D
L-04 limit police P3D
L-05 limit police P3D
L-06a cap police P6M
L-06b cap police P1Y
L-06c cap police P2Y
L-06d cap police P6M
L-06e limit police P3D
L-07 limit police P3D
L-08 cap police P3M
L-09 limit police P7D
L-10 limit police P1M

`;

const shown = ({ row, kind, owedBy, length, extensions }: TimeLimit): string =>
  [row, kind, owedBy, length, ...extensions.map(({ to, add, approver }) => `${to ?? add ?? 'open'}/${approver}`)].join(
    ' ',
  );

const lines = (text: string): string[] => text.trim().split('\n').sort();

test('rows that no machine runs are those of the table: kind, owner, length, extensions and who approves them', () => {
  expect(rest.map(shown).sort()).toEqual(lines(written));
});

const highest = { A: 20, B: 12, C: 24, D: 4, E: 8, F: 17, G: 9, H: 21, I: 11, J: 12, L: 10 };
const numbers = Object.entries(highest).flatMap(([letter, last]) =>
  Array.from({ length: last }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`),
);

const stem = (row: string): string => /^[A-Z]-\d\d/.exec(row)?.[0] ?? row;

test('every number of the table from A-01 to L-10 has a row, or a row that says it instead', () => {
  const said = new Set([...all.map(({ row }) => stem(row)), ...saidElsewhere.flatMap(({ rows }) => rows)]);
  expect(numbers).toHaveLength(148);
  expect(numbers.filter((number) => !said.has(number))).toEqual([]);
});

test('what could not be expressed names rows that exist, in both languages', () => {
  const known = new Set(all.flatMap(({ row, extensions }) => [row, ...extensions.flatMap((one) => one.row ?? [])]));
  for (const { rows, what, why } of [...unexpressed, ...saidElsewhere]) {
    expect(rows.filter((row) => !known.has(row) && !['E-07', 'E-08'].includes(row))).toEqual([]);
    for (const { zh, en } of [what, why]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^["A-Z\d][ -~]+$/);
    }
  }
});

const rowsWith = (holds: (limit: TimeLimit) => unknown): string[] =>
  rest.flatMap((one) => (holds(one) ? [one.row] : []));

test('custody: what restrains a person never moves; a right of somebody who is held does (CPL 105(4), R11)', () => {
  expect(rowsWith(({ custody }) => custody === 'always').sort()).toEqual(
    ['C-03a', 'C-15a', 'C-15b', 'C-16', 'I-04', 'I-04o'].sort(),
  );
  expect(rowsWith(({ custody }) => custody === 'if-detained').sort()).toEqual(
    [...['F-15', 'F-17a', 'F-17b', 'H-01', 'H-02a', 'H-03a', 'H-04', 'H-05', 'H-10', 'H-13a', 'H-14a', 'H-14c']].sort(),
  );
  expect(all.filter(({ kind, custody }) => kind === 'right' && custody !== 'no')).toEqual([]);
  expect(rowsWith(({ roll }) => roll === 'none')).toEqual(['F-14b', 'L-08']);
});

test('working days stand only where the statute says so (R22); PSAPL 116 does not (K-08)', () => {
  expect(rowsWith(({ workingDays }) => workingDays).sort()).toEqual(
    ['I-06b', 'I-09', 'I-11b', 'J-03b', 'J-12a', 'J-12b'].sort(),
  );
  // The count of working days knows neither months, nor excluded time, nor a custody that would hold it.
  for (const one of all.filter(({ workingDays }) => workingDays)) {
    expect(one).toMatchObject({
      custody: 'no',
      excludes: [],
      extensions: [],
      length: expect.stringMatching(/^P\d+D$/),
    });
  }
});

test('what stops a limit: psychiatric evaluation in criminal cases, every appraisal elsewhere (CPL 149, CPR 257, PSAPL 118)', () => {
  const every = ['psychiatric-evaluation', 'injury-appraisal', 'other-appraisal'];
  const excluded = Object.fromEntries(
    rest.flatMap(({ row, excludes }) => (excludes.length > 0 ? [[row, excludes]] : [])),
  );
  const trials = ['H-02a', 'H-03a', 'H-03b', 'H-04', 'H-05'];
  expect(excluded).toEqual({
    ...Object.fromEntries(['C-15b', 'C-15c'].map((row) => [row, ['psychiatric-evaluation']])),
    // CPL 206(2): what is suspended is not counted.
    ...Object.fromEntries(trials.map((row) => [row, ['psychiatric-evaluation', 'trial-suspension']])),
    'C-17': [...every, 'hearing'],
    'C-18a': [...every, 'hearing'],
    'C-18b': [...every, 'hearing'],
    'C-18c': [...every, 'hearing'],
    'F-16': ['supplementary-evidence'],
    'F-17a': ['supplementary-evidence'],
    'H-10': ['psychiatric-evaluation', 'procuratorate-file-reading'],
    'I-01': [...every, 'hearing'],
    'I-01o': every,
    'I-02': every,
    'I-04': ['sobering-up'],
    'I-04o': ['sobering-up'],
    'I-10': ['other-appraisal'],
    'J-05d': ['hearing'],
    'J-07': ['custody', 'force-majeure'],
  });
});

test('confidence below H stands where the text was not read: another page quotes it, or nothing does', () => {
  const of = (confidence: TimeLimit['confidence']) => rowsWith((one) => one.confidence === confidence).sort();
  expect(of('M')).toEqual(['A-07', 'A-08d', 'A-19a', 'A-19b', 'A-20a', 'A-20b', 'A-20c', 'A-20d', 'B-05e'].sort());
  expect(of('L')).toEqual(['B-05c', 'J-12a', 'J-12b']);
});
