import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey, type Schema, server } from '../api/client';
import type { Request } from './form-of';
import { asAct } from './simulate';

export type Accepted = Schema<'Accepted'>;

const lists = ['/api/v1/inbox', '/api/v1/clocks', '/api/v1/cases', '/api/v1/clocks/counts'];

/** What an act on a case makes old: everything about that case, and the lists in which it stands. */
export const isStaleAfter = (key: readonly unknown[], caseId: string): boolean => {
  const [, path, init] = key as [string, string, { params?: { path?: { caseId?: string } } } | undefined];
  return lists.includes(path) || (path.startsWith('/api/v1/cases/{caseId}') && init?.params?.path?.caseId === caseId);
};

const refresh = (queries: QueryClient, caseId: string): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => isStaleAfter(queryKey, caseId) });

/** The same act sent again bears the same key, so that it is recorded once; another one, a new key. */
const useKeyOf = () => {
  const last = useRef({ body: '', key: '' });
  return (request: Request): string => {
    const body = JSON.stringify(request);
    if (last.current.body !== body) last.current = { body, key: newKey() };
    return last.current.key;
  };
};

/** Submits acts on a case; whatever shows the case is read anew when one has been accepted. */
export const useSubmit = (caseId: string, onAccepted: (accepted: Accepted) => void) => {
  const queries = useQueryClient();
  const keyOf = useKeyOf();
  const { mutate, isPending, error, reset } = server.useMutation('post', '/api/v1/cases/{caseId}/acts', {
    onSuccess: (accepted) => {
      void refresh(queries, caseId);
      onAccepted(accepted);
    },
    // A refusal stands in the ledger, and who was too slow has something to read.
    onError: () => void refresh(queries, caseId),
  });
  const submit = (request: Request, seen: number): void =>
    mutate({
      params: {
        path: { caseId },
        header: { 'idempotency-key': keyOf(request), 'if-match': `"${seen}"` },
      },
      body: asAct(request),
    });
  return { submit, isPending, error, reset };
};
