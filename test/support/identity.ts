import type { LightMyRequestResponse } from 'fastify';
import { hashPassword } from '../../api/identity/password';
import { type Database, setPassword } from '../../store';
import type { Office } from './api';

export const goodPassword = '江州的桥 bridge over the river';

/** Gives somebody a password, as an administrator did who is not part of the story. */
export const givePassword = async ({ database, clock }: Office, person: string): Promise<void> => {
  const password = await hashPassword(goodPassword);
  const account = { person, kind: 'person', mustChange: false, by: 'test', password } as const;
  await setPassword(database, account, clock.now());
};

type Headers = Readonly<Record<string, string>>;

interface From {
  readonly address?: string;
  readonly headers?: Headers;
}

export const signIn = (
  { app }: Office,
  user: string,
  password = goodPassword,
  { address = '127.0.0.1', headers = {}, ...more }: From & { readonly browser?: boolean } = {},
): Promise<LightMyRequestResponse> =>
  app.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: address,
    headers,
    payload: { user, password, ...more },
  });

/** Asks with whatever headers, and nobody's session but theirs. */
export const ask = (
  { app }: Office,
  method: 'GET' | 'POST',
  path: string,
  headers: Headers = {},
  payload?: object,
): Promise<LightMyRequestResponse> =>
  app.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) });

export const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

/** What the browser would send back of what it was given. */
export const cookieIn = (answer: LightMyRequestResponse): string =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

/** The stream of sign-ins: kind and body of each entry. */
export const signIns = async (database: Database): Promise<Record<string, unknown>[]> => {
  const { rows } = await database.run<{ kind: string; body: object }>({
    text: `select e.kind, b.body from ledger_entry e join ledger_body b using (stream, seq)
      where e.stream = 'office:sign-ins' order by e.seq`,
  });
  return rows.map(({ kind, body }) => ({ kind, ...body }));
};
