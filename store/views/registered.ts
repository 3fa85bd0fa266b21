import { sql } from 'kysely';
import type { Standing } from '../../domain/case';
import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Database } from '../connect';
import { reading } from '../reading';
import type { RegisterRow } from '../tables';

export interface RegisterQuery {
  /** What the viewer may see: the rule of cases. */
  readonly marks: readonly Mark[];
  readonly unit?: string | undefined;
  readonly direction?: RegisterRow['direction'] | undefined;
  readonly kind?: string | undefined;
  /** What came in or went out from … on, and before … . */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  /** The latest first. */
  readonly latest?: boolean;
  /** Reads on behind this row. */
  readonly after?: Pick<RegisterRow, 'occurred_at' | 'case_id' | 'act_id'> | undefined;
  readonly atMost: number;
}

/** A row of the register, with who handles its case: what a reader may have of it depends on that. */
export interface ListedItem extends RegisterRow {
  readonly handling: Standing['handling'];
}

/** What has come in and gone out in the cases a viewer may see, in the order in which it did. */
export const listRegister = (
  database: Database,
  { marks, unit, direction, kind, from, to, latest = false, after, atMost }: RegisterQuery,
): Promise<readonly ListedItem[]> =>
  reading(() => {
    const order = latest ? 'desc' : 'asc';
    let query = database.sql
      .selectFrom('register_item as r')
      .innerJoin('case_state as s', 's.case_id', 'r.case_id')
      .selectAll('r')
      .select(sql<Standing['handling']>`s.state #> '{standing,handling}'`.as('handling'))
      .where('s.marks', '&&', sql<string[]>`${[...marks]}::text[]`)
      .orderBy('r.occurred_at', order)
      .orderBy('r.case_id', order)
      .orderBy('r.act_id', order)
      .limit(atMost);
    if (unit !== undefined) query = query.where('r.unit', '=', unit);
    if (direction !== undefined) query = query.where('r.direction', '=', direction);
    if (kind !== undefined) query = query.where('r.kind', '=', kind);
    if (from !== undefined) query = query.where('r.occurred_at', '>=', from);
    if (to !== undefined) query = query.where('r.occurred_at', '<', to);
    if (after) {
      query = query.where((row) =>
        row.eb(
          row.refTuple('r.occurred_at', 'r.case_id', 'r.act_id'),
          latest ? '<' : '>',
          row.tuple(after.occurred_at, after.case_id, after.act_id),
        ),
      );
    }
    return query.execute();
  });

/** What lies with a unit now, of one kind and title in one case: what came in and has not gone out. */
export interface Holding extends Pick<RegisterRow, 'case_id' | 'unit' | 'kind' | 'title'> {
  readonly quantity: number;
  /** When the first of it came in. */
  readonly since: Instant;
  /** An entry of it: a place in the list that says nothing of what it is. */
  readonly place: string;
  readonly handling: Standing['handling'];
}

interface HoldingQuery {
  readonly marks: readonly Mark[];
  readonly unit?: string | undefined;
  readonly kind?: string | undefined;
  readonly after?: Pick<Holding, 'since' | 'case_id' | 'place'> | undefined;
  readonly atMost: number;
}

const holdingsText = `select r.case_id, r.unit, r.kind, r.title, min(r.occurred_at) as since, min(r.act_id) as place,
    sum(case r.direction when 'in' then r.quantity else -r.quantity end)::int as quantity,
    s.state #> '{standing,handling}' as handling
  from register_item r join case_state s using (case_id)
  where s.marks && $1::text[] and ($2::text is null or r.unit = $2) and ($3::text is null or r.kind = $3)
  group by r.case_id, r.unit, r.kind, r.title, s.case_id
  having sum(case r.direction when 'in' then r.quantity else -r.quantity end) > 0
    and ($4::bigint is null or (min(r.occurred_at), r.case_id, min(r.act_id)) > ($4, $5::text, $6::text))
  order by min(r.occurred_at), r.case_id, min(r.act_id) limit $7`;

/** What lies with units in the cases a viewer may see, the longest there first. */
export const listHoldings = async (
  database: Database,
  { marks, unit, kind, after, atMost }: HoldingQuery,
): Promise<readonly Holding[]> => {
  const from = [after?.since ?? null, after?.case_id ?? '', after?.place ?? ''];
  const { rows } = await database.run<Holding & Record<string, unknown>>({
    name: 'holdings',
    text: holdingsText,
    values: [[...marks], unit ?? null, kind ?? null, ...from, atMost],
  });
  return rows;
};
