import type { Actor } from './act';
import type { Standing } from './case';
import type { Agency } from './office';

/**
 * Who may see a case, as two lists of marks that must share one: what a case shows itself to, and what a viewer may see.
 * Every list query and every route that takes an id asks this and nothing else, so that they cannot disagree.
 */
export type Mark = string;

/** A case on its way to an agency of which no unit has received it yet shows itself to all of that agency. */
const underWayTo = (agency: Agency): Mark => `under-way:${agency}`;

/** Who supervises the custody of a unit sees its cases in which somebody is or was held (PRR 613). */
const custodyOf = (unit: string): Mark => `custody:${unit}`;

/** Papers on their way to a unit show the case to it; to an agency of which no unit has the case yet, to all of it. */
const sentTo = ({ handling, transfers = [] }: Standing): readonly Mark[] =>
  transfers
    .filter(({ received, to, toUnit }) => !received && (toUnit !== undefined || handling[to] === undefined))
    .map(({ to, toUnit }) => toUnit ?? underWayTo(to));

/** The units that handle the case, those that supervise its custody, and whoever it is on its way to or owes a step in it. */
export const marksOf = (standing: Standing): readonly Mark[] => {
  const { handling, procedures, persons, passing } = standing;
  const units = Object.values(handling).map(({ unit }) => unit);
  const held = Object.values(persons).some(({ custody }) => custody.length > 0);
  const expected = Object.values(procedures)
    .filter((one) => !one.done && handling[one.owedBy] === undefined)
    .map(({ owedBy }) => underWayTo(owedBy));
  return [
    ...new Set([
      ...units,
      ...(held ? units.map(custodyOf) : []),
      ...expected,
      ...sentTo(standing),
      ...(passing ? [passing.to] : []),
    ]),
  ];
};

/** What a person sees: the cases of their unit, of the units below it and of those it supervises, and those on their way. */
export const marksFor = (
  { unit, agency }: Pick<Actor, 'unit' | 'agency'>,
  below: readonly string[],
  supervised: readonly string[],
): readonly Mark[] => [unit, ...below, ...supervised.map(custodyOf), underWayTo(agency)];

/** Whether a case shows itself to a viewer. */
export const maySee = (viewer: readonly Mark[], shown: readonly Mark[]): boolean =>
  shown.some((mark) => viewer.includes(mark));
