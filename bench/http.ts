import { Agent, request } from 'node:http';
import { samplePassword } from '../api/identity/password';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Sends one request and waits for the whole answer. */
export type Call = (
  method: 'GET' | 'POST',
  path: string,
  given?: { readonly body?: object; readonly key?: string; readonly token?: string },
) => Promise<Answer>;

const headersOf = (text: string | undefined, key: string | undefined, token: string | undefined) => ({
  ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  ...(key === undefined ? {} : { 'idempotency-key': key }),
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
});

/** Calls an API on connections that are kept open. `undefined` bodies are never sent. */
export const caller = (apiUrl: string): Call => {
  const { hostname: host, port } = new URL(apiUrl);
  const agent = new Agent({ keepAlive: true, noDelay: true });
  return (method, path, { body, key, token } = {}) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const sent = request({ agent, host, port, method, path, headers: headersOf(text, key, token) }, (answer) => {
        let heard = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
        answer.on('error', reject).on('end', () => resolve({ status: answer.statusCode ?? 0, body: parsed(heard) }));
      });
      sent.on('error', reject).end(text);
    });
};

const parsed = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));

/** The secret of an installation that lives as long as its measurement; the password of its invented people is from it. */
export const benchSecret = 'the secret of a measurement, thrown away after it';

/** Signs a user of the sample organisation in. @returns the token */
export const signIn = async (call: Call, user: string): Promise<string> => {
  const { status, body } = await call('POST', '/api/v1/session', {
    body: { user, password: samplePassword(benchSecret) },
  });
  const token = (body as { token?: string }).token;
  if (status !== 201 || token === undefined) throw new Error(`${user} cannot sign in: ${status}`);
  return token;
};

/** A case over HTTP; `opened` is filled by its first act. */
export interface Opened {
  caseId?: string;
}

/**
 * Submits an act and expects it to be accepted.
 * @throws the problem the API answers with
 */
export const submit = async (
  call: Call,
  opened: Opened,
  { body, key, token }: { body: object; key: string; token: string },
): Promise<void> => {
  const path = opened.caseId === undefined ? '/api/v1/cases' : `/api/v1/cases/${opened.caseId}/acts`;
  const answer = await call('POST', path, { body, key, token });
  const accepted = answer.body as { accepted?: boolean; case?: string } | undefined;
  if (accepted?.accepted !== true || accepted.case === undefined) {
    throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  opened.caseId = accepted.case;
};
