import type { Standing } from '../../domain/case';
import type { Mark } from '../../domain/visibility';
import type { Database } from '../connect';

/** Somebody registered in a case: personal data, for those who may see it. */
export interface CasePerson {
  readonly label: string;
  readonly standing: string;
  readonly name?: string | null;
}

/** What a case is called by, with what decides who may read it: the units that handle it, and whom it shows itself to. */
export interface CaseNames {
  readonly caseId: string;
  readonly cover: { readonly number?: string | null; readonly offence?: string | null };
  readonly marks: readonly Mark[];
  readonly handling: Standing['handling'];
  readonly persons: readonly CasePerson[];
}

const namesText = `select s.case_id as "caseId", json_build_object('number', v.number, 'offence', v.offence) as cover, s.marks,
    s.state #> '{standing,handling}' as handling,
    coalesce((select json_agg(json_build_object('label', p.label, 'standing', p.standing, 'name', p.name)
      order by length(p.label), p.label) from case_person p where p.case_id = s.case_id), '[]') as persons
  from case_state s left join case_cover v using (case_id) where s.case_id = any($1::text[]) and s.state is not null`;

/** What cases are called by. The names are personal data: the door redacts them for its reader. */
export const namesOfCases = async (database: Database, cases: readonly string[]): Promise<readonly CaseNames[]> => {
  if (cases.length === 0) return [];
  const { rows } = await database.run<CaseNames & Record<string, unknown>>({
    name: 'case-names',
    text: namesText,
    values: [[...cases]],
  });
  return rows;
};
