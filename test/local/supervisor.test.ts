import { type Running, keep } from '../../local/supervisor';

/** Something whose falls the test decides. */
const fallible = () => {
  const falls: ((how: string) => void)[] = [];
  let stops = 0;
  const start = (): Promise<Running> => {
    let fall: (how: string) => void = () => undefined;
    const over = new Promise<string>((done) => {
      fall = done;
    });
    falls.push(fall);
    const stop = () => {
      stops += 1;
      fall('stopped');
      return Promise.resolve();
    };
    return Promise.resolve({ over, stop });
  };
  return { start, starts: () => falls.length, fall: (how: string) => falls.at(-1)?.(how), stops: () => stops };
};

const lines = () => {
  const said: string[] = [];
  const waiting: { seen: RegExp; done: () => void }[] = [];
  const say = (line: string) => {
    said.push(line);
    for (const { seen, done } of waiting) if (seen.test(line)) done();
  };
  const heard = (seen: RegExp) =>
    new Promise<void>((done) => {
      if (said.some((line) => seen.test(line))) done();
      else waiting.push({ seen, done });
    });
  return { say, said, heard };
};

test('what falls is started again and both is said', async () => {
  const thing = fallible();
  const { say, said, heard } = lines();
  const kept = await keep({ name: 'worker', start: thing.start, say, waits: [1] });
  thing.fall('signal SIGKILL');
  await heard(/runs again/);
  expect(said).toEqual(['worker ended (signal SIGKILL); starting it again', 'worker runs again']);
  expect(thing.starts()).toBe(2);
  await kept.stop();
});

test('a start that fails is tried again with its reason said', async () => {
  const thing = fallible();
  const { say, heard } = lines();
  let refuse = false;
  const start = () => {
    if (!refuse) return thing.start();
    refuse = false;
    return Promise.reject(new Error('no room'));
  };
  const kept = await keep({ name: 'Temporal', start, say, waits: [1] });
  refuse = true;
  thing.fall('exit code 1');
  await heard(/could not be started again: no room/);
  await heard(/runs again/);
  await kept.stop();
});

test('a first start that fails is the caller’s to judge', async () => {
  const start = () => Promise.reject(new Error('no data'));
  await expect(keep({ name: 'PostgreSQL', start, say: () => undefined })).rejects.toThrow('no data');
});

test('what is stopped stays stopped, also while it waits to be started again', async () => {
  const thing = fallible();
  const { say, heard } = lines();
  const kept = await keep({ name: 'api', start: thing.start, say, waits: [60_000] });
  thing.fall('exit code 1');
  await heard(/starting it again/);
  await kept.stop();
  expect(thing.starts()).toBe(1);
});
