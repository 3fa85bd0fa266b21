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
  { marks, unit, direction, kind, from, to, after, atMost }: RegisterQuery,
): Promise<readonly ListedItem[]> =>
  reading(() => {
    let query = database.sql
      .selectFrom('register_item as r')
      .innerJoin('case_state as s', 's.case_id', 'r.case_id')
      .selectAll('r')
      .select(sql<Standing['handling']>`s.state #> '{standing,handling}'`.as('handling'))
      .where('s.marks', '&&', sql<string[]>`${[...marks]}::text[]`)
      .orderBy('r.occurred_at')
      .orderBy('r.case_id')
      .orderBy('r.act_id')
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
          '>',
          row.tuple(after.occurred_at, after.case_id, after.act_id),
        ),
      );
    }
    return query.execute();
  });
