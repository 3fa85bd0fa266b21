import { counterpartsOf } from '../../domain/counterparts';
import { sampleOffice } from '../../law/sample-office';

const units = new Map(sampleOffice.units.map((unit) => [unit.id, unit]));

const below = (unit: string): readonly string[] =>
  sampleOffice.units.filter(({ superior }) => superior === unit).flatMap(({ id }) => [id, ...below(id)]);

const takes = (to: string, from: string): boolean => {
  const unit = units.get(to);
  return unit !== undefined && counterpartsOf(unit, units, below).includes(from);
};

test.each([
  ['a procuratorate', 'qinghe-procuratorate', 'beimen-station'],
  ['a department of it', 'qinghe-arrest-review', 'beimen-station'],
  ['the procuratorate above', 'jiangzhou-procuratorate', 'beimen-station'],
  ['the court of the county, from its prosecutors', 'qinghe-court', 'qinghe-prosecution'],
  ['the police, from their procuratorate', 'beimen-station', 'qinghe-procuratorate'],
  ['a court whose procuratorate nobody has named', 'jiangzhou-court', 'qinghe-procuratorate'],
])('%s takes what comes from the units of its district', (_who, to, from) => {
  expect(takes(to, from)).toBe(true);
});

test.each([
  ['the procuratorate of another county', 'anlan-procuratorate', 'beimen-station'],
  ['the court of another county, from the prosecutors', 'anlan-court', 'qinghe-prosecution'],
  ['the court of another county, from the police', 'anlan-court', 'beimen-station'],
  ['a unit of the same agency', 'qinghe-police', 'beimen-station'],
])('%s does not', (_who, to, from) => {
  expect(takes(to, from)).toBe(false);
});

test('papers of a unit whose procuratorate nobody has named come to everybody', () => {
  expect(takes('anlan-procuratorate', 'jiangzhou-police')).toBe(true);
});
