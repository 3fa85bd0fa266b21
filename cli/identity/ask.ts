import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks for a password: on a terminal without showing it, otherwise the first line of what is piped in. */
export const askPassword = (prompt: string): Promise<string> => {
  const terminal = process.stdin.isTTY;
  if (terminal) process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  return new Promise((done) => {
    lines.once('line', (line) => {
      done(line);
      lines.close();
    });
    lines.once('close', () => {
      if (terminal) process.stderr.write('\n');
      done('');
    });
  });
};
