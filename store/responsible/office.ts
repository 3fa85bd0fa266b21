import type { Role } from '../../domain/office';
import { groupsOf } from '../../domain/organisation';
import type { Named, OfficeThen } from '../../domain/responsibility';
import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';

interface Row extends Record<string, unknown> {
  readonly answering: readonly (Named & { readonly unit: string; readonly role: Role })[];
  readonly posts: readonly {
    readonly person: string;
    readonly unit: string;
    readonly held: boolean;
    readonly since: Instant;
  }[];
  readonly away: readonly { readonly person: string; readonly since: Instant; readonly deputy?: string }[];
  readonly lines: readonly { readonly unit: string; readonly superior: string }[];
}

/** Whether a period covers the instant asked about, `$1`. */
const covers = (alias: string): string => `${alias}.from_at <= $1 and (${alias}.to_at is null or ${alias}.to_at > $1)`;

// Whoever answers for a role without holding it is somebody's deputy: the first of those away who named them.
const text = `select
    (select coalesce(json_agg(json_strip_nulls(json_build_object('unit', a.unit, 'role', a.role, 'person', a.person,
        'since', a.from_at, 'standsInFor', case when not exists (
            select 1 from membership m where m.person = a.person and m.unit = a.unit and m.role = a.role and ${covers('m')})
          then (select min(b.person) from absence b
            join membership m on m.person = b.person and m.unit = a.unit and m.role = a.role and ${covers('m')}
            where b.deputy = a.person and ${covers('b')}) end)) order by a.person), '[]')
      from answerable a where ${covers('a')}) as answering,
    (select coalesce(json_agg(p), '[]') from (
      select m.person, m.unit, bool_or(${covers('m')}) as held, coalesce(max(m.to_at) filter (where m.to_at <= $1), 0) as since
      from membership m where m.from_at <= $1 group by m.person, m.unit) p) as posts,
    (select coalesce(json_agg(json_strip_nulls(json_build_object('person', b.person, 'since', b.from_at, 'deputy',
        (select b.deputy where exists (select 1 from membership m where m.person = b.deputy and ${covers('m')})
          and not exists (select 1 from absence o where o.person = b.deputy and ${covers('o')})))) order by b.from_at), '[]')
      from absence b where ${covers('b')}) as away,
    (select coalesce(json_agg(json_build_object('unit', s.unit, 'superior', s.superior)), '[]')
      from unit_superior s where ${covers('s')}) as lines`;

/** The organisation at an instant, past or to come, as it is known now. */
export const officeThen = async (runner: Runner, at: Instant): Promise<OfficeThen> => {
  const { rows } = await runner.run<Row>({ name: 'office-then', text, values: [at] });
  const { answering = [], posts = [], away = [], lines = [] } = rows[0] ?? {};
  const byPost = groupsOf(answering, ({ unit, role }) => `${unit} ${role}`);
  const postOf = new Map(posts.map((one) => [`${one.person} ${one.unit}`, one]));
  // Of two absences the one with somebody standing in counts.
  const awayOf = new Map(
    [...away].sort((a, b) => Number(!!a.deputy) - Number(!!b.deputy)).map((one) => [one.person, one]),
  );
  const above = new Map(lines.map(({ unit, superior }) => [unit, superior]));
  return {
    // Who answers from above is asked as what they are there, once the unit itself has nobody.
    answering: (unit, role) =>
      (byPost.get(`${unit} ${role}`) ?? []).filter(
        ({ person, standsInFor }) => standsInFor !== undefined || postOf.get(`${person} ${unit}`)?.held === true,
      ),
    postIn: (person, unit) => postOf.get(`${person} ${unit}`) ?? { held: false, since: 0 },
    away: (person) => awayOf.get(person),
    superiorOf: (unit) => above.get(unit),
  };
};

/** What the people with these ids are called, whether or not they still hold a post. */
export const namesOf = async (
  runner: Runner,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly zh: string; readonly en: string }>> => {
  const { rows } = await runner.run<{ id: string; zh: string; en: string }>({
    name: 'person-names',
    text: 'select id, zh, en from person where id = any($1)',
    values: [ids],
  });
  return new Map(rows.map(({ id, zh, en }) => [id, { zh, en }]));
};
