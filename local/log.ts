import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const most = 64 * 1024;
const large = 20 * 2 ** 20;

/** The text a log file gained since it was `from` bytes long, at most its last 64 KB. */
export const sliceOf = (file: string, from: number): string => {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const start = Math.max(from, size - most);
    const bytes = Buffer.alloc(Math.max(0, size - start));
    readSync(descriptor, bytes, 0, bytes.length, start);
    return bytes.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
};

/** Sets a log of more than 20 MB aside as `….old`, replacing the one before. */
export const turnOver = (file: string): void => {
  if (existsSync(file) && statSync(file).size > large) renameSync(file, `${file}.old`);
};
