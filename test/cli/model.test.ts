import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { programFor } from '../../cli/program';
import { shippedModels } from '../../law/models';

const folder = mkdtempSync(path.join(tmpdir(), 'caseclock-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

let printed = '';
beforeEach(() => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

const run = (...args: string[]) => programFor('model').parseAsync(['model', ...args], { from: 'user' });

const [silence] = shippedModels.filter(({ id }) => id === 'long-silence');
const written = (change: object): string => {
  const file = path.join(folder, 'model.json');
  writeFileSync(file, JSON.stringify({ ...silence, ...change }));
  return file;
};

test('the list is there without a server: thirty, with id, version, law, colour and owner', async () => {
  await run('list', '--json');
  const { models } = JSON.parse(printed) as { models: Record<string, unknown>[] };
  expect(models).toHaveLength(30);
  for (const one of models) {
    expect(one).toMatchObject({
      id: expect.any(String),
      version: 1,
      severity: expect.stringMatching(/^(blue|orange|red)$/),
    });
    expect([typeof one.owner, (one.law as string[]).length > 0]).toEqual(['string', true]);
  }
});

test('as a table, one line a model', async () => {
  await run('list');
  for (const { id, title } of shippedModels) expect(printed).toMatch(new RegExp(`^${id} .*${title.zh}`, 'm'));
});

test('a model of one’s own is tried where it is written', async () => {
  await run('check', written({ id: 'mine' }));
  expect(printed).toMatch(/^mine version 1: 有效/);
  await expect(run('check', written({ predicate: 'case.silentDay > 3' }))).rejects.toThrow(/did you mean silentDays/);
  await expect(run('check', written({ severity: 'green' }))).rejects.toThrow(/severity: /);
  await expect(run('check', path.join(folder, 'none.json'))).rejects.toThrow(/cannot be read as JSON/);
});
