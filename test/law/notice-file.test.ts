import { InvalidCalendar } from '../../domain/time/errors';
import { parseNotice } from '../../law/notice-file';
import invented from '../fixtures/calendars/2027.json';

const refusal = (file: unknown): InvalidCalendar => {
  try {
    parseNotice(file);
  } catch (error) {
    if (error instanceof InvalidCalendar) return error;
    throw error;
  }
  throw new Error('read without complaint');
};

const [paper] = invented.notices;
const withOff = (...off: string[][]) => ({ off: [...off, ...invented.off.slice(1)] });

test('a notice may name days of the December before; they belong to its New Year', () => {
  expect(parseNotice(invented)).toEqual(invented);
});

test.each([
  ['an empty year', { off: [], makeup: [] }, /^Calendar 2027: off: is empty; a year without days off is not covered/],
  ['an unknown field', { workdays: [] }, /workdays/],
  ['no notice', { notices: [] }, /notices: is empty; name the notice/],
  ['a notice without a number', { notice: '通知' }, /notice: is no notice number/],
  ['no source', { source: '' }, /source: is empty/],
  ['a source that hides something', { source: '公报\u0000' }, /source: .*cannot be seen/],
  ['a source longer than its place', { source: '公'.repeat(501) }, /source: Too big/],
  ['a year that is text', { year: '2027' }, /^Calendar of no year: year: /],
  ['a day that does not exist', { makeup: ['2027-02-30'] }, /makeup\[0\]: "2027-02-30" is no existing day/],
  [
    'a notice it does not list',
    { notice: '虚构测试〔2026〕2号' },
    /2号 of 2026-11-10 is not among the notices; list it/,
  ],
  ['another date than the list has', { published: '2026-11-11' }, /of 2026-11-11 is not among the notices/],
  ['a notice listed twice', { notices: [paper, paper] }, /1号 is listed twice among the notices/],
])('%s is refused', (_, change, reason) => {
  expect(refusal({ ...invented, ...change }).message).toMatch(reason);
});

test('a notice issued after its year is refused', () => {
  const late = { published: '2028-01-01', notices: [{ ...paper, issued: '2028-01-01' }] };
  expect(refusal({ ...invented, ...late }).message).toMatch(/issued on 2028-01-01, after 2027 had ended; check/);
});

test.each([
  ['November of the year before', withOff(['2026-11-30', '2027-01-02']), '2026-11-30', /is a day of another year/],
  [
    'the year after',
    { makeup: [...invented.makeup, '2028-01-01'] },
    '2028-01-01',
    /give days of 2027 and of December 2026/,
  ],
  ['a range that ends before it starts', withOff(['2027-01-02', '2027-01-01']), '2027-01-02', /end before they start/],
  ['overlapping ranges', withOff(['2026-12-31', '2027-02-05']), '2027-02-05', /overlap or are not in order/],
  ['ranges out of order', withOff(['2027-03-01', '2027-03-02']), '2027-02-05', /overlap or are not in order/],
  [
    'a day both off and worked',
    { makeup: [...invented.makeup, '2027-01-02'] },
    '2027-01-02',
    /both off and worked; keep/,
  ],
  ['a make-up day on a weekday', { makeup: ['2027-02-15'] }, '2027-02-15', /no weekend day/],
  ['a make-up day listed twice', { makeup: ['2027-01-31', '2027-01-31'] }, '2027-01-31', /listed twice/],
])('%s is refused, naming the day', (_, change, day, reason) => {
  const { details, faults, message } = refusal({ ...invented, ...change });
  expect(details).toMatchObject({ rule: 'R12', year: 2027, faults });
  expect(faults[0]?.day).toBe(day);
  expect(message).toMatch(reason);
});

test('everything that is wrong is told at once', () => {
  const { faults } = refusal({
    ...invented,
    published: '2026-11-11',
    makeup: ['2027-02-06', '2027-02-15', '2029-01-06'],
  });
  expect(faults.map(({ day }) => day)).toEqual(['2026-11-11', '2029-01-06', '2027-02-06', '2027-02-15']);
});

describe('days off are as many as the statute gives', () => {
  const short = { ...invented, makeup: invented.makeup.slice(1) };

  test('one more is refused, with both numbers and the article', () => {
    expect(refusal(short).message).toBe(
      'Calendar 2027: 2027 has 14 weekdays off less make-up days, and 全国年节及纪念日放假办法 2（国务院令第795号） gives 13; ' +
        'check the days, or say how many and why in "statutoryDays".',
    );
  });

  test('unless the file says that it is so, and why', () => {
    const said = { ...short, statutoryDays: { days: 14, why: '虚构：延长一日' } };
    expect(parseNotice(said)).toEqual(said);
    expect(refusal({ ...invented, statutoryDays: said.statutoryDays }).message).toMatch(
      /13 weekdays .* "statutoryDays" say 14/,
    );
  });

  test('a year before the versions kept here must say', () => {
    const shifted = JSON.parse(
      JSON.stringify(invented).replaceAll('2027', '2013').replaceAll('2026', '2012'),
    ) as object;
    const old = { ...shifted, off: [['2013-01-01', '2013-01-01']], makeup: [] };
    expect(refusal(old).message).toMatch(/2013 has 1 weekdays off .* no statute of 2013 is kept here/);
    expect(parseNotice({ ...old, statutoryDays: { days: 1, why: '虚构' } }).year).toBe(2013);
  });
});

test.each([null, undefined, 'text', 2027, [], {}])('%p is no file', (file) => {
  expect(refusal(file).year).toBeUndefined();
});
