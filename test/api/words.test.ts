import { inWords } from '../../api/views/words';

const said = (text: string) => inWords({ zh: text, en: text });

test.each([
  ['PT24H', '二十四小时', '24 hours'],
  ['P1D', '一日', '1 day'],
  ['P37D', '三十七日', '37 days'],
  ['P1M15D', '一个月十五日', '1 month and 15 days'],
  ['P12M', '十二个月', '12 months'],
  ['P100D', '100日', '100 days'],
  ['P0D', '零日', '0 days'],
  ['PT90M', '九十分钟', '90 minutes'],
])('the length %s is written as a statute does: %s', (length, zh, en) => {
  expect(said(`(${length})`)).toEqual({ zh: `(${zh})`, en: `(${en})` });
});

test('readings, grounds and levels are called by their names; what is no length, and the label of a person, stays', () => {
  expect(said('spci-202, psychiatric-evaluation').zh).toBe('最高法解释第202条, 精神病鉴定');
  expect(said('to P3M (city)')).toEqual({ zh: 'to 三个月（地市级批准）', en: 'to 3 months (approved at city level)' });
  expect(said('P1 and PRR 305, 2026-03-09').en).toBe('P1 and PRR 305, 2026-03-09');
});
