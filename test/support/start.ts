import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { environment } from '../../config/environment';
import { root } from '../../config/root';
import { freePort } from '../../local/ports';

/** A command of the product, run as a user runs it. */
export interface Run {
  readonly pid: number;
  readonly said: readonly string[];
  /** Resolves with the first line that matches; rejects when the command ends without one. */
  readonly heard: (seen: RegExp) => Promise<string>;
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

const listening = (child: ChildProcess, said: string[]): Run['heard'] => {
  const waiting = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      for (const tell of waiting) tell(line);
    });
  }
  return (seen) =>
    new Promise((done, fail) => {
      const before = said.find((line) => seen.test(line));
      if (before !== undefined) done(before);
      waiting.add((line) => {
        if (seen.test(line)) done(line);
      });
      child.once('close', () => fail(new Error(`The command ended without ${seen}:\n${said.join('\n')}`)));
    });
};

/** Runs `caseclock <words>` with a home of its own and the programs that were fetched already. */
export const run = (words: readonly string[], variables: Readonly<Record<string, string>>): Run => {
  const child = spawn(process.execPath, [path.join(root, 'bin/caseclock.cjs'), ...words], {
    cwd: root,
    env: { ...process.env, CASECLOCK_CACHE: environment().cache, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const heard = listening(child, said);
  const ended = new Promise<number | NodeJS.Signals | null>((done) => {
    child.once('close', (code, signal) => done(code ?? signal));
  });
  if (child.pid === undefined) throw new Error('caseclock could not be run');
  return { pid: child.pid, said, heard, ended };
};

/** Ports nobody uses, as a user would set them. */
export const freePorts = async (): Promise<Record<string, string>> => {
  const names = ['API_PORT', 'PG_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT'];
  const ports = await Promise.all(names.map(async (name) => [name, String(await freePort())] as const));
  return Object.fromEntries(ports);
};
