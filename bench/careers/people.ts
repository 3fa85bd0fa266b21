import type { Actor } from '../../domain/act';
import type { Standing } from '../../domain/case';
import type { Agency, Role } from '../../domain/office';
import { sampleOffice } from '../../law/sample-office';

const { units, people } = sampleOffice;

/** Everybody of the sample organisation, as the door would stamp them. */
export const staff: readonly Actor[] = people.flatMap(({ id, memberships }) => {
  const home = units.find((unit) => unit.id === memberships[0]?.unit);
  if (!home) return [];
  const roles = memberships.filter(({ unit }) => unit === home.id).map(({ role }) => role);
  return [{ person: id, roles, unit: home.id, agency: home.agency, level: home.level }];
});

const first: Readonly<Record<Agency, string>> = {
  police: 'chengguan-station',
  procuratorate: 'anlan-procuratorate',
  court: 'anlan-court',
};

/** Somebody with this role in the unit; undefined where nobody is. */
export const inUnit = (unit: string, role: Role): Actor | undefined =>
  staff.find((one) => one.unit === unit && one.roles.includes(role));

/** The unit that handles the case for an agency; before it has one, the unit that will. */
const unitFor = (agency: Agency, standing: Standing | undefined): string =>
  standing?.handling[agency]?.unit ?? first[agency];

const nobody = (what: string): never => {
  throw new Error(`The sample organisation has no ${what}.`);
};

export const handlersIn = (unit: string): readonly Actor[] =>
  staff.filter((one) => one.unit === unit && one.roles.includes('handler'));

/** Who takes the next step of an agency: whoever has the case, else a handler of its unit who is not recused. */
export const handlerFor = (agency: Agency, standing?: Standing): Actor => {
  const unit = unitFor(agency, standing);
  const all = handlersIn(unit);
  const { handler, assigned } = standing?.handling[agency] ?? {};
  const named = assigned && all.find(({ person }) => person === handler);
  const left = all.find(({ person }) => standing?.recused?.[person] === undefined);
  // An organ whose departments handle has but a clerk, who takes in.
  return named ?? left ?? all[0] ?? inUnit(unit, 'intake') ?? nobody(`handler in ${unit}`);
};

/** The procuratorate above the one that has the case. */
export const upper = 'jiangzhou-procuratorate';

/** The handler of a named unit. */
export const handlerIn = (unit: string): Actor => inUnit(unit, 'handler') ?? nobody(`handler in ${unit}`);
