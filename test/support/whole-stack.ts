import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { samplePassword } from '../../api/identity/password';
import { connect } from '../../store';
import { eventually } from './eventually';
import { runFolder } from './sweep.cjs';

const root = path.join(__dirname, '../..');

/** One answer of the API. */
export interface Answer {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
}

/** Everything `npm start` brings up, in a home of its own. */
export interface WholeStack {
  readonly home: string;
  readonly lines: readonly string[];
  /** Where the console is. */
  readonly url: string;
  /** The password of the people of the sample organisation. */
  readonly password: () => string;
  readonly pidOf: (name: 'worker' | 'watch' | 'api') => number;
  /** The server's process, found by the port it was given; undefined while it is away. */
  readonly serverPid: (server: 'temporal' | 'postgres') => number | undefined;
  readonly call: (user: string, method: 'GET' | 'POST', path: string, body?: object, key?: string) => Promise<Answer>;
  /** Runs another command of the program against this home. */
  readonly run: (...args: string[]) => Promise<{ readonly code: number | null; readonly out: string }>;
  readonly databaseUrl: () => string;
  /** All processes follow the database's clock: shifting it lets days go by for the whole stack. */
  readonly passTime: (by: number) => Promise<void>;
  readonly temporalAddress: () => string;
  /** Stops as `kill` does; returns the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** `office`: without cases. A story that shifts the clock by days would see two hundred of them run out with its own. */
type Sample = 'office' | 'yes';

const environmentOf = (home: string, sample: Sample): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _, TEMPORAL_ADDRESS: __, ...rest } = process.env;
  return {
    ...rest,
    CASECLOCK_SAMPLE: sample,
    CASECLOCK_HOME: home,
    CASECLOCK_CACHE: path.join(root, '.caseclock/cache'),
    LOG_LEVEL: 'warn',
  };
};

const program = (home: string, args: readonly string[], sample: Sample = 'office'): ChildProcess =>
  spawn(process.execPath, [path.join(root, 'bin/caseclock.cjs'), ...args], {
    env: environmentOf(home, sample),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => {
    child.once('exit', (code) => {
      done(code);
    });
  });

const run: (home: string) => WholeStack['run'] =
  (home) =>
  async (...args) => {
    const child = program(home, args);
    let out = '';
    child.stdout?.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (out += data.toString()));
    return { code: await ended(child), out };
  };

const caller = (api: string, password: () => string): WholeStack['call'] => {
  const tokens = new Map<string, string>();
  const send = async (method: string, at: string, headers: Record<string, string>, body?: object): Promise<Answer> => {
    const answer = await fetch(`${api}${at}`, {
      method,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const signIn = async (user: string): Promise<void> => {
    tokens.set(user, (await send('POST', '/session', {}, { user, password: password() })).body.token as string);
  };
  let count = 0;
  return async (user, method, at, body, key) => {
    count += 1;
    const own = key ?? `story-key-${count}`;
    if (!tokens.has(user)) await signIn(user);
    const again = (): Promise<Answer> =>
      send(method, at, { authorization: `Bearer ${tokens.get(user) ?? ''}`, 'idempotency-key': own }, body);
    const answer = await again();
    if (answer.status !== 401) return answer;
    // Days go by in a story, and a session lasts hours.
    await signIn(user);
    return again();
  };
};

const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // ended meanwhile
  }
};

/** Each server is told its port; the data of PostgreSQL may lie elsewhere than at home, where another user may read it. */
const listeningOn = (server: string, port: string): number | undefined =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const words = commandOf(pid).split('\0');
      return words[0]?.endsWith(`/${server}`) === true && words.includes(port);
    })
    .map(Number)[0];

const shiftClock = async (url: string, by: number): Promise<void> => {
  const database = connect(url, { connections: 1 });
  await database.run({
    text: 'insert into test_clock (shift_ms) select $1 where not exists (select from test_clock)',
    values: [0],
  });
  await database.run({ text: 'update test_clock set shift_ms = shift_ms + $1', values: [by] });
  await database.close();
};

/** Starts everything in an empty home and waits until it is ready. */
export const wholeStack = async (home = runFolder(), sample: Sample = 'office'): Promise<WholeStack> => {
  const child = program(home, ['up'], sample);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  const over = ended(child);
  let gone = false;
  void over.then(() => (gone = true));
  const ready = await eventually(
    () => {
      const line = lines.find((one) => one.startsWith('ready in'));
      if (line === undefined && !gone) throw new Error(`Not ready yet:\n${lines.join('\n')}`);
      return line;
    },
    { within: 120_000 },
  );
  const api = /API (\S+)/.exec(ready ?? '')?.[1];
  if (api === undefined) throw new Error(`Never ready:\n${lines.join('\n')}`);
  const known = (file: string) => JSON.parse(readFileSync(path.join(home, file), 'utf8'));
  const password = () => samplePassword(known('addresses.json').secret as string);
  return {
    home,
    lines,
    url: new URL(api).origin,
    password,
    pidOf: (name) => known('processes.json')[name].pid as number,
    serverPid: (server) => {
      const { databaseUrl, temporalAddress } = known('addresses.json');
      const port = server === 'postgres' ? new URL(databaseUrl as string).port : String(temporalAddress).split(':')[1];
      return listeningOn(server, port ?? '');
    },
    call: caller(api, password),
    run: run(home),
    databaseUrl: () => known('addresses.json').databaseUrl as string,
    passTime: (by) => shiftClock(known('addresses.json').databaseUrl as string, by),
    temporalAddress: () => known('addresses.json').temporalAddress as string,
    stop: () => {
      child.kill('SIGTERM');
      return over;
    },
  };
};

export const removeHome = (home: string): void => rmSync(home, { recursive: true, force: true });
