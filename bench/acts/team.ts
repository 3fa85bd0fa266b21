import { giveWay } from '../../local/priority';
import { databaseAt, ensureDatabase } from '../../local/postgres/database';
import { migrate } from '../../store';
import { type Child, childOf } from '../children';
import type { Job } from '../contenders/jobs';
import type { Loaded } from '../crew';
import type { Stack } from '../stack';

/** What takes part, in the order of the table. */
export const contenders = {
  product: 'Caseclock, acts over HTTP',
  temporal: 'bare Temporal, acts as Updates',
  transaction: 'bare transaction',
} as const;

export type Name = keyof typeof contenders;
export const names = Object.keys(contenders) as Name[];

type Contender = Child<Job<object>, Loaded>;

/** The contenders' processes, each with its cases in hand. */
export interface Team extends Readonly<Record<Name, Contender>> {
  /** Process id of bare Temporal's worker. */
  readonly bareWorker: number;
}

/** Keeps a process to be ended with the measurement. */
export type Hold = (child: Pick<Child<never, unknown>, 'end'>) => void;

const bareDatabase = async ({ databaseUrl }: Stack): Promise<string> => {
  const url = databaseAt(databaseUrl, 'bench_bare');
  await ensureDatabase(url);
  await migrate(url);
  return url;
};

/**
 * Brings the contenders to their servers: all use the same PostgreSQL and the same Temporal. The bare transactions get a
 * database of their own, so that no relay tells workflows about them.
 */
export const assemble = async (stack: Stack, clients: number, hold: Hold): Promise<Team> => {
  const temporal = { address: stack.temporalAddress, namespace: stack.namespace };
  const worker = childOf<object, undefined>('contenders/temporal-worker-child.js');
  hold(worker);
  await worker.ask(temporal);
  const meet = async (name: Name, at: object): Promise<Contender> => {
    const child: Contender = childOf(`contenders/${name}-child.js`);
    hold(child);
    await child.ask({ at, run: `${name}-${process.pid}`, clients });
    return child;
  };
  const bare = await meet('temporal', temporal);
  // The server gives way to the desk (local/priority.ts): equals among themselves, server, worker and client lose nothing.
  for (const { pid } of [worker, bare]) giveWay(pid);
  return {
    product: await meet('product', { apiUrl: stack.apiUrl }),
    temporal: bare,
    transaction: await meet('transaction', { databaseUrl: await bareDatabase(stack) }),
    bareWorker: worker.pid,
  };
};
