import { bookQuery, csvAddress } from '../../web/screens/register/asked';
import { caseTitle, numberOf } from '../../web/words/cases';

test('the last day asked for is meant to its end, the book is read from its end', () => {
  expect(bookQuery({ from: '2026-02-27', to: '2026-02-28' })).toMatchObject({
    ...{ order: 'latest', from: '2026-02-27T00:00', to: '2026-03-01T00:00' },
  });
});

test('the file of a page asks for what the page shows', () => {
  expect(csvAddress({ direction: 'in' })).toBe('/api/v1/register?order=latest&direction=in&format=csv');
});

test('a case is called by its number, whom it is about and the offence; without a number by the end of its id', () => {
  const person = (label: string, name: string) => ({ label, name, standing: 'suspect' as const });
  const label = { case: 'a'.repeat(20), number: '7号', persons: [person('P1', '赵某'), person('P2', '钱某')] };
  expect(caseTitle({ ...label, offence: '盗窃' })).toEqual({
    zh: '7号 · 赵某 等 2 人 · 盗窃',
    en: '7号 · 赵某 +1 · 盗窃',
  });
  expect(numberOf({ case: '0123456789abcdef0123' })).toBe('…cdef0123');
});
