import type { OfficeInput } from '../../domain/office-data';
import { formatInstant } from '../../domain/time/iso';
import { day, type Instant } from '../../domain/time/instant';
import { sampleOffice } from '../../law/sample-office';

/** The leader of Qinghe's bureau is away for some days, and a deputy answers. */
const away = 'deng-feng';
const deputy = 'xie-jun';

/** What the invented office notes two days before the moment up to which its cases are told. */
export const absenceAt = (until: Instant): { readonly noted: Instant; readonly data: OfficeInput } => {
  const noted = until - 2 * day;
  const absences = [
    { from: formatInstant(noted), to: formatInstant(until + 4 * day), deputy, reasons: '赴省厅参加业务培训' },
  ];
  const people = sampleOffice.people
    .filter(({ id }) => id === away)
    .map(({ id, name, email }) => ({ id, name, email, absences }));
  return { noted, data: { units: [], people } };
};
