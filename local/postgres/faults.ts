import { Fault } from '../../config/fault';

/** What the server prints, and the sentence that says the way out. The first match speaks. */
const table: readonly { seen: RegExp; say: (found: { data: string; port: number; text: string }) => string }[] = [
  {
    seen: /could not bind .*Address already in use|could not create any TCP\/IP sockets/s,
    say: ({ port }) => `Port ${port} for PostgreSQL is taken: stop what uses it, or set PG_PORT to another.`,
  },
  {
    seen: /Read-only file system/,
    say: ({ data }) =>
      `The data folder ${data} is on a read-only disk: set CASECLOCK_HOME to a folder that can be written.`,
  },
  {
    seen: /No space left on device/,
    say: ({ data }) =>
      `The disk with the data folder ${data} is full: free some space and start again; nothing is lost.`,
  },
  {
    seen: /Disk quota exceeded/,
    say: ({ data }) => `The disk quota for the data folder ${data} is used up: free some space and start again.`,
  },
  {
    seen: /database files are incompatible with server|was initialized by PostgreSQL version/,
    say: ({ data, text }) => {
      const [, made = 'another version', here = 'another'] =
        /version ([\d.]+),? which is not compatible with this version ([\d.]+)/.exec(text) ?? [];
      return `The data in ${data} was made by PostgreSQL ${made} and this server is ${here}: dump it with the old one and load it here, or set PG_BIN to the old server's programs.`;
    },
  },
  {
    seen: /has invalid permissions|Permission denied|has wrong ownership/,
    say: ({ data }) =>
      `The data folder ${data} belongs to another account: start as that account, or set CASECLOCK_HOME to a folder of this one.`,
  },
  {
    seen: /could not look up effective user ID/,
    say: ({ data }) =>
      `The owner of ${data} is no account of this machine: set PG_OS_USER to one and give it the folder.`,
  },
  {
    seen: /error while loading shared libraries|cannot execute|Exec format error|GLIBC/,
    say: () =>
      'The packaged PostgreSQL does not run on this system: set DATABASE_URL to a server, or PG_BIN to the programs of an installed one.',
  },
  {
    seen: /lock file .* already exists/,
    say: ({ data }) =>
      `Another PostgreSQL uses ${data}, perhaps in a container of its own: stop it, or set CASECLOCK_HOME to another folder.`,
  },
  {
    seen: /could not map anonymous shared memory|could not create shared memory|Cannot allocate memory/,
    say: () =>
      'There is too little memory for PostgreSQL: free about 200 MB, or set DATABASE_URL to a server elsewhere.',
  },
  {
    seen: /could not locate a valid checkpoint record|invalid checkpoint record|could not read file "global\/pg_control"/,
    say: ({ data }) =>
      `The data in ${data} is damaged: restore it from a backup (docs/operations.md), or move the folder away to begin anew.`,
  },
];

/** Whether an answer only means “not yet”. */
export const passes = (text: string): boolean => /the database system is (starting|shutting|in recovery)/.test(text);

/** The sentence for what a PostgreSQL program printed before it ended. */
export const faultOf = (found: { data: string; port: number; text: string; log: string }): Fault => {
  const row = table.find(({ seen }) => seen.test(found.text));
  if (row) return new Fault(row.say(found));
  const last = found.text.trim().split('\n').at(-1) ?? '';
  return new Fault(`PostgreSQL did not start (${last || 'no reason given'}): see ${found.log}.`);
};

/** The sentence for a program that could not even be run. */
export const spawnFault = (code: string | undefined, program: string): Fault =>
  new Fault(
    code === 'EPERM' || code === 'EINVAL'
      ? 'PostgreSQL does not run as root, and this root may not become another account: set DATABASE_URL to a server, or start as an ordinary user.'
      : `${program} could not be run (${code ?? 'unknown reason'}): set PG_BIN to the folder of PostgreSQL's programs, or DATABASE_URL to a server.`,
  );
