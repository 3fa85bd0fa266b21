import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';
import { type Page, pageValues } from '../responsible/scope';
import type { Counted } from './counted';

/** How many items of a part there are, by unit and by what the indicator tells its rows apart by. */
export interface CountedPart {
  readonly unit: string;
  readonly group: string;
  readonly part: string;
  readonly count: number;
}

/** Median of the hours until an item was done, for a row; for all of them where the unit is null. */
export interface CountedHours {
  readonly unit: string | null;
  readonly group: string | null;
  readonly medianHours: number | null;
}

export interface CountedAll {
  readonly parts: readonly CountedPart[];
  readonly hours: readonly CountedHours[];
}

type Row = CountedHours & { readonly part: string | null; readonly count: number } & Record<string, unknown>;

const hoursToDone = `percentile_cont(0.5) within group (order by (done_at - at) / 3600000.0) filter (where done_at is not null)`;

/** Everything an indicator counts, and how long it took, in one statement: what changes meanwhile cannot come between. */
export const countedParts = async (runner: Runner, { text, values }: Counted): Promise<CountedAll> => {
  const { rows } = await runner.run<Row>({
    text: `with ${text}
      select unit, grp as "group", part, count(*) as count, ${hoursToDone} as "medianHours"
      from counted group by grouping sets ((unit, grp, part), (unit, grp), ()) order by unit, grp, part`,
    values: [...values],
  });
  return {
    parts: rows.flatMap(({ unit, group, part, count }) =>
      unit === null || group === null || part === null ? [] : [{ unit, group, part, count }],
    ),
    hours: rows.flatMap(({ unit, group, part, medianHours }) => (part === null ? [{ unit, group, medianHours }] : [])),
  };
};

/** One item that an indicator has counted. */
export interface CountedItem {
  readonly caseId: string;
  readonly law: string;
  readonly item: string;
  readonly unit: string;
  readonly group: string;
  readonly part: string;
  /** When what is counted happened, ended or rang. */
  readonly at: Instant;
  readonly subject: string | null;
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
  /** Place of its part in the order of the indicator: gaps first. */
  readonly rank: number;
}

interface Which {
  /** The parts in the order in which they are listed. */
  readonly order: readonly string[];
  readonly part?: string | undefined;
  readonly ofUnit?: string | undefined;
  readonly group?: string | undefined;
}

/** A page of the very items, gaps first; `after` begins with the rank of the item before. */
export const countedItems = async (
  runner: Runner,
  { text, values }: Counted,
  { order, part, ofUnit, group, rank = 0, ...page }: Which & Page & { readonly rank?: number | undefined },
): Promise<readonly CountedItem[]> => {
  const own = [[...order], part ?? null, ofUnit ?? null, group ?? null, rank, ...pageValues(page)];
  const $ = (place: number): string => `$${values.length + place}`;
  const { rows } = await runner.run<CountedItem & Record<string, unknown>>({
    text: `with ${text}, ranked as (select *, array_position(${$(1)}::text[], part) as rank from counted)
      select r.case_id as "caseId", s.law, r.item, r.unit, r.grp as "group", r.part, r.at, r.subject, r.due_at as "dueAt",
        r.done_at as "doneAt", r.rank
      from ranked r join case_state s on s.case_id = r.case_id
      where (${$(2)}::text is null or r.part = ${$(2)}) and (${$(3)}::text is null or r.unit = ${$(3)})
        and (${$(4)}::text is null or r.grp = ${$(4)})
        and (r.rank, r.at, r.case_id, r.item) > (${$(5)}, ${$(6)}, ${$(7)}, ${$(8)})
      order by r.rank, r.at, r.case_id, r.item limit ${$(9)}`,
    values: [...values, ...own],
  });
  return rows;
};
