import { createServer } from 'node:net';
import { systemCode } from '../config/fault';

const bound = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });

/** Whether nobody listens on a loopback port. A port below 1024 that we may not use counts as taken. */
export const isFree = (port: number): Promise<boolean> =>
  bound(port).then(
    () => true,
    (error: unknown) => {
      if (['EADDRINUSE', 'EACCES'].includes(systemCode(error) ?? '')) return false;
      throw error;
    },
  );

/** A loopback port the system says is free. */
export const freePort = (): Promise<number> => bound(0);
