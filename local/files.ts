import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { Fault, systemCode } from '../config/fault';

const fsFaults = {
  ENOSPC: (at: string) =>
    `The disk with ${at} is full: free some space, or set CASECLOCK_HOME to a folder on another disk.`,
  EDQUOT: (at: string) =>
    `Your disk quota for ${at} is used up: free some space, or set CASECLOCK_HOME to a folder elsewhere.`,
  EROFS: (at: string) => `${at} is read-only: set CASECLOCK_HOME to a folder that can be written.`,
  EACCES: (at: string) =>
    `${at} may not be written by this account: give it the folder, or set CASECLOCK_HOME to one it owns.`,
  EPERM: (at: string) =>
    `${at} may not be changed by this account: give it the folder, or set CASECLOCK_HOME to one it owns.`,
  ENOTDIR: (at: string) => `${at} is a file or lies below one: set CASECLOCK_HOME to a folder.`,
  ENOENT: (at: string) => `${at} cannot be made there: set CASECLOCK_HOME to a folder that can be written.`,
} satisfies Readonly<Record<string, (at: string) => string>>;

const sentenceFor = (code: string | undefined, at: string): string | undefined =>
  Object.hasOwn(fsFaults, code ?? '') ? fsFaults[code as keyof typeof fsFaults](at) : undefined;

/** Runs `work` on files at `at`; what a full or closed disk throws becomes one sentence. Anything else goes through. */
export const onDisk = <T>(at: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    const sentence = sentenceFor(systemCode(error), at);
    throw sentence === undefined ? error : new Fault(sentence);
  }
};

// Not the recursive mkdirSync: where nothing can be made it goes round for ever (below /proc) or blames ENOENT (read-only).
const make = (at: string, mode: number): void => {
  try {
    mkdirSync(at);
    chmodSync(at, mode); // whatever the umask
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return; // somebody else was quicker
    if (systemCode(error) !== 'ENOENT' || statSync(path.dirname(at), { throwIfNoEntry: false })) throw error;
    make(path.dirname(at), mode);
    make(at, mode);
  }
};

/** Makes a folder and its parents with this mode; one that is there already stays as it is. */
export const folder = (at: string, mode: number): string =>
  onDisk(at, () => {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) throw new Fault(fsFaults.ENOTDIR(at));
    if (!found) make(at, mode);
    return at;
  });

/** The text of a file, or undefined when there is none. */
export const textOf = (at: string): string | undefined => {
  try {
    return readFileSync(at, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** A value kept in a file; undefined when there is none, or when a power cut or another release left something else. */
export const valueIn = <T>(at: string, schema: z.ZodType<T>): T | undefined => {
  try {
    return schema.parse(JSON.parse(textOf(at) ?? ''));
  } catch {
    return undefined;
  }
};

/** Replaces a file in one step, readable by its owner only: a reader sees the old text or the new, never half. */
export const replaceFile = (at: string, text: string): void =>
  onDisk(at, () => {
    const next = `${at}.${process.pid}.new`;
    writeFileSync(next, text, { mode: 0o600 });
    renameSync(next, at);
  });

/** The secret kept in a file, made the first time. Hexadecimal. */
export const secretIn = (at: string): string => {
  const kept = textOf(at)?.trim();
  if (kept) return kept;
  folder(path.dirname(at), 0o700);
  const made = randomBytes(24).toString('hex');
  replaceFile(at, made);
  return made;
};

/** Removes a file that may not be there. */
export const removeFile = (at: string): void => onDisk(at, () => rmSync(at, { force: true }));

/** Megabytes an ordinary account can still write on the disk that holds `at`. */
export const freeMegabytes = (at: string): number => {
  const { bavail, bsize } = statfsSync(at);
  return (bavail * bsize) / 2 ** 20;
};
