import { stepsOn } from '../../cli/up/steps';

const output = (isTTY: boolean) => {
  const written: string[] = [];
  return { isTTY, write: (text: string) => written.push(text), text: () => written.join('') };
};

test('each step is one line with its time when it is done, and with what came of it', async () => {
  const out = output(false);
  const { step } = stepsOn(out);
  await step(
    'PostgreSQL',
    () => Promise.resolve(5),
    (port) => `port ${port}`,
  );
  expect(out.text()).toMatch(/^ {2}✔ PostgreSQL · port 5 · \d+\.\d s\n$/);
});

test('a step that fails is marked, and its error goes on', async () => {
  const out = output(false);
  await expect(stepsOn(out).step('Temporal', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(out.text()).toMatch(/^ {2}✘ Temporal · /);
});

test('a terminal shows what is still under way, below the lines, and wipes it', async () => {
  const out = output(true);
  const { step } = stepsOn(out);
  let finish: () => void = () => undefined;
  const slow = step('Temporal', async () => {
    await new Promise<void>((done) => {
      finish = done;
    });
  });
  await step('PostgreSQL', () => Promise.resolve());
  expect(out.text()).toContain('… Temporal · PostgreSQL');
  expect(out.text().endsWith('  … Temporal')).toBe(true);
  finish();
  await slow;
  expect(out.text().endsWith(' s\n')).toBe(true);
});
