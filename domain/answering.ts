import type { Membership, Post, Role } from './office';
import { aboveIn } from './line';
import { type Absence, covers, groupsOf, lineIn, type Organisation } from './organisation';
import type { Instant } from './time/instant';

type Given = Pick<Organisation, 'memberships' | 'absences' | 'superiors'>;

/** Who answers, and who stands in for whom, at an instant. */
export interface Answering {
  /** Who answers for a role in a unit: never nobody, while anybody holds a post that is asked for it. */
  readonly answering: (unit: string, role: Role, at: Instant) => readonly string[];
  /** Who acts for a person: they themself while present, else their deputy, or the deputy's; nobody where all are away. */
  readonly actingFor: (person: string, at: Instant) => readonly string[];
}

/** Posts that answer for a role once nobody else is left, the nearest first: the bell goes up, never into the void. */
const postsAsked = (unit: string, role: Role, above: readonly string[]): readonly Post[] => {
  if (role === 'leader') return [unit, ...above].map((one) => ({ unit: one, role }));
  const up = above.flatMap((one): Post[] => [
    { unit: one, role: 'head' },
    { unit: one, role: 'leader' },
  ]);
  const own: readonly Post[] =
    role === 'head'
      ? [{ unit, role }]
      : [
          { unit, role },
          { unit, role: 'head' },
        ];
  return [...own, ...up, { unit, role: 'leader' }];
};

export const actingIn = (absences: readonly Absence[]): Answering['actingFor'] => {
  const byPerson = groupsOf(absences, ({ person }) => person);
  const acting = (person: string, at: Instant, seen: readonly string[]): readonly string[] => {
    const away = (byPerson.get(person) ?? []).filter((one) => covers(one, at));
    if (away.length === 0) return [person];
    const line = [...seen, person];
    return away.flatMap(({ deputy }) =>
      deputy === undefined || line.includes(deputy) ? [] : acting(deputy, at, line),
    );
  };
  return (person, at) => [...new Set(acting(person, at, []))];
};

export const answeringIn = ({ memberships, absences, superiors }: Given): Answering => {
  const byPost = groupsOf(memberships, ({ unit, role }: Membership) => `${unit} ${role}`);
  const superiorOf = lineIn(superiors);
  const actingFor = actingIn(absences);
  const holders = ({ unit, role }: Post, at: Instant): readonly string[] =>
    (byPost.get(`${unit} ${role}`) ?? []).filter((one) => covers(one, at)).map(({ person }) => person);

  const answering: Answering['answering'] = (unit, role, at) => {
    const posts = postsAsked(unit, role, aboveIn(superiorOf, unit, at)).map((post) => holders(post, at));
    for (const held of posts) {
      const able = [...new Set(held.flatMap((person) => actingFor(person, at)))];
      if (able.length > 0) return able;
    }
    // Everybody is away: better to somebody on leave than to no one.
    return [...new Set(posts.find((held) => held.length > 0) ?? [])];
  };
  return { answering, actingFor };
};
