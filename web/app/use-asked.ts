import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** What the address asks for after `?`: filters and pages live there, so that a view can be sent to somebody and comes back. */
export const useAsked = (): {
  readonly asked: (name: string) => string | undefined;
  /** Undefined or empty takes a parameter away; whatever else changes, the page begins anew. */
  readonly ask: (more: Readonly<Record<string, string | undefined>>) => void;
} => {
  const [params, setParams] = useSearchParams();
  const asked = useCallback((name: string) => params.get(name) ?? undefined, [params]);
  const ask = useCallback(
    (more: Readonly<Record<string, string | undefined>>) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        next.delete('after');
        for (const [name, value] of Object.entries(more)) {
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      }),
    [setParams],
  );
  return { asked, ask };
};
