import type { Command } from 'commander';
import { type Config, environment } from '../config/environment';
import { messageOf } from '../config/fault';
import { type Check, type Finding, bad } from './doctor/finding';
import { lawChecks } from './doctor/law';
import { machineChecks } from './doctor/machine';
import { serverChecks } from './doctor/servers';

const marks = { good: '✔', note: '!', bad: '✘' } as const;

const looked = async ({ look }: Check): Promise<Finding> => {
  try {
    return await look();
  } catch (error) {
    return bad(messageOf(error));
  }
};

/**
 * Looks at everything the product needs and prints one line each, with the way out where something is wrong.
 * @returns the exit code: 1 when something must be mended
 */
export const doctor = async (config: Config, write: (line: string) => void): Promise<number> => {
  const faulty = new Set<string>();
  for (const check of [...machineChecks(config), ...serverChecks(config), ...lawChecks(config)]) {
    if (check.after !== undefined && faulty.has(check.after)) continue;
    const { state, words } = await looked(check);
    write(`  ${marks[state]} ${check.name}: ${words}`);
    if (state === 'bad') faulty.add(check.name);
  }
  return faulty.size > 0 ? 1 : 0;
};

export const register = (program: Command): void => {
  program
    .command('doctor')
    .description('say what this machine lacks, and what to do about it')
    .action(async () => {
      process.exitCode = await doctor(environment(), (line) => process.stdout.write(`${line}\n`));
    });
};
