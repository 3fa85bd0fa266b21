import path from 'node:path';
import { Fault } from '../../config/fault';
import { removeFile, textOf } from '../files';
import { alive, commandOf, inhabitants, until } from '../process';

/** What a running server writes about itself beside its data. */
export interface Held {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const fileIn = (data: string): string => path.join(data, 'postmaster.pid');

/** Reads `postmaster.pid`: pid in line 1, port in line 4, status in line 8. */
export const held = (data: string): Held | undefined => {
  const lines = textOf(fileIn(data))?.split('\n');
  const pid = Number(lines?.[0]);
  return lines && pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
};

/**
 * The server that runs on this data already, left by a start that was killed. A lock nobody stands behind is removed:
 * its process is gone, a zombie, or another program that got the same number.
 * @throws {Fault} backends of a killed server that do not end within ten seconds
 */
export const survivor = async (data: string): Promise<Held | undefined> => {
  if (textOf(fileIn(data)) === undefined) return undefined;
  const found = held(data);
  if (found && alive(found.pid) && commandOf(found.pid) === 'postgres') return found;
  const empty = await until(() => inhabitants(data).length === 0, { within: 10_000, every: 50 });
  if (!empty) throw new Fault(`A killed PostgreSQL still works in ${data}: end its processes, then start again.`);
  removeFile(fileIn(data));
  return undefined;
};
