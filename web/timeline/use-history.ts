import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Problem, type Schema, server } from '../api/client';

type Entry = Schema<'TimelineEntry'>;

/** A case with its whole timeline. */
export type CaseHistory = Schema<'Case'> & { readonly entries: readonly Entry[] };

interface Read {
  readonly data: CaseHistory | undefined;
  readonly error: Problem | null;
  readonly refetch: () => unknown;
}

const timeline = '/api/v1/cases/{caseId}/timeline';

/** Every page of a timeline: a picture of half of it would show idle time where there was none. */
const allEntries = async (queries: QueryClient, caseId: string): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  let after: string | undefined;
  do {
    const query = { limit: 1_000, ...(after === undefined ? {} : { after }) };
    const page = server.queryOptions('get', timeline, { params: { path: { caseId }, query } });
    const data = await queries.query({ ...page, staleTime: 0 });
    entries.push(...data.entries);
    after = data.next;
  } while (after !== undefined);
  return entries;
};

/** Reads a case with its timeline, and follows both: their keys are those the live connection knows. */
export const useHistory = (caseId: string): Read => {
  const queries = useQueryClient();
  const path = { caseId };
  const one = server.useQuery('get', '/api/v1/cases/{caseId}', { params: { path } });
  const entries = useQuery({
    queryKey: ['get', timeline, { params: { path } }, 'every page'],
    queryFn: () => allEntries(queries, caseId),
  });
  const data = useMemo(
    () => (one.data && entries.data ? { ...one.data, entries: entries.data } : undefined),
    [one.data, entries.data],
  );
  return {
    data,
    error: one.error ?? entries.error,
    refetch: () => Promise.all([one.refetch(), entries.refetch()]),
  };
};
