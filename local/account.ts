import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../config/fault';

/** The system account PostgreSQL runs under. `drop` is set when we are root and must give root up for it. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly drop: boolean;
}

const accounts = (): { name: string; uid: number; gid: number }[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0);

/**
 * Who runs PostgreSQL: ourselves, or, as root (which PostgreSQL refuses), an account that exists already, so that
 * nothing has to be created on the machine. `owner` is the uid data was made with before, which goes first.
 * @throws {Fault} root without any other account
 */
export const accountFor = ({ asked, owner }: { asked?: string | undefined; owner?: number | undefined }): Account => {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? -1, drop: false };
  const known = accounts();
  const named = (name: string | undefined) => known.find((account) => account.name === name);
  if (asked && !named(asked))
    throw new Fault(
      `PG_OS_USER names the account “${asked}”, which this machine does not have; name one of /etc/passwd other than root.`,
    );
  const chosen =
    named(asked) ??
    known.find((account) => account.uid === owner) ??
    [process.env['SUDO_USER'], 'postgres', 'nobody'].map(named).find((account) => account !== undefined);
  if (!chosen)
    throw new Fault(
      'PostgreSQL does not run as root, and no other account was found: set PG_OS_USER to one, or DATABASE_URL to a server.',
    );
  return { uid: chosen.uid, gid: chosen.gid, drop: true };
};

const bits = { read: 4, enter: 1 } as const;

/** Whether the mode bits let an account read a file or enter a folder. */
export const permits = (at: string, who: Account, wish: keyof typeof bits): boolean => {
  const { uid, gid, mode } = statSync(at);
  const shift = uid === who.uid ? 6 : gid === who.gid ? 3 : 0;
  return ((mode >> shift) & bits[wish]) !== 0;
};

/** Whether an account can come as far as `folder`: the x bit on it and on every parent. */
export const reachable = (folder: string, who: Account): boolean => {
  const here = path.resolve(folder);
  const parent = path.dirname(here);
  return permits(here, who, 'enter') && (parent === here || reachable(parent, who));
};
