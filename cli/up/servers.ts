import { temporalAt } from '../../client/connection';
import { namespaceIdOf } from '../../client/namespace';
import type { Config } from '../../config/environment';
import { Fault, messageOf } from '../../config/fault';
import { temporalOf } from '../../config/temporal';
import { type PortWish, portFor } from '../../local/ports';
import { postgresFacts, shownAddress } from '../../local/postgres/foreign';
import { type Postgres, startPostgres } from '../../local/postgres/server';
import type { Server } from '../../local/server';
import { type Kept, keep } from '../../local/supervisor';
import { temporalCli } from '../../local/temporal/program';
import { startTemporal } from '../../local/temporal/server';
import type { Steps } from './steps';

/** What bringing up a server needs: settings, where to say things, ports given out already, and a way to be called off. */
export interface Site {
  readonly config: Config;
  readonly steps: Steps;
  readonly taken: Set<number>;
  readonly signal: AbortSignal;
}

/** A server in use: `kept` when it is ours to keep and stop. */
export interface Used {
  readonly at: string;
  readonly kept?: Kept<Server>;
  readonly ui?: string;
}

const wishes = {
  postgres: { use: 'PostgreSQL', variable: 'PG_PORT' },
  temporal: { use: 'Temporal', variable: 'TEMPORAL_PORT' },
  temporalUi: { use: 'Temporal’s UI', variable: 'TEMPORAL_UI_PORT' },
  api: { use: 'the API', variable: 'API_PORT' },
} as const;

/** The port for one use, said in one line when it had to be another than the usual one. */
export const choosePort = async ({ config, steps, taken }: Site, name: keyof typeof wishes): Promise<number> => {
  const { use, variable } = wishes[name];
  const port = config.ports[name];
  const wish: PortWish = { use, variable, port, asked: config.given.has(variable) };
  const chosen = await portFor(name === 'api' ? { ...wish, host: config.apiHost } : wish, taken);
  taken.add(chosen);
  if (chosen !== port) steps.say(`  ! Port ${port} is taken: ${use} uses ${chosen} (${variable} sets another)`);
  return chosen;
};

const noted = ({ port, adopted }: Server): string =>
  `127.0.0.1:${port}${adopted ? ' · still running, taken over' : ''}`;

const notedData = (server: Postgres, home: string): string =>
  server.data.startsWith(home)
    ? noted(server)
    : `${noted(server)} · data in ${server.data}, where its account can reach it`;

/** Chooses a port the first time, and the same one whenever the server is started again. */
const once = <T>(choose: () => Promise<T>): (() => Promise<T>) => {
  let chosen: Promise<T> | undefined;
  return () => (chosen ??= choose());
};

/** PostgreSQL: the server DATABASE_URL names, else the embedded one. */
export const useDatabase = async (site: Site): Promise<Used> => {
  const { config, steps } = site;
  const given = config.given.has('DATABASE_URL') ? config.databaseUrl : undefined;
  if (given !== undefined) {
    await steps.step(
      'PostgreSQL',
      () => postgresFacts(given),
      ({ version }) => `${shownAddress(given)} · version ${version}`,
    );
    return { at: given };
  }
  const port = once(() => choosePort(site, 'postgres'));
  const start = () =>
    startPostgres({ home: config.home, osUser: config.postgresOsUser, bin: config.postgresBin, port });
  const name = 'PostgreSQL';
  const kept = await steps.step(
    name,
    () => keep({ name, start, say: steps.say }),
    (made) => notedData(made.current(), config.home),
  );
  return { at: kept.current().url, kept };
};

const foreignTemporal = async (config: Config): Promise<Used> => {
  const place = temporalOf(config);
  const temporal = temporalAt(place);
  try {
    await namespaceIdOf(temporal);
    return { at: place.address };
  } catch (error) {
    throw new Fault(
      `No Temporal server with the namespace “${place.namespace}” answers at ${place.address} (${messageOf(error)}): start it, or correct TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE.`,
    );
  } finally {
    await temporal.close();
  }
};

/** Temporal: the server TEMPORAL_ADDRESS names, else one of our own. */
export const useTemporal = async (site: Site): Promise<Used> => {
  const { config, steps, signal } = site;
  const { home, cache, temporalNamespace: namespace } = config;
  if (config.given.has('TEMPORAL_ADDRESS')) {
    return steps.step(
      'Temporal',
      () => foreignTemporal(config),
      ({ at }) => at,
    );
  }
  const program = once(() => temporalCli({ cli: config.temporalCli, cache, signal, say: steps.say }));
  const ports = once(async () => ({
    port: await choosePort(site, 'temporal'),
    uiPort: await choosePort(site, 'temporalUi'),
  }));
  const start = () => startTemporal({ home, namespace, program, ports });
  const name = 'Temporal';
  const kept = await steps.step(
    name,
    () => keep({ name, start, say: steps.say }),
    (made) => noted(made.current()),
  );
  const { address, uiPort } = kept.current();
  return { at: address, kept, ui: `http://127.0.0.1:${uiPort}` };
};
