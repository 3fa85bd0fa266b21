import type { Actor } from './act';
import type { Handling, Standing } from './case';
import { type Agency, agencies, type Office } from './office';

/** Whose hands the office's own watch has: nobody's. */
export const watchPerson = 'caseclock';

type Around = Pick<Standing, 'handling' | 'procedures'>;

/** The agency that has the case now: the one whose step was entered last; before anybody's was, the first that handles it. */
export const agencyNow = ({ handling, procedures }: Around): Agency | undefined => {
  const steps = Object.values(procedures)
    .filter(({ done, duty, proposal, owedBy }) => !done && !duty && !proposal && handling[owedBy])
    .sort((a, b) => b.since - a.since || (a.id < b.id ? -1 : 1));
  return steps[0]?.owedBy ?? agencies.find((agency) => handling[agency]);
};

/**
 * The author of what a model or a clearing has found: no person and no role, in the unit that handles the case, so that it is that
 * unit's agency which owes the answer.
 *
 * @param agency left out, the one that has the case now
 * @returns undefined where nobody handles the case
 */
export const watchActor = (
  standing: Around,
  office: Pick<Office, 'unit'>,
  agency: Agency | undefined = agencyNow(standing),
): Actor | undefined => {
  const held: Handling | undefined = agency && standing.handling[agency];
  if (!agency || !held) return undefined;
  const level = office.unit(held.unit)?.level ?? 'county';
  return { person: watchPerson, roles: [], unit: held.unit, agency, level };
};
