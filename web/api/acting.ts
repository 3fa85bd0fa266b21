import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { api, newKey, type Problem, type Schema } from './client';

/** An act as a page sends it; what it must hold the server says. */
export interface ActBody {
  readonly type: string;
  readonly occurredAt?: string;
  readonly persons?: readonly string[];
  readonly fields?: object;
  readonly decidedBy?: object;
  readonly approval?: string;
}

export type Accepted = Schema<'Accepted'>;

/** Nobody knows whether it was recorded: only the same key may be sent again. */
const isOpen = ({ status }: Problem): boolean => status === 0 || status === 408 || status >= 500;

interface Sent {
  readonly accepted?: Accepted;
  readonly problem?: Problem;
}

interface How {
  /** The case as I saw it: its last act. Left out where it does not matter what else has happened. */
  readonly seen?: number | undefined;
  /** In which capacity, where it is another one than the page's. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one act with a key: to a case, or without one to open it. */
export const sendAct = async (body: ActBody, key: string, caseId?: string, how: How = {}): Promise<Sent> => {
  const { seen, headers = {} } = how;
  const header = { 'idempotency-key': key, ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }) };
  const sent = { headers, body: body as never };
  const { data, error } =
    caseId === undefined
      ? await api.POST('/api/v1/cases', { params: { header }, ...sent })
      : await api.POST('/api/v1/cases/{caseId}/acts', { params: { header, path: { caseId } }, ...sent });
  return data ? { accepted: data } : { problem: error };
};

/** Acts on one case: what was sent and not answered is sent again under the same key, and recorded once. */
export const useActing = (caseId: string) => {
  const queries = useQueryClient();
  const last = useRef<{ text: string; key: string }>(undefined);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = useCallback(
    async (body: ActBody, how: How = {}): Promise<Accepted | undefined> => {
      const text = JSON.stringify([body, how.headers]);
      if (last.current?.text !== text) last.current = { text, key: newKey() };
      setPending(true);
      const { accepted, problem: fault } = await sendAct(body, last.current.key, caseId, how);
      if (!fault || !isOpen(fault)) last.current = undefined;
      // Refused because the case has moved: what moved it is read before it is sent again.
      if (accepted || fault?.code === 'case-moved') await queries.invalidateQueries();
      setPending(false);
      setProblem(fault);
      return accepted;
    },
    [caseId, queries],
  );
  const clear = useCallback(() => setProblem(undefined), []);
  return { send, isPending, problem, clear };
};
