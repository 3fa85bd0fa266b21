import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { leashFile } from '../local/leash';

type Reply<R> = { readonly result: R } | { readonly error: string };

/** A process of our own that does one job at a time. */
export interface Child<J, R> {
  readonly pid: number;
  readonly ask: (job: J) => Promise<R>;
  readonly end: () => Promise<void>;
}

const reply = <R>(child: ChildProcess): Promise<R> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`A process of the measurement ended (${code}).`));
    child.once('exit', ended);
    child.once('message', (message: Reply<R>) => {
      child.off('exit', ended);
      if ('result' in message) resolve(message.result);
      else reject(new Error(message.error));
    });
  });

/** Starts `bench/<name>` as a process. It ends with us, however we end. */
export const childOf = <J extends object, R>(name: string): Child<J, R> => {
  const child = fork(path.join(__dirname, name), {
    execArgv: ['--enable-source-maps', '--require', leashFile],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    pid: child.pid ?? 0,
    ask: (job) => {
      const answer = reply<R>(child);
      child.send(job);
      return answer;
    },
    end: () =>
      new Promise((done) => {
        child.removeAllListeners('exit').once('exit', () => done());
        if (child.exitCode !== null || !child.kill('SIGTERM')) done();
      }),
  };
};

/** Within such a process: does each job it is sent and answers with the result. */
export const answering = (work: (job: never) => Promise<unknown>): void => {
  const answer = async (job: never): Promise<Reply<unknown>> => {
    try {
      return { result: await work(job) };
    } catch (error) {
      return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  process.on('message', (job) => void answer(job as never).then((sent) => process.send?.(sent)));
  process.channel?.ref(); // the leash let go of it
};
