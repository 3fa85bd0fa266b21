import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Capacity, carry, type Schema, server } from '../api/client';
import { Loading } from '../parts/state';
import { ProblemNote } from '../parts/problem-note';
import { SignIn } from './sign-in';
import { OwnPassword } from './own-password';

export type Me = Schema<'Me'>;

interface Session {
  readonly me: Me;
  /** Acts from now on in another of one's capacities. */
  readonly actAs: (capacity: Capacity) => void;
}

const Context = createContext<Session | undefined>(undefined);

const open = { retry: false, staleTime: 60_000 };

/** Whoever is signed in; before that, the page to sign in. */
export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const queries = useQueryClient();
  const [, setCapacity] = useState<Capacity>();
  const { data: me, error, refetch } = server.useQuery('get', '/api/v1/session', {}, open);
  if (me?.csrf !== undefined) carry({ csrf: me.csrf });
  const session = useMemo(
    () =>
      me && {
        me,
        actAs: (capacity: Capacity) => {
          carry({ capacity });
          setCapacity(capacity);
          // What one sees depends on as what one looks.
          void queries.resetQueries();
        },
      },
    [me, queries],
  );
  if (session && !me?.mustChange) return <Context.Provider value={session}>{children}</Context.Provider>;
  if (me?.mustChange) return <OwnPassword onChanged={() => void refetch()} />;
  if (error?.code === 'not-signed-in') return <SignIn onSignedIn={() => void refetch()} />;
  return error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <Loading />;
};

/** @throws {Error} outside of SessionProvider */
export const useSession = (): Session => {
  const session = useContext(Context);
  if (!session) throw new Error('No session here: the screen stands outside of SessionProvider.');
  return session;
};

/** Roles that lead a unit. */
export const leading: readonly string[] = ['head', 'deputy', 'leader'];

/** Whether I hold one of these roles in the capacity in which I act now. */
export const holds = ({ roles }: Pick<Me, 'roles'>, any: readonly string[]): boolean =>
  any.length === 0 || roles.some((role) => any.includes(role));
