import type { FastifyReply, FastifyRequest } from 'fastify';

/** Over https the name itself keeps other hosts and other paths from setting it. */
const nameFor = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

const isSecure = ({ protocol }: FastifyRequest): boolean => protocol === 'https';

/** The value of a cookie; undefined where the browser sent none. Set over http, it does not count over https. */
export const cookieOf = (request: FastifyRequest, name: string): string | undefined => {
  const wanted = `${nameFor(name, isSecure(request))}=`;
  return request.headers.cookie
    ?.split(/; */)
    .find((one) => one.startsWith(wanted))
    ?.slice(wanted.length);
};

/** Sets a cookie that no script reads and no other site sends along, but by a link; for no seconds, it is gone. */
export const setCookie = (reply: FastifyReply, name: string, value: string, seconds: number): void => {
  const secure = isSecure(reply.request);
  const parts = [`${nameFor(name, secure)}=${value}`, 'Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Lax'];
  const before = reply.getHeader('set-cookie');
  const all = before === undefined ? [] : [before].flat().map(String);
  void reply.removeHeader('set-cookie');
  void reply.header('set-cookie', [...all, [...parts, ...(secure ? ['Secure'] : [])].join('; ')]);
};
