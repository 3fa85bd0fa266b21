import { chmodSync, realpathSync, rmSync } from 'node:fs';
import { runFolder } from './sweep.cjs';

const made: string[] = [];

/** An empty folder that is gone after the test file, open to other accounts or not. Call it in a test or a hook. */
export const temporaryFolder = (mode = 0o755): string => {
  const at = realpathSync(runFolder());
  chmodSync(at, mode);
  made.push(at);
  return at;
};

afterAll(() => {
  for (const at of made.splice(0)) rmSync(at, { recursive: true, force: true, maxRetries: 5 });
});
