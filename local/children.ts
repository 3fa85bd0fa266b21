import path from 'node:path';
import { z } from 'zod';
import { removeFile, replaceFile, valueIn } from './files';
import { alive, birthOf, end } from './process';

const schema = z.record(z.string(), z.object({ pid: z.number(), birth: z.string() }));

const fileIn = (home: string): string => path.join(home, 'processes.json');

/** Notes a process of this start, so that the next one can end it should it outlive us. */
export const noteChild = (home: string, name: string, pid: number): void => {
  const noted = valueIn(fileIn(home), schema) ?? {};
  replaceFile(fileIn(home), JSON.stringify({ ...noted, [name]: { pid, birth: birthOf(pid) ?? '' } }));
};

/** Ends processes of an earlier start that was killed before it could. */
export const endChildren = async (home: string): Promise<void> => {
  const left = Object.values(valueIn(fileIn(home), schema) ?? {}).filter(
    ({ pid, birth }) => alive(pid) && birthOf(pid) === birth,
  );
  await Promise.all(left.map(({ pid }) => end(pid, { gentle: 'SIGTERM', harsh: 'SIGKILL', patience: 10_000 })));
  removeFile(fileIn(home));
};
