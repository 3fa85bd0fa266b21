import { useCallback, useState } from 'react';
import { api } from '../../api/client';
import type { Title } from '../../words/language';
import { words } from './words';

/** Finds the case that somebody has named by its number or its id. */
export const useCaseNamed = () => {
  const [fault, setFault] = useState<Title>();
  const find = useCallback(async (text: string): Promise<string | undefined> => {
    setFault(undefined);
    const byId = await api.GET('/api/v1/cases/{caseId}', { params: { path: { caseId: text } } });
    if (byId.data) return byId.data.id;
    const { data } = await api.GET('/api/v1/cases', { params: { query: { q: text, limit: 2 } } });
    const [one, ...others] = data?.cases ?? [];
    if (one && others.length === 0) return one.id;
    setFault(one ? words.severalCases(2) : words.noCase);
    return undefined;
  }, []);
  return { fault, find };
};
