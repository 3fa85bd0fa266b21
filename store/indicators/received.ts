import type { Counting, ItemTable } from '../../domain/indicator';
import { believedThen, type Scope, valuesOf } from '../responsible/scope';
import { startOfDay } from '../../domain/time/day';
import { asked, type Counted, happened } from './counted';

type Of<K extends Counting['by']> = Extract<Counting, { by: K }>;

// `$7` acts by which a case is received, `$8` the dated table of items.
const itemsText = `received as (
    select distinct on (a.case_id) a.case_id, a.act_id, a.unit, a.at
    from act_period a join case_state s using (case_id)
    where s.marks && $1 and a.type = any($7) and ${happened('a')} order by a.case_id, a.at, a.act_id
  ), counted as (
    select a.case_id, a.act_id as item, a.unit, '' as grp, a.at, null::text as subject, null::bigint as due_at,
      null::bigint as done_at, 'case' as part
    from received a where ${asked('a')}
    union all
    select r.case_id, i.act_id, r.unit, '', i.at, null, null, null, g.id
    from received r
    join act_period i using (case_id)
    join jsonb_to_recordset($8::jsonb) as g (id text, type text, kind text, from_at bigint, to_at bigint)
      on g.type = i.type and (g.kind is null or g.kind = i.kind) and i.at >= g.from_at and (g.to_at is null or i.at < g.to_at)
    where ${asked('r')} and ${happened('i')}
  )`;

const dated = (tables: readonly ItemTable[]): readonly object[] =>
  tables.flatMap(({ from, to, items }) =>
    items.map(({ id, type, kind }) => ({
      ...{ id, type, kind: kind ?? null, from_at: startOfDay(from) },
      to_at: to === undefined ? null : startOfDay(to),
    })),
  );

/** Cases a procuratorate first received, and the items in them. */
export const countItems = (scope: Scope, { received }: Of<'items'>, tables: readonly ItemTable[]): Counted => ({
  text: itemsText,
  values: [...valuesOf(scope), [...received], JSON.stringify(dated(tables))],
});

// `$7` the act by which a person's case is received: the first counts.
const personsText = `received as (
    select distinct on (a.case_id, p.person) a.case_id, a.act_id, p.person, a.unit, a.at
    from act_period a join case_state s using (case_id) cross join lateral unnest(a.persons) as p (person)
    where s.marks && $1 and a.type = $7 and ${happened('a')} order by a.case_id, p.person, a.at, a.act_id
  )`;

const countedPersons = (part: string): string => `${personsText}, counted as (
    select a.case_id, a.act_id || '/' || a.person as item, a.unit, '' as grp, a.at, a.person as subject,
      null::bigint as due_at, null::bigint as done_at, ${part} as part
    from received a where ${asked('a')}
  )`;

const custodyText = countedPersons(`case when exists (
      select 1 from custody_period c where c.case_id = a.case_id and c.person = a.person
        and c.from_at <= a.at and (c.to_at is null or c.to_at > a.at) and ${believedThen('c')})
      then 'held' else 'free' end`);

/** Persons whose case was received, held or not held at that moment. */
export const countCustody = (scope: Scope, { received }: Of<'custody'>): Counted => ({
  text: custodyText,
  values: [...valuesOf(scope), received],
});

const returnsText = countedPersons(`(array['never', 'once', 'twice'])[1 + least(2, (
      select count(*) from act_period b where b.case_id = a.case_id and b.type = $8 and a.person = any(b.persons)
        and b.at >= a.at and ${happened('b')}))]`);

/** Persons whose case was received, by how often it was sent back. */
export const countReturns = (scope: Scope, { received, returned }: Of<'returns'>): Counted => ({
  text: returnsText,
  values: [...valuesOf(scope), received, returned],
});
