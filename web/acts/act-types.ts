import { useMemo } from 'react';
import { type Schema, server } from '../api/client';
import type { Title } from '../words/title';

export type ActType = Schema<'ActType'>;

/** The catalogue of acts: it changes with a release of the server, and is read once. */
export const useActTypes = () => {
  const query = server.useQuery('get', '/api/v1/act-types', {}, { staleTime: Infinity });
  const types = query.data?.actTypes;
  const byType = useMemo(() => new Map((types ?? []).map((one) => [one.type, one])), [types]);
  return { ...query, byType };
};

/** What acts are called, for values that name an act. */
export const useActTitles = (): Readonly<Record<string, Title>> => {
  const { byType } = useActTypes();
  return useMemo(() => Object.fromEntries([...byType].map(([type, { title }]) => [type, title])), [byType]);
};
