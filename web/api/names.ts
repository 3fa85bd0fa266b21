import { useMemo } from 'react';
import type { Title } from '../words/language';
import { type Schema, server } from './client';

type User = Schema<'User'>;

const lasting = { staleTime: 300_000 };

/** Who is who in the office; an id nobody holds stands for itself. */
export const useNames = () => {
  const { data } = server.useQuery('get', '/api/v1/users', {}, lasting);
  return useMemo(() => {
    const users: readonly User[] = data?.users ?? [];
    const people = new Map(users.map(({ id, name }) => [id, name]));
    const units = new Map(users.map(({ unit, unitName }) => [unit, unitName]));
    const named = (of: ReadonlyMap<string, Title>) => (id: string) => of.get(id) ?? { zh: id, en: id };
    return {
      person: named(people),
      unit: named(units),
      /** The people who hold one of these roles in a unit. */
      holding: (unit: string, roles: readonly string[]) =>
        users.filter((one) => one.unit === unit && one.roles.some((role) => roles.includes(role))),
      units: [...units].map(([id, title]) => ({ id, title })),
    };
  }, [data]);
};
