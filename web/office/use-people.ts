import { useMemo } from 'react';
import { type Schema, server } from '../api/client';
import type { Title } from '../words/language';

type User = Schema<'User'>;

export interface People {
  /** Whoever holds a post now, once for each unit in which they hold one. */
  readonly users: readonly User[];
  readonly units: readonly { readonly id: string; readonly name: Title }[];
  /** What somebody is called; whoever holds no post any more keeps their id. */
  readonly personName: (id: string) => Title;
  readonly unitName: (id: string) => Title;
  /** The people who hold one of these roles in a unit. */
  readonly holding: (unit: string, roles: readonly string[]) => readonly User[];
}

const nobody: readonly User[] = [];

const called = (names: ReadonlyMap<string, Title>, id: string): Title => names.get(id) ?? { zh: id, en: id };

/** Names of people and units, which the API gives by id: asked once, and kept for as long as offices last. */
export const usePeople = (): People => {
  const { data } = server.useQuery('get', '/api/v1/users', {}, { staleTime: 5 * 60_000 });
  const users = data?.users ?? nobody;
  return useMemo(() => {
    const people = new Map(users.map(({ id, name }) => [id, name]));
    const units = new Map(users.map(({ unit, unitName }) => [unit, unitName]));
    return {
      users,
      units: [...units].map(([id, name]) => ({ id, name })),
      personName: (id) => called(people, id),
      unitName: (id) => called(units, id),
      holding: (unit, roles) =>
        users.filter((one) => one.unit === unit && one.roles.some((role) => roles.includes(role))),
    };
  }, [users]);
};
