import { CommanderError } from 'commander';
import { Fault } from '../config/fault';
import { CaseclockError } from '../domain/errors';
import { programFor } from './program';

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** One clear sentence for what the operator can mend; the stack only for what nobody foresaw. 2 = wrong usage or settings. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const foreseen = error instanceof Fault || error instanceof CaseclockError;
  say(foreseen ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  return error instanceof Fault ? error.exitCode : 1;
};

const main = async (argv: readonly string[]): Promise<void> => {
  // Whoever reads us may have seen enough: `caseclock due | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    const [first, second] = argv;
    await programFor(first === 'help' ? second : first).parseAsync(argv, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
};

void main(process.argv.slice(2));
