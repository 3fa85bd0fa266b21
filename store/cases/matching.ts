import { type Expression, sql, type SqlBool } from 'kysely';

/** What somebody looks for, and whose names and numbers they may read: nobody finds by what they do not read. */
export interface Search {
  readonly text: string;
  /** The unit in which they act: what handles a case there reads more of it. */
  readonly unit: string;
  readonly names: { readonly handling: boolean; readonly elsewhere: boolean };
  readonly idNumbers: { readonly handling: boolean; readonly elsewhere: boolean };
}

/** A text as part of another, whatever it holds. */
const within = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (one) => `\\${one}`)}%`;

type Readable = Search['names'];

const readable = ({ handling, elsewhere }: Readable, unit: string) =>
  sql`(case when exists (select 1 from handling_period h where h.case_id = p.case_id and h.unit = ${unit}
    and h.known_to is null and h.to_at is null) then ${handling}::boolean else ${elsewhere}::boolean end)`;

/** Cases whose number, offence or people match a text. The statement names the case `s`. */
export const matches = ({ text, unit, names, idNumbers }: Search): Expression<SqlBool> => {
  const like = within(text);
  return sql<SqlBool>`s.case_id in (
    select v.case_id from case_cover v where v.number ilike ${like} or v.offence ilike ${like}
    union select p.case_id from case_person p
      where (p.name ilike ${like} and ${readable(names, unit)}) or (p.id_number ilike ${like} and ${readable(idNumbers, unit)})
    union select ${text}::text)`;
};
