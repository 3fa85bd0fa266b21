import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { consoleOf } from './browser';

/** The API as the page that is signed in asks it: with its cookie. */
const apiOf = async (page: Page) => {
  const { url } = consoleOf();
  const { csrf } = await (await page.request.get(`${url}/api/v1/session`)).json();
  const get = async (path: string) => (await page.request.get(`${url}/api/v1${path}`)).json();
  const post = async (path: string, data: object) => {
    const headers = { 'x-csrf-token': csrf, 'idempotency-key': randomUUID(), origin: url };
    const answer = await page.request.post(`${url}/api/v1${path}`, { headers, data });
    const body = await answer.json();
    if (!answer.ok()) throw new Error(`${path}: ${JSON.stringify(body)}`);
    return body;
  };
  const act = (caseId: string, type: string, more: object = {}) => post(`/cases/${caseId}/acts`, { type, ...more });
  return { get, post, act };
};

const county = { agency: 'police', level: 'county', documentNo: '安公刑字〔2026〕1号' };

/** So many minutes ago, at the clock of the server. */
const minutesAgo = (now: string, minutes: number): string =>
  `${new Date(Date.parse(now) + 8 * 3_600_000 - minutes * 60_000).toISOString().slice(0, 16)}:00+08:00`;

const theft = {
  channel: 'in-person',
  reporter: { kind: 'complainant', name: '李四', idNumber: '110101199001011234', phone: '13900000000' },
  summary: '电动自行车被盗',
};

/** A case of the station, filed, with a suspect who is detained; its acceptance was entered at the wrong minute and put right. */
export const correctedCase = async (page: Page) => {
  const { get, post, act } = await apiOf(page);
  const now = (await get('/health')).at as string;
  const at = (minutes: number) => ({ occurredAt: minutesAgo(now, minutes) });
  const number = `试受〔2026〕${randomUUID().slice(0, 8)}号`;
  const { case: caseId } = await post('/cases', { type: 'reception.receive', ...at(6), fields: theft });
  await act(caseId, 'reception.register', { ...at(5), fields: { receiptNo: number } });
  const accepted = await act(caseId, 'reception.accept', at(4));
  const entries = (await get(`/cases/${caseId}/timeline`)).entries as { seq: number; recordedAt: string }[];
  const before = entries.find(({ seq }) => seq === accepted.seq)?.recordedAt ?? '';
  const anew = { act: accepted.act, ...at(3), reasons: '时间录错' };
  await act(caseId, 'act.correct', { fields: anew, decidedBy: county });
  await act(caseId, 'filing.file', { ...at(2), fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  await act(caseId, 'person.register', { ...at(2), fields: { label: 'P1', standing: 'suspect', name: '张三' } });
  await act(caseId, 'measure.detain', {
    ...at(1),
    persons: ['P1'],
    fields: { ground: '现行犯' },
    decidedBy: county,
  });
  return { caseId: caseId as string, number, before };
};
