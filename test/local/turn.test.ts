import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { takeTurn } from '../../scripts/prepare/turn.cjs';
import { temporaryFolder } from '../support/folder';

const lockIn = (folder: string): string => path.join(folder, '.preparing.log');

test('of two commands that prepare one clone the second waits for the first, and says so', async () => {
  const folder = temporaryFolder();
  const said: string[] = [];
  const first = await takeTurn(folder, () => undefined);
  let came = false;
  const second = takeTurn(folder, (line) => said.push(line)).then((giveBack) => {
    came = true;
    return giveBack;
  });
  await new Promise<void>((turn) => {
    setImmediate(turn);
  });
  expect(came).toBe(false);
  first();
  (await second)();
  expect(said).toEqual([expect.stringMatching(/Waiting for another command/)]);
  expect(existsSync(lockIn(folder))).toBe(false);
});

test('a turn left behind by a command that was killed is taken over', async () => {
  const folder = temporaryFolder();
  writeFileSync(lockIn(folder), '2147483646');
  (await takeTurn(folder, () => undefined))();
  expect(existsSync(lockIn(folder))).toBe(false);
});
