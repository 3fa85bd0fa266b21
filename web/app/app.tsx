import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-aria-components';
import { Route, Switch, useLocation } from 'wouter';
import type { Problem } from '../api/client';
import { LiveProvider } from '../live/live';
import { Page } from '../parts/page';
import { common } from '../words/common';
import { LanguageProvider, useSay } from '../words/language';
import { Broken } from './broken';
import { screens } from './screens';
import { SessionProvider } from './session';
import { Shell } from './shell';

/** What the server has refused it refuses again; what did not arrive is tried twice more. */
const worthTrying = (count: number, { status }: Problem): boolean => count < 2 && (status === 0 || status >= 500);

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}

const queries = new QueryClient({
  defaultOptions: { queries: { retry: worthTrying, staleTime: 10_000 }, mutations: { retry: false } },
});

const NotFound = () => {
  const say = useSay();
  return <Page title={say(common.notFound)}>{null}</Page>;
};

const Screens = () => {
  const [location, go] = useLocation();
  return (
    <RouterProvider navigate={go}>
      <Shell>
        <Broken at={location}>
          <Switch>
            {screens.map(({ path, load: Screen }) => (
              <Route key={path} path={path} component={Screen} />
            ))}
            <Route component={NotFound} />
          </Switch>
        </Broken>
      </Shell>
    </RouterProvider>
  );
};

/** The console. */
export const App = () => (
  <QueryClientProvider client={queries}>
    <LanguageProvider>
      <SessionProvider>
        <LiveProvider>
          <Screens />
        </LiveProvider>
      </SessionProvider>
    </LanguageProvider>
  </QueryClientProvider>
);
