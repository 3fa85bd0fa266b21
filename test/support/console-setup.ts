import { chromiumProgram } from '../../scripts/chromium';
import { removeHome, type WholeStack, wholeStack } from './whole-stack';

/** The running stack, kept for the teardown: both run in the process of jest itself. */
export const held: { stack?: WholeStack } = {};

/** One whole stack with the sample data, for every story that is told in a browser. */
export default async (): Promise<void> => {
  const stack = await wholeStack(undefined, 'yes');
  held.stack = stack;
  const browser = await chromiumProgram();
  process.env['CASECLOCK_TEST_CONSOLE'] = JSON.stringify({ url: stack.url, password: stack.password(), browser });
};

export const release = async (): Promise<void> => {
  const { stack } = held;
  await stack?.stop();
  if (stack) removeHome(stack.home);
};
