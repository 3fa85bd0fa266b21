import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { stderrOf, systemCode } from '../../config/fault';
import type { Account } from '../account';
import { onDisk, secretIn, textOf } from '../files';
import { ended } from '../process';
import { faultOf, spawnFault } from './faults';
import { ownFolder } from './folders';

/** A database cluster on disk: its folder, its programs, its account, and the password of its one role. */
export interface Cluster {
  readonly data: string;
  readonly bin: string;
  readonly account: Account;
  readonly password: string;
}

/** The one role of the embedded server, and the name of the database. */
export const role = 'caseclock';

interface RunAs {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
}

/** How a program of the cluster is run: as its account, away from any closed folder, in English for the fault table. */
export const running = ({ account }: Pick<Cluster, 'account'>): RunAs => ({
  cwd: '/',
  env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  ...(account.drop ? { uid: account.uid, gid: account.gid } : {}),
});

const give = (at: string, { account }: Pick<Cluster, 'account'>): void => {
  if (account.drop) chownSync(at, account.uid, account.gid);
};

const majorOf = async (bin: string): Promise<number> => {
  const { stdout } = await promisify(execFile)(path.join(bin, 'postgres'), ['--version']);
  return Number(/(\d+)/.exec(stdout)?.[1] ?? 0);
};

// The built-in provider sorts and folds the same on every machine; it came with 17.
const localeOf = (major: number): string[] =>
  major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C'];

const initdb = async (cluster: Cluster, into: string, passwordFile: string, sync: boolean): Promise<void> => {
  const program = path.join(cluster.bin, 'initdb');
  const flags = [
    '-D',
    into,
    '-U',
    role,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--no-instructions',
  ];
  try {
    const locale = localeOf(await majorOf(cluster.bin));
    await promisify(execFile)(program, [...flags, ...locale, ...(sync ? [] : ['--no-sync'])], running(cluster));
  } catch (error) {
    const text = stderrOf(error);
    if (text === '') throw spawnFault(systemCode(error), program);
    throw faultOf({ data: cluster.data, port: 0, text, log: program });
  }
};

/** Makes the cluster beside its place and renames it there, so that an interrupted start leaves nothing half made. */
export const initialise = async (cluster: Cluster, { sync = true } = {}): Promise<void> => {
  const making = `${cluster.data}.new`;
  const passwordFile = `${cluster.data}.password`;
  try {
    onDisk(making, () => {
      rmSync(making, { recursive: true, force: true });
      ownFolder(making, cluster.account);
      writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
      give(passwordFile, cluster);
    });
    await initdb(cluster, making, passwordFile, sync);
    if (existsSync(cluster.data) && readdirSync(cluster.data).length === 0) rmSync(cluster.data, { recursive: true });
    onDisk(cluster.data, () => renameSync(making, cluster.data));
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
};

/** Gives a stopped cluster a new password, in PostgreSQL's single-user mode, which asks for none. */
const forget = async (cluster: Cluster): Promise<void> => {
  const child = spawn(path.join(cluster.bin, 'postgres'), ['--single', '-D', cluster.data, 'postgres'], {
    ...running(cluster),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(`alter role ${role} password '${cluster.password}'\n`);
  await ended(child);
};

/**
 * The cluster's password: drawn once and kept under `home`, readable by us alone. When the file was deleted but the
 * data was not, a new one is set.
 */
export const password = async (home: string, cluster: Omit<Cluster, 'password'>): Promise<string> => {
  const at = path.join(home, 'secrets/postgres-password');
  const lost = textOf(at) === undefined && existsSync(path.join(cluster.data, 'PG_VERSION'));
  const kept = secretIn(at);
  if (lost) await forget({ ...cluster, password: kept });
  return kept;
};
