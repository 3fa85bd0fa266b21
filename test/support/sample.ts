import { absenceAt } from '../../cli/sample/absence';
import { changedBy, importChanges } from '../../domain/office-change';
import { officeData } from '../../domain/office-data';
import { officeIn } from '../../domain/office-in';
import { emptyOrganisation } from '../../domain/organisation';
import type { Instant } from '../../domain/time/instant';
import { day } from '../../domain/time/instant';
import type { Context } from '../../engine';
import { currentPack } from '../../law/pack';
import { defaultPolicy } from '../../law/policy';
import { sampleOffice } from '../../law/sample-office';

/** The invented office as loading founds it: everybody in post, one leader away. */
export const sampleContext = (until: Instant): Context => {
  const { noted, data } = absenceAt(until);
  const founded = officeData.parse(sampleOffice);
  const before = changedBy(
    emptyOrganisation,
    importChanges(emptyOrganisation, founded, { now: until - 400 * day, by: 'sample' }),
  );
  const after = changedBy(before, importChanges(before, officeData.parse(data), { now: noted, by: 'sample' }));
  return { law: currentPack, policy: defaultPolicy, office: officeIn(after, until) };
};
