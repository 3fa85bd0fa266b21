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

/** The units that handle the case, and agencies that owe a step in it although none of their units has received it. */
export const marksOf = ({ handling, procedures }: Standing): readonly Mark[] => {
  const expected = Object.values(procedures)
    .filter((one) => !one.done && handling[one.owedBy] === undefined)
    .map(({ owedBy }) => underWayTo(owedBy));
  return [...new Set([...Object.values(handling).map(({ unit }) => unit), ...expected])];
};

/** What a person sees: the cases of their unit and of the units below it, and those on their way to their agency. */
export const marksFor = (
  { unit, agency }: Pick<Actor, 'unit' | 'agency'>,
  below: readonly string[],
): readonly Mark[] => [unit, ...below, underWayTo(agency)];

/** Whether a case shows itself to a viewer. */
export const maySee = (viewer: readonly Mark[], shown: readonly Mark[]): boolean =>
  shown.some((mark) => viewer.includes(mark));
