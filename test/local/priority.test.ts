import { spawn } from 'node:child_process';
import { getPriority } from 'node:os';
import { once } from 'node:events';
import { giveWay } from '../../local/priority';

test('a process that gives way runs at a lower priority than those that do not', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  giveWay(pid);
  expect(getPriority(pid)).toBe(10);
  child.stdin.end();
  await once(child, 'exit');
  // Gone by now: nobody is left to give way, and that is no failure.
  giveWay(pid);
});
