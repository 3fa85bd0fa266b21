import createFetchClient, { type Middleware } from 'openapi-fetch';
import createClient from 'openapi-react-query';
import type { components, paths } from './schema';

/** A shape of the API by its name. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** Why something was refused or failed (RFC 9457), with what to do about it in both languages. */
export type Problem = Schema<'Problem'>;

/** As what somebody acts: their own posts in a unit, or those of an absent person. */
export interface Capacity {
  readonly unit: string;
  readonly for?: string;
}

const chosen: { csrf?: string; capacity?: Capacity } = {};

/** What every request carries from now on. */
export const carry = (more: typeof chosen): void => {
  Object.assign(chosen, more);
};

const carrying: Middleware = {
  onRequest: ({ request }) => {
    const { csrf, capacity } = chosen;
    if (csrf !== undefined && request.method !== 'GET') request.headers.set('x-csrf-token', csrf);
    // A single act may be done in another capacity than the rest of the page.
    if (!capacity || request.headers.has('acting-in')) return request;
    request.headers.set('acting-in', encodeURIComponent(capacity.unit));
    if (capacity.for !== undefined) request.headers.set('acting-for', encodeURIComponent(capacity.for));
    return request;
  },
};

/** Nobody answered: the same shape as an answer, so that every screen has one way to say what went wrong. */
const unreachable = {
  type: 'about:blank',
  status: 0,
  code: 'unreachable',
  title: 'The server cannot be reached',
  titles: { zh: '连接不上服务器', en: 'The server cannot be reached' },
  recorded: false,
  remedy: {
    zh: '请检查网络后重试；已录入的内容仍在本页。',
    en: 'Check the network and try again; what you typed is still here.',
  },
};

const failing: Middleware = {
  onError: () =>
    new Response(JSON.stringify(unreachable), { status: 503, headers: { 'content-type': 'application/problem+json' } }),
};

/** The API by its paths. Throws nothing: an answer holds `data` or `error`. */
export const api = createFetchClient<paths>({ credentials: 'same-origin' });
api.use(carrying, failing);

/** The same as queries and mutations of React Query, which throw the `Problem`. */
export const server = createClient(api);

/** A new key for an act; the same one again when the same act is sent again. */
export const newKey = (): string => crypto.randomUUID();
