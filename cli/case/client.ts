import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { Fault } from '../../config/fault';

const problem = z.object({
  status: z.number(),
  code: z.string(),
  titles: z.object({ zh: z.string(), en: z.string() }),
  remedy: z.object({ zh: z.string(), en: z.string() }),
  recorded: z.boolean(),
  basis: z.array(z.string()).default([]),
  details: z.record(z.string(), z.unknown()).default({}),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
  seq: z.number().optional(),
});

/** The API as the terminal uses it, signed in as one person. */
export interface Client {
  readonly get: (path: string) => Promise<unknown>;
  /** Repeats with the same key while the database is away: what was recorded is not doubled. */
  readonly post: (path: string, body: object, options?: PostOptions) => Promise<unknown>;
}

export interface PostOptions {
  readonly key?: string | undefined;
  readonly ifMatch?: string | undefined;
}

const attempts = 6;

const nobody = (api: string): Fault =>
  new Fault(`No API answers at ${api}: run “npm start” in another terminal, or set CASECLOCK_API.`);

const worded = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const sentence = (body: z.infer<typeof problem>): string =>
  [
    `${body.titles.zh} · ${body.titles.en} (${body.code})`,
    ...body.errors.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`),
    `→ ${body.remedy.zh} · ${body.remedy.en}`,
    ...Object.entries(body.details).map(([name, value]) => `  ${name}: ${worded(value)}`),
    ...(body.basis.length > 0 ? [`  basis: ${body.basis.join('; ')}`] : []),
    ...(body.recorded && body.seq !== undefined ? [`The refusal stands in the ledger as entry ${body.seq}.`] : []),
  ].join('\n');

const call = async (api: string, path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(`${api}/api/v1${path}`, init);
  } catch {
    throw nobody(api);
  }
};

const answered = async (response: Response): Promise<unknown> => {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  const parsed = problem.safeParse(body);
  throw new Fault(parsed.success ? sentence(parsed.data) : `The API answered ${response.status} and nothing to read.`);
};

const json = { 'content-type': 'application/json' };

/** Signs in with a password. @throws {Fault} no API answers there, or it refuses */
export const tokenFor = async (api: string, user: string, password: string): Promise<string> => {
  const body = JSON.stringify({ user, password });
  const answer = await answered(await call(api, '/session', { method: 'POST', headers: json, body }));
  return z.object({ token: z.string() }).parse(answer).token;
};

/** In whose name, and in which unit, somebody acts; left out, in their own first post. */
export interface Acting {
  readonly for?: string;
  readonly in?: string;
}

const capacityHeaders = ({ for: person, in: unit }: Acting): Record<string, string> => ({
  ...(person === undefined ? {} : { 'acting-for': encodeURIComponent(person) }),
  ...(unit === undefined ? {} : { 'acting-in': encodeURIComponent(unit) }),
});

/** The API as whoever holds the token. */
export const clientFor = (api: string, token: string, acting: Acting = {}): Client => {
  const authorization = `Bearer ${token}`;
  const capacity = capacityHeaders(acting);

  const submit = async (path: string, init: RequestInit, left: number): Promise<unknown> => {
    const response = await call(api, path, init);
    if (response.status !== 503 || left === 0) return answered(response);
    await wait(Number(response.headers.get('retry-after') ?? 1) * 1000);
    return submit(path, init, left - 1);
  };

  return {
    get: async (path) => answered(await call(api, path, { headers: { authorization, ...capacity } })),
    post: (path, body, { key = randomUUID(), ifMatch } = {}) => {
      const match: Record<string, string> = ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` };
      const headers = { ...json, authorization, ...capacity, 'idempotency-key': key, ...match };
      return submit(path, { method: 'POST', headers, body: JSON.stringify(body) }, attempts);
    },
  };
};
