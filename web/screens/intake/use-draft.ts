import { useCallback, useState } from 'react';
import { type Draft, draftFrom, emptyDraft, isBlank } from './draft';

/** A draft that outlives a reload of this tab, and nobody else's sight: it is kept under who wrote it. */
export const useDraft = (person: string) => {
  const place = `caseclock.report.${person}`;
  const [draft, setDraft] = useState(() => draftFrom(sessionStorage.getItem(place)));
  const change = useCallback(
    (more: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...more };
        if (isBlank(next)) sessionStorage.removeItem(place);
        else sessionStorage.setItem(place, JSON.stringify(next));
        return next;
      }),
    [place],
  );
  const forget = useCallback(() => {
    sessionStorage.removeItem(place);
    setDraft(emptyDraft);
  }, [place]);
  return { draft, change, forget };
};
