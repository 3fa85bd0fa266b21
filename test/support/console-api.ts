import { randomUUID } from 'node:crypto';
import { consoleOf } from './browser';

type Body = ReturnType<typeof JSON.parse>;

/** Somebody who asks the API of the console's stack: what a story needs, and does not tell. */
export interface Asking {
  readonly get: (path: string) => Promise<Body>;
  readonly post: (path: string, body: object) => Promise<Body>;
  readonly act: (caseId: string, type: string, fields?: object) => Promise<Body>;
}

const asked = async (path: string, init: RequestInit): Promise<Body> => {
  const response = await fetch(new URL(`/api/v1${path}`, consoleOf().url), init);
  const body: Body = await response.json();
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
  return body;
};

export const asking = async (user: string): Promise<Asking> => {
  const json = { 'content-type': 'application/json' };
  const credentials = JSON.stringify({ user, password: consoleOf().password });
  const { token } = await asked('/session', { method: 'POST', headers: json, body: credentials });
  const headers = { ...json, authorization: `Bearer ${token as string}` };
  const post: Asking['post'] = (path, body) =>
    asked(path, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    });
  return {
    post,
    get: (path) => asked(path, { headers }),
    act: (caseId, type, fields = {}) => post(`/cases/${caseId}/acts`, { type, fields }),
  };
};

/** A report that was taken in, registered under a number of its own and accepted for filing review. */
export const reportedCase = async ({
  post,
  act,
}: Asking): Promise<{ readonly id: string; readonly number: string }> => {
  const { case: id } = await post('/cases', {
    type: 'reception.receive',
    fields: { channel: 'in-person', reporter: { kind: 'complainant' }, summary: '院内停放的自行车被盗。' },
  });
  const number = `试受字〔2026〕${randomUUID().slice(0, 8)}号`;
  await act(id as string, 'reception.register', { receiptNo: number });
  await act(id as string, 'reception.accept');
  return { id: id as string, number };
};

const items = {
  'reception.accept': ['statement', 'evidence-list', 'report-form', 'receipt'],
  'filing.file': ['facts', 'jurisdiction', 'report-form'],
};

/** A report that the station 北门 has taken in and registered under a number, as its receiver does. */
export const registeredAt = async (receiptNo: string): Promise<string> => {
  const receiver = await asking('shao-yang');
  const { case: caseId } = await receiver.post('/cases', {
    type: 'reception.receive',
    fields: { channel: 'telephone', reporter: { kind: 'anonymous' }, summary: `店铺夜间被撬（${receiptNo}）` },
  });
  await receiver.act(caseId as string, 'reception.register', { receiptNo });
  return caseId as string;
};

/** The same, accepted and given to the handler 孔亮. */
export const assignedAt = async (receiptNo: string): Promise<string> => {
  const caseId = await registeredAt(receiptNo);
  const receiver = await asking('shao-yang');
  await receiver.act(caseId, 'checklist.tick', { gate: 'reception.accept', items: items['reception.accept'] });
  await receiver.act(caseId, 'reception.accept');
  await (await asking('wan-ting')).act(caseId, 'case.assign', { handler: 'kong-liang', reasons: '轮到' });
  return caseId;
};

/** 孔亮 proposes to file the case; answers with the id of the proposal. */
export const filingProposed = async (caseId: string): Promise<string> => {
  const handler = await asking('kong-liang');
  await handler.act(caseId, 'checklist.tick', { gate: 'filing.file', items: items['filing.file'] });
  const { act } = await handler.act(caseId, 'approval.propose', {
    ...{ act: 'filing.file', fields: { suspectedOffence: '盗窃' }, reasons: '有犯罪事实，需要追究刑事责任' },
  });
  return `approval-${act as string}`;
};
