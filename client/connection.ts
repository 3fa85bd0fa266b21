import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import { deadlineIn } from '../config/clock';

/** Where Temporal is. TLS and key only where the cluster asks for them. */
export interface TemporalAt extends Pick<ConnectionOptions, 'tls'> {
  readonly address: string;
  readonly namespace: string;
  readonly apiKey?: string;
}

/** The one task queue: cases, patrols and their activities. */
export const taskQueue = 'caseclock';

/** Milliseconds after which a call is given up. A server that hangs answers nothing, not even a refusal. */
const patience = 4_000;

/** A client whose every call has a deadline and is tried once: whoever calls repeats, and knows why. */
export interface Temporal {
  readonly namespace: string;
  /** Runs calls with a deadline `within` ms from now. @throws ServiceError when the server hangs, refuses or is away */
  readonly call: <T>(made: (client: Client) => Promise<T>, within?: number) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Connects with the first call, and again by itself whenever the server comes back. */
export const temporalAt = ({ namespace, ...where }: TemporalAt): Temporal => {
  const connection = Connection.lazy({ ...where, interceptors: [] });
  const client = new Client({ connection, namespace });
  return {
    namespace,
    call: (made, within = patience) => connection.withDeadline(deadlineIn(within), () => made(client)),
    close: () => connection.close(),
  };
};
