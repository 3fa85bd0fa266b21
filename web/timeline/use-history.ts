import { useEffect, useMemo } from 'react';
import { type Problem, type Schema, server } from '../api/client';

/** A case with its whole timeline. */
export interface CaseHistory extends Omit<Schema<'Case'>, 'persons'> {
  readonly persons: Schema<'Case'>['persons'];
  readonly entries: readonly Schema<'TimelineEntry'>[];
  /** Pages are still being read. */
  readonly more: boolean;
}

interface Read {
  readonly data: CaseHistory | undefined;
  readonly error: Problem | null;
  readonly refetch: () => unknown;
}

const pageOf = 1_000;

/** Reads a case and every page of its timeline, and follows both: their keys are those the live connection knows. */
export const useHistory = (caseId: string): Read => {
  const path = { caseId };
  const one = server.useQuery('get', '/api/v1/cases/{caseId}', { params: { path } });
  const pages = server.useInfiniteQuery(
    'get',
    '/api/v1/cases/{caseId}/timeline',
    { params: { path, query: { limit: pageOf } } },
    {
      pageParamName: 'after',
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }: { readonly next?: string }) => next,
    },
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const data = useMemo(
    () =>
      one.data && pages.data
        ? { ...one.data, entries: pages.data.pages.flatMap(({ entries }) => entries), more: hasNextPage }
        : undefined,
    [one.data, pages.data, hasNextPage],
  );
  return {
    data,
    error: one.error ?? pages.error,
    refetch: () => Promise.all([one.refetch(), pages.refetch()]),
  };
};
