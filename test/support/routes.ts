import type { Office } from './api';

type Method = 'GET' | 'POST';

/** One route of the OpenAPI document. */
export interface Route {
  readonly method: Method;
  /** As `office.as(…)` asks for it, with its parameters in braces. */
  readonly path: string;
  readonly params: readonly string[];
  /** Open to everybody, signed in or not. */
  readonly open: boolean;
}

interface Operation {
  readonly security?: readonly unknown[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** A stream has no end: it is asked for over a socket, in its own test. */
const isStream = ({ responses }: Operation): boolean => responses[200]?.content?.['text/event-stream'] !== undefined;

/** Every route there is that answers at once, from the document itself: one that is new cannot be forgotten. */
export const routesOf = async ({ app }: Office): Promise<readonly Route[]> => {
  const { paths } = (await app.inject({ url: '/openapi.json' })).json<Document>();
  return Object.entries(paths).flatMap(([full, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => !isStream(operation))
      .map(([method, { security }]) => ({
        method: method.toUpperCase() as Method,
        path: full.replace('/api/v1', ''),
        open: security?.length === 0,
        params: [...full.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
      })),
  );
};

/** The address of a route with its parameters filled in. */
export const addressOf = ({ path }: Route, values: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'none'));
