import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { folder } from '../files';
import { NoWay } from './download';

const patience = 5_000;

const programIn = (at: string): string | undefined => {
  const name = readdirSync(at).find((entry) => entry.startsWith('temporal-') && !entry.endsWith('.downloading'));
  return name === undefined ? undefined : path.join(at, name);
};

const weigh = (at: string): number =>
  readdirSync(at).reduce((sum, name) => sum + (statSync(path.join(at, name), { throwIfNoEntry: false })?.size ?? 0), 0);

/** Ends the child when nothing has arrived for five seconds: the SDK itself would wait for ever. */
const watched = async (child: ChildProcess, at: string): Promise<void> => {
  let stuck = 0;
  for (let before = -1; child.exitCode === null && child.signalCode === null;) {
    const now = weigh(at);
    stuck = now === before ? stuck + 250 : 0;
    before = now;
    if (stuck >= patience) child.kill('SIGKILL');
    await delay(250);
  }
};

/**
 * Temporal's program as the SDK downloads it, in a process of its own that can be ended.
 * @throws {NoWay} no network, or nothing arrived for five seconds
 */
export const sdkDownload = async (cache: string): Promise<string> => {
  const at = folder(path.join(cache, 'sdk'), 0o755);
  const here = programIn(at);
  if (here) return here;
  const script = path.join(__dirname, `sdk-download-child${path.extname(__filename)}`);
  if (!existsSync(script)) throw new NoWay('not part of this build');
  const child = fork(script, [at], { stdio: 'ignore', detached: true });
  await watched(child, at);
  const found = child.exitCode === 0 ? programIn(at) : undefined;
  if (found) return found;
  for (const name of readdirSync(at)) rmSync(path.join(at, name), { force: true });
  throw new NoWay(child.signalCode === null ? 'no network' : 'nothing arrived for five seconds');
};
