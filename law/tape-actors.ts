import type { Actor } from '../domain/act';
import { officeOf, type Office } from '../domain/office';
import { sampleOffice } from './sample-office';

const actor = (id: string): Actor => {
  const found = sampleOffice.people.find((one) => one.id === id);
  const at = sampleOffice.units.find((one) => one.id === found?.memberships[0]?.unit);
  if (!found || !at) throw new Error(`The sample organisation has no ${id}.`);
  const roles = found.memberships.filter(({ unit }) => unit === at.id).map(({ role }) => role);
  return { person: id, roles, unit: at.id, agency: at.agency, level: at.level };
};

/** Who acts on a tape that names nobody: the handlers and leaders of the sample organisation. */
export const tapeActors: Readonly<Record<string, Actor>> = {
  police: actor('chen-li'),
  'police-head': actor('zhao-gang'),
  'police-leader': actor('liu-jianguo'),
  procuratorate: actor('li-jing'),
  'procuratorate-leader': actor('lin-lan'),
  'city-procuratorate': actor('gao-xiang'),
  court: actor('shen-yi'),
  'court-leader': actor('han-lei'),
};

/** The office a tape is replayed in, where it names none. */
export const tapeOffice: Office = officeOf(sampleOffice.units);
