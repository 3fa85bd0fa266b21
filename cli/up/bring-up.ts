import path from 'node:path';
import { type Addresses, addressesFile } from '../../config/addresses';
import { type Config, inherited } from '../../config/environment';
import { endChildren } from '../../local/children';
import { replaceFile, secretIn } from '../../local/files';
import { keep } from '../../local/supervisor';
import { bringToNewest } from '../migrate';
import { letPeopleIn } from './people';
import { type Launch, type Process, startProcess } from './processes';
import { type Site, type Used, choosePort, useDatabase, useTemporal } from './servers';
import { secondsSince } from './steps';

/** Takes over how to stop something; what came last is stopped first. */
export type OnStop = (name: string, stop: () => Promise<void>) => void;

type Stoppable = { readonly stop: () => Promise<void> } | undefined;

/** Waits for all starts that run at once. What stands is handed over, in this order, before a failure ends the start. */
const standing = async <T>(
  starts: Readonly<Record<string, Promise<T>>>,
  stoppable: (made: T) => Stoppable,
  onStop: OnStop,
): Promise<void> => {
  const names = Object.keys(starts);
  const results = await Promise.allSettled(Object.values(starts));
  for (const [index, result] of results.entries()) {
    const made = result.status === 'fulfilled' ? stoppable(result.value) : undefined;
    if (made) onStop(names[index] ?? '', made.stop);
  }
  await Promise.all(Object.values(starts));
};

const write = ({ home }: Config, addresses: Addresses): void =>
  replaceFile(addressesFile(home), JSON.stringify(addresses));

const bothServers = async (site: Site, onStop: OnStop): Promise<{ database: Used; temporal: Used }> => {
  const starts = { PostgreSQL: useDatabase(site), Temporal: useTemporal(site) };
  await standing(starts, ({ kept }) => kept, onStop);
  return { database: await starts.PostgreSQL, temporal: await starts.Temporal };
};

const processes = async ({ steps }: Site, launch: Launch, onStop: OnStop): Promise<string | undefined> => {
  const started = (name: string) =>
    steps.step(name, () => keep<Process>({ name, say: steps.say, start: () => startProcess(name, launch) }));
  const starts = { worker: started('worker'), watch: started('watch'), api: started('api') };
  await standing(starts, (kept) => kept, onStop);
  return (await starts.api).current().url;
};

const launchFor = async (site: Site, at: Addresses): Promise<Launch> => {
  const { config, signal } = site;
  const env = inherited({
    DATABASE_URL: at.databaseUrl,
    TEMPORAL_ADDRESS: at.temporalAddress,
    API_PORT: String(await choosePort(site, 'api')),
    ...(at.secret === undefined ? {} : { CASECLOCK_SECRET: at.secret }),
  });
  return { home: config.home, env, signal };
};

const readyLine = (apiUrl: string, ui: string, began: number): string =>
  [
    `ready in ${secondsSince(began)}`,
    `console ${apiUrl}/`,
    `API ${apiUrl}/api/v1`,
    `documentation ${apiUrl}/docs`,
    `Temporal ${ui}`,
  ].join(' · ');

/**
 * Starts servers and processes in order, each handed to `onStop` as soon as it stands.
 * @throws {Fault} whatever stands in the way; the signal's reason when it is called off
 */
export const bringUp = async (site: Site, onStop: OnStop): Promise<void> => {
  const began = performance.now();
  const { config, steps, signal } = site;
  steps.say(`案限 Caseclock · data and logs in ${config.home}`);
  await endChildren(config.home);
  const { database, temporal } = await bothServers(site, onStop);
  signal.throwIfAborted();
  const secret = config.secret ?? secretIn(path.join(config.home, 'secrets/session'));
  const addresses = { databaseUrl: database.at, temporalAddress: temporal.at, temporalUi: temporal.ui, secret };
  write(config, addresses);
  await steps.step('Database schema', () => bringToNewest(database.at));
  const launch = await launchFor(site, addresses);
  const apiUrl = (await processes(site, launch, onStop)) ?? `http://127.0.0.1:${launch.env['API_PORT']}`;
  write(config, { ...addresses, apiUrl });
  await letPeopleIn(site, launch, { databaseUrl: database.at, secret });
  signal.throwIfAborted();
  steps.say('  Ctrl-C stops everything and loses nothing.');
  steps.say(readyLine(apiUrl, temporal.ui ?? temporal.at, began));
};
