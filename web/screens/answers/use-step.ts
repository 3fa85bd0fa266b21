import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, newKey, type Problem } from '../../api/client';
import { useSession } from '../../app/session';

interface Step {
  readonly type: string;
  readonly fields: object;
  /** The unit that owes it: it is done in the capacity that I hold there. */
  readonly unit?: string;
  /** The case as I saw it: its last act. Left out where it does not matter what else has happened. */
  readonly seen?: number;
}

/** Nobody knows whether it was recorded: the same key is sent again. */
const isOpen = ({ status }: Problem): boolean => status === 0 || status === 408 || status >= 500;

/** Sends acts of one case: whatever was not answered is sent again under its key, and recorded once. */
export const useStep = (caseId: string) => {
  const queries = useQueryClient();
  const { me } = useSession();
  const last = useRef<{ text: string; key: string }>(undefined);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const capacityIn = (unit: string | undefined): Record<string, string> => {
    const own = me.capacities.find((one) => one.unit === unit);
    if (!own || own.unit === me.unit) return {};
    const acting = { 'acting-in': encodeURIComponent(own.unit) };
    return own.for === undefined ? acting : { ...acting, 'acting-for': encodeURIComponent(own.for) };
  };

  const send = async ({ type, fields, unit, seen }: Step): Promise<boolean> => {
    const text = JSON.stringify({ type, fields, unit });
    if (last.current?.text !== text) last.current = { text, key: newKey() };
    setPending(true);
    const header = {
      'idempotency-key': last.current.key,
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    };
    const { error } = await api.POST('/api/v1/cases/{caseId}/acts', {
      params: { path: { caseId }, header },
      headers: capacityIn(unit),
      body: { type, fields } as never,
    });
    const fault = error;
    if (!fault || !isOpen(fault)) last.current = undefined;
    // Refused because the case has moved: what moved it is read before it is sent again.
    if (!fault || fault.code === 'case-moved') await queries.invalidateQueries();
    setPending(false);
    setProblem(fault);
    return fault === undefined;
  };
  return { send, isPending, problem };
};
