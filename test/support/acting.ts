import { randomUUID } from 'node:crypto';
import { consoleOf } from './browser';

interface Accepted {
  readonly case: string;
}

/** What somebody does without looking at the page: a program of theirs, or they at another desk. */
export interface Acting {
  readonly post: (path: string, body: object) => Promise<Accepted>;
  readonly act: (caseId: string, type: string, fields?: object) => Promise<Accepted>;
}

const sent = async (path: string, body: object, headers: Readonly<Record<string, string>>): Promise<unknown> => {
  const answer = await fetch(`${consoleOf().url}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const said: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(said)}`);
  return said;
};

/** Signs somebody of the sample in with a token. */
export const acting = async (user: string): Promise<Acting> => {
  const { token } = (await sent('session', { user, password: consoleOf().password }, {})) as { token: string };
  const post = async (path: string, body: object): Promise<Accepted> =>
    (await sent(path, body, { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() })) as Accepted;
  return { post, act: (caseId, type, fields) => post(`cases/${caseId}/acts`, { type, ...(fields ? { fields } : {}) }) };
};

/** A report that was taken in, registered under a number of its own and accepted for filing review. */
export const reportedCase = async ({
  post,
  act,
}: Acting): Promise<{ readonly id: string; readonly number: string }> => {
  const { case: id } = await post('cases', {
    type: 'reception.receive',
    fields: { channel: 'in-person', reporter: { kind: 'complainant' }, summary: '院内停放的自行车被盗。' },
  });
  const number = `试受字〔2026〕${randomUUID().slice(0, 8)}号`;
  await act(id, 'reception.register', { receiptNo: number });
  await act(id, 'reception.accept');
  return { id, number };
};
