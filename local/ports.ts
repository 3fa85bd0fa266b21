import { createServer } from 'node:net';
import { Fault, systemCode } from '../config/fault';

const bound = (port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });

/** Whether nobody listens on a port. One below 1024 that this account may not use counts as taken. */
export const isFree = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  bound(port, host).then(
    () => true,
    (error: unknown) => {
      if (['EADDRINUSE', 'EACCES'].includes(systemCode(error) ?? '')) return false;
      throw error;
    },
  );

/** A loopback port the system says is free. */
export const freePort = (): Promise<number> => bound(0, '127.0.0.1');

/** What a port is for, which variable sets it, and whether it was set. */
export interface PortWish {
  readonly use: string;
  readonly variable: string;
  readonly port: number;
  readonly asked: boolean;
  readonly host?: string;
}

/**
 * The port itself when it is free; else, if nobody asked for it, the next free one that is not in `taken`.
 * @throws {Fault} a port that was asked for is busy, or a hundred in a row are
 */
export const portFor = async (wish: PortWish, taken: ReadonlySet<number> = new Set()): Promise<number> => {
  const { use, variable, port, asked, host } = wish;
  const last = asked ? port : Math.min(port + 100, 65_535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    if (!taken.has(candidate) && (await isFree(candidate, host))) return candidate;
  }
  throw new Fault(`Port ${port} for ${use} is taken: stop what uses it, or set ${variable} to a free port.`);
};
