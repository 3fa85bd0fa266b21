import { Fault } from '../../config/fault';

const table: readonly { seen: RegExp; say: (found: { port: number; home: string }) => string }[] = [
  {
    seen: /bind: address already in use/,
    say: ({ port }) =>
      `A port for Temporal is taken (${port}, or the one for its UI): stop what uses it, or set TEMPORAL_PORT and TEMPORAL_UI_PORT.`,
  },
  {
    seen: /no space left on device|database or disk is full/i,
    say: ({ home }) => `The disk with ${home} is full: free some space and start again; nothing is lost.`,
  },
  {
    seen: /read-only file system|attempt to write a readonly database|unable to open database file/i,
    say: ({ home }) =>
      `${home}/temporal cannot be written: give it to this account, or set CASECLOCK_HOME to another folder.`,
  },
];

/** Whether the server's own file is broken. It holds nothing that PostgreSQL does not know better. */
export const damaged = (text: string): boolean => /file is not a database|database disk image is malformed/.test(text);

/** The sentence for what the server printed before it ended. */
export const faultOf = (found: { text: string; port: number; home: string; log: string }): Fault => {
  const row = table.find(({ seen }) => seen.test(found.text));
  if (row) return new Fault(row.say(found));
  const last = found.text.trim().split('\n').at(-1) ?? '';
  return new Fault(`Temporal did not start (${last.slice(0, 300) || 'no reason given'}): see ${found.log}.`);
};

/** The sentence for a program that could not be run at all. */
export const spawnFault = (code: string, program: string): Fault =>
  new Fault(
    `${program} could not be run (${code}): set TEMPORAL_CLI_PATH to Temporal’s program for this system, or TEMPORAL_ADDRESS to a running server.`,
  );
