import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { accessLog } from '../../api/access-log';
import { createApp } from '../../api/app';
import type { Door } from '../../api/door';
import { issuerAt, type IssuerSettings } from '../../api/identity/issuer';
import { people } from '../../api/people';
import { sessions } from '../../api/sessions';
import { settableClock } from '../../config/clock';
import { logger } from '../../config/log';
import { parseInstant } from '../../domain/time/iso';
import { type Desk, openDesk } from '../../desk';
import { sampleOffice } from '../../law/sample-office';
import { connect, type Database, loadOffice } from '../../store';
import { freshDatabase } from './database';

export const secret = 'a secret of at least thirty-two characters';
export const problemType = 'application/problem+json; charset=utf-8';

/** An answer as a test reads it. */
export interface Answer {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
  readonly headers: Readonly<Record<string, unknown>>;
}

interface Options {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody signed in. */
export interface Caller {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: unknown, options?: Options) => Promise<Answer>;
  /** Opens a case by an ordinary report and returns its id. */
  readonly opened: () => Promise<string>;
  readonly act: (caseId: string, type: string, more?: object, options?: Options) => Promise<Answer>;
}

/** The API over a database of its own, its clock in the test's hand; every answer is checked against its schema. */
export interface Office {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly clock: ReturnType<typeof settableClock>;
  readonly desk: Desk;
  readonly url: string;
  readonly door: Door;
  /** `always`: headers of every request, such as the capacity in which they act. */
  readonly as: (user: string, always?: Readonly<Record<string, string>>) => Caller;
  /** A session of somebody's, for what asks over the wire. */
  readonly tokenOf: (user: string) => Promise<string>;
  readonly at: (time: string) => void;
  readonly close: () => Promise<void>;
}

export const report = {
  type: 'reception.receive',
  fields: {
    channel: 'in-person',
    reporter: { kind: 'complainant', name: '李四的真名', idNumber: '110101199001011234', phone: '13900000000' },
    summary: '电动自行车被盗',
  },
};

export const county = { agency: 'police', level: 'county', documentNo: '安公刑字〔2026〕1号' };
export const procurator = { agency: 'procuratorate', level: 'county', documentNo: '安检刑捕〔2026〕1号' };

const json = (text: string): Answer['body'] => (text === '' ? undefined : JSON.parse(text));

interface Around {
  readonly log?: Logger;
  /** Another way to the database, such as one that can be cut. */
  readonly through?: (url: string) => Promise<string>;
  /** Who vouches for people. */
  readonly issuer?: IssuerSettings;
  readonly rate?: number;
  readonly proxies?: string;
}

export const apiOffice = async (
  start = '2026-03-09T10:00',
  { log = logger('test', 'error'), through = (url) => Promise.resolve(url), issuer, rate, proxies }: Around = {},
): Promise<Office> => {
  const { url, drop } = await freshDatabase();
  const database = connect(await through(url));
  const clock = settableClock(parseInstant(start, 'start'));
  const desk = openDesk({ database, clock, mail: false });
  await loadOffice(database, sampleOffice, { now: clock.now(), by: 'sample' });
  const door: Door = {
    clock,
    database,
    ...{ step: desk.step, rollOuts: desk.rollOuts, models: desk.models, versions: desk.versions, audit: desk.audit },
    clearings: desk.clearings,
    secret,
    accessLog: accessLog(database, clock),
    sessions: sessions(database, clock),
    people: people(database, clock),
    issuer: issuer && issuerAt(issuer, clock),
  };
  const app = await createApp(door, { checkAnswers: true, log, rate, proxies });

  const kept = new Map<string, { token: string; until: number }>();
  /** A session of theirs, without a password: the same one until it runs out, as a browser keeps it. */
  const tokenOf = async (user: string): Promise<string> => {
    const before = kept.get(user);
    if (before && before.until > clock.now()) return before.token;
    const opened = await door.sessions.open(user, { via: 'terminal' });
    kept.set(user, opened);
    return opened.token;
  };

  const as: Office['as'] = (user, always = {}) => {
    const call = async (method: 'GET' | 'POST', path: string, body?: unknown, { key, headers }: Options = {}) => {
      const answer = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: {
          authorization: `Bearer ${await tokenOf(user)}`,
          ...(method === 'POST' ? { 'idempotency-key': key ?? randomUUID() } : {}),
          ...always,
          ...headers,
        },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      return { status: answer.statusCode, body: json(answer.body), headers: answer.headers };
    };
    const post: Caller['post'] = (path, body, options) => call('POST', path, body, options);
    return {
      get: (path) => call('GET', path),
      post,
      opened: async () => (await post('/cases', report)).body.case,
      act: (caseId, type, more = {}, options) => post(`/cases/${caseId}/acts`, { type, ...more }, options),
    };
  };

  return {
    tokenOf,
    app,
    database,
    clock,
    desk,
    door,
    url,
    as,
    at: (time) => clock.set(parseInstant(time, 'time')),
    close: async () => {
      await app.close();
      await door.accessLog.close();
      await database.close();
      await drop();
    },
  };
};
