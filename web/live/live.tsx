import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';

type Connection = 'live' | 'lost';

interface Live {
  readonly connection: Connection;
  /** What the server's clock said last, as the API writes instants. */
  readonly asOf: string | undefined;
  /** How many cases have changed since the lists on this page were read. */
  readonly news: number;
  /** Reads everything on the page anew. */
  readonly refresh: () => void;
}

const Context = createContext<Live>({ connection: 'lost', asOf: undefined, news: 0, refresh: () => undefined });

/** Without a beat for so long the line counts as broken, even if nobody has said so. */
const patience = 40_000;

/** What an event of the stream may hold. */
interface Said {
  readonly at?: string;
  readonly case?: string;
}

/** A query of the API is kept under its method, its path and what it asked with. Left out, any case. */
const isAbout = (key: readonly unknown[], caseId?: string): boolean => {
  const [, path, init] = key as [string, string, { params?: { path?: { caseId?: string } } } | undefined];
  const asked = init?.params?.path?.caseId;
  return path.startsWith('/api/v1/cases/{caseId}') && (caseId === undefined || asked === caseId);
};

/** Listens to what changes: an open case follows by itself, lists wait until somebody asks for the news. */
export const LiveProvider = ({ children }: { readonly children: ReactNode }) => {
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>('lost');
  const [asOf, setAsOf] = useState<string>();
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const silent = useRef<number>(undefined);

  const heard = useCallback((at: string | undefined) => {
    setConnection('live');
    if (at !== undefined) setAsOf(at);
    window.clearTimeout(silent.current);
    silent.current = window.setTimeout(() => setConnection('lost'), patience);
  }, []);

  const refresh = useCallback(() => {
    setChanged(new Set());
    void queries.invalidateQueries();
  }, [queries]);

  useEffect(() => {
    const source = new EventSource('/api/v1/changes');
    const on = (name: string, act: (said: Said) => void) =>
      source.addEventListener(name, ({ data }: MessageEvent<string>) => act(JSON.parse(data) as Said));
    on('hello', ({ at }) => {
      heard(at);
      // What moved before the line stood is not told: the open case is asked for once more.
      void queries.invalidateQueries({ predicate: ({ queryKey }) => isAbout(queryKey) });
    });
    on('beat', ({ at }) => heard(at));
    on('case', ({ case: caseId = '' }) => {
      heard(undefined);
      setChanged((before) => new Set(before).add(caseId));
      void queries.invalidateQueries({ predicate: ({ queryKey }) => isAbout(queryKey, caseId) });
    });
    on('inbox', () => void queries.invalidateQueries({ queryKey: ['get', '/api/v1/inbox'] }));
    on('reload', refresh);
    source.addEventListener('error', () => setConnection('lost'));
    return () => {
      source.close();
      window.clearTimeout(silent.current);
    };
  }, [heard, queries, refresh]);

  const live = useMemo(() => ({ connection, asOf, news: changed.size, refresh }), [connection, asOf, changed, refresh]);
  return <Context.Provider value={live}>{children}</Context.Provider>;
};

export const useLive = (): Live => useContext(Context);
