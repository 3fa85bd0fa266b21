import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Schema, server } from '../api/client';
import type { Request } from './form-of';

export type Simulation = Schema<'Simulation'>;

/** A form is made from the schema of its act, whose type is known at run time alone: what it sends is any of them. */
export const asAct = (request: Request): Schema<'ActFilingFile'> => request as unknown as Schema<'ActFilingFile'>;

/** Follows a value once it has stood still for a moment: nobody asks the server at every letter. */
export const useSettled = <Value>(value: Value, after = 400): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), after);
    return () => window.clearTimeout(timer);
  }, [value, after]);
  return settled;
};

interface Supposed {
  readonly acts: readonly Request[];
  readonly until?: string;
}

/** What would come of these acts; nothing is recorded. Undefined: it is not asked yet. */
export const useSimulation = (caseId: string, supposed: Supposed | undefined) =>
  server.useQuery(
    'post',
    '/api/v1/cases/{caseId}/simulations',
    {
      params: { path: { caseId } },
      body: { acts: supposed?.acts.map(asAct), ...(supposed?.until === undefined ? {} : { until: supposed.until }) },
    },
    { enabled: supposed !== undefined, placeholderData: keepPreviousData, retry: false },
  );
