import type { FastifyRequest } from 'fastify';

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined; // `null`, as a sandboxed page says it
  }
};

/**
 * Whether a page of another site sent it, as the browser itself says. Programs say nothing of the kind; a browser too old to
 * say so is stopped by the CSRF token.
 */
export const fromElsewhere = ({ headers, host }: FastifyRequest): boolean => {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  return headers.origin !== undefined && hostOf(headers.origin) !== host;
};

/** The address of this server as whoever asks knows it. */
export const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;
