import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { root } from '../../config/root';
import { runFolder } from '../support/sweep.cjs';
import { workflowBundle } from './harness/bundle';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Bundles a workflow of one line as the build bundles ours; what the bundler complains about goes to `said`. */
const bundled = async (line: string, said: string[] = []): Promise<string> => {
  const folder = runFolder();
  folders.push(folder);
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const file = path.join(folder, 'workflow.ts');
  writeFileSync(file, `${line}\n`);
  const logger = new DefaultLogger('ERROR', ({ message }) => void said.push(message));
  const { code } = await bundleWorkflowCode({ workflowsPath: file, logger });
  return code;
};

test.each([
  [
    'node:fs',
    "import { readFileSync } from 'node:fs'; export const run = async () => readFileSync('/etc/hosts', 'utf8');",
  ],
  ['node:crypto', "import { randomUUID } from 'node:crypto'; export const run = async () => randomUUID();"],
  ['http', "import { get } from 'http'; export const run = async () => get('http://127.0.0.1');"],
])('a workflow that reaches for %s is not built, and the bundler names it', async (module, line) => {
  const said: string[] = [];
  const outcome = await bundled(line, said).then(
    () => 'built',
    (error: unknown) => `${String(error)} ${said.join(' ')}`,
  );
  expect(outcome).toContain(module);
});

test('a workflow that reaches for none of them is', async () => {
  expect(await bundled('export const idle = async () => undefined;')).toContain('idle');
});

test('the bundle holds our workflows, and neither machines nor schemas nor law: those may change while cases run', async () => {
  const { code } = await workflowBundle();
  const held = [...new Set([...code.matchAll(/"\.\/node_modules\/((?:@[^/"]+\/)?[^/"]+)\//g)].map(([, name]) => name))];
  expect(code).toContain('caseWorkflow');
  expect(held).toContain('@temporalio/workflow');
  expect(held).not.toContain('xstate');
  expect(held).not.toContain('zod');
  expect(held).not.toContain('temporal-polyfill');
  const ours = [...code.matchAll(/"\.\/(\w+)\/[\w-]+\.ts"/g)].map(([, room]) => room);
  expect([...new Set(ours)]).toEqual(['workflows']);
});
