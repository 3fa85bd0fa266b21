import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../config/fault';
import { type Account, accountFor, reachable } from '../account';
import { folder, replaceFile, textOf } from '../files';

/** Where the server's data lies, where a copy of its programs may, and who runs it. */
export interface Folders {
  readonly account: Account;
  readonly data: string;
  readonly shelf: () => string;
}

/** The account asked for, and other folders to fall back on, for tests. */
export interface Wish {
  readonly asked?: string | undefined;
  readonly elsewhere?: readonly string[] | undefined;
}

// Both outlive a restart of the machine, unlike /tmp.
const outside = ['/var/lib/caseclock', '/var/tmp/caseclock'];

const ours = (at: string): boolean => {
  const { uid, mode } = lstatSync(at);
  return uid === 0 && (mode & 0o022) === 0; // nobody else may swap what root starts
};

const outsideFor = (who: Account, elsewhere: readonly string[]): string => {
  for (const candidate of elsewhere) {
    try {
      if (ours(folder(candidate, 0o755)) && reachable(candidate, who)) return candidate;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
    }
  }
  throw new Fault(
    `PostgreSQL may not run as root, and its account can reach neither this folder nor ${elsewhere.join(' nor ')}: set CASECLOCK_HOME to a folder outside /root.`,
  );
};

/** The name of a home elsewhere: drawn once, so that a fresh home never meets the data of one that was deleted. */
const nameOf = (home: string): string => {
  const at = path.join(home, 'id');
  const kept = textOf(at)?.trim();
  if (kept) return kept;
  const made = randomBytes(8).toString('hex');
  replaceFile(at, made);
  return made;
};

const claim = (data: string, home: string): void => {
  const mark = `${data}.home`;
  const holder = textOf(mark);
  if (holder !== undefined && holder !== home && textOf(path.join(holder, 'id')) === textOf(path.join(home, 'id'))) {
    throw new Fault(
      `${home} is a copy of ${holder}, and both would use the data in ${data}: delete ${path.join(home, 'id')} to begin with empty data here.`,
    );
  }
  if (holder !== home) replaceFile(mark, home);
};

const ownerOf = (data: string): number | undefined => (existsSync(data) ? statSync(data).uid : undefined);

/**
 * Puts the data under `home`, or, when we are root and the account PostgreSQL runs under cannot come there (a clone in
 * root's own closed folder), under /var/lib/caseclock with the home's own name.
 * @throws {Fault} no account, or no place it can reach
 */
export const foldersFor = (home: string, { asked, elsewhere = outside }: Wish = {}): Folders => {
  const inside = path.join(folder(path.join(home, 'postgres'), 0o755), 'data');
  const account = accountFor({ asked, owner: ownerOf(inside) });
  if (!account.drop) return { account, data: inside, shelf: () => path.dirname(inside) };
  if (reachable(path.dirname(inside), account)) return { account, data: inside, shelf: () => path.dirname(inside) };
  const base = outsideFor(account, elsewhere);
  const data = path.join(base, nameOf(home));
  const again = accountFor({ asked, owner: ownerOf(data) });
  claim(data, realpathSync(home));
  return { account: again, data, shelf: () => base };
};

/** Makes an empty folder that belongs to an account alone. */
export const ownFolder = (at: string, who: Account): string => {
  folder(at, 0o700);
  if (who.drop) chownSync(at, who.uid, who.gid);
  return at;
};
