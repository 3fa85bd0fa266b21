import type { Unit } from './office';

type Units = ReadonlyMap<string, Unit>;

/**
 * The procuratorates in whose district a unit works: its own organ, or the one that supervises it. Undefined where nobody has
 * said which.
 */
const districtOf = ({ id, agency, level, superior, supervisor }: Unit, units: Units): readonly string[] | undefined => {
  if (agency !== 'procuratorate') return supervisor === undefined ? undefined : [supervisor];
  const isDepartment = superior !== undefined && units.get(superior)?.level === level;
  return isDepartment ? [id, superior] : [id];
};

/**
 * Units of other agencies whose papers come to a unit (对应机关): those of its district, and of the districts below it. Papers
 * that name nobody are never lost for want of a line: where none is known, everybody is meant.
 */
export const counterpartsOf = (
  unit: Unit,
  units: Units,
  below: (unit: string) => readonly string[],
): readonly string[] => {
  const own = districtOf(unit, units);
  const districts = [
    ...(own ?? []),
    ...below(unit.id).flatMap((id) => {
      const one = units.get(id);
      return (one && districtOf(one, units)) ?? [];
    }),
  ];
  return [...units.values()]
    .filter(({ agency }) => agency !== unit.agency)
    .filter((from) => own === undefined || (districtOf(from, units)?.some((one) => districts.includes(one)) ?? true))
    .map(({ id }) => id);
};
