import { once } from 'node:events';
import type { Command } from 'commander';
import { currentPack } from '../law/pack';
import { answer } from './due/answer';
import { badLineOf, type BadLine } from './due/bad-line';
import { linesOf, longestLine } from './due/lines';

const tooLong: BadLine = { code: 'line-too-long', message: `the line is longer than ${longestLine} characters` };

// The engine's own wording differs between versions and quotes the line; this does neither.
const notJson: BadLine = { code: 'not-json', message: 'the line is no JSON; write one object a line' };

const parsed = (line: string): { readonly value: unknown } | { readonly bad: BadLine } => {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch {
    return { bad: notJson };
  }
};

const answered = (line: string | undefined): object | { readonly bad: BadLine } => {
  if (line === undefined) return { bad: tooLong };
  const read = parsed(line);
  if ('bad' in read) return read;
  try {
    return answer(read.value, currentPack);
  } catch (error) {
    return { bad: badLineOf(error) };
  }
};

/** Waits until the reader has caught up; true if it has gone. */
const drained = async (output: NodeJS.WritableStream): Promise<boolean> => {
  const done = new AbortController();
  const signal = done.signal;
  const first = await Promise.race([
    once(output, 'drain', { signal }).then(() => false),
    once(output, 'close', { signal }).then(() => true),
  ]);
  done.abort();
  return first;
};

/**
 * Counts time limits, JSON Lines in, one answer a line out, in order (`docs/due.md` is the contract). A bad line gets an
 * error object and the rest goes on.
 *
 * @returns the exit code: 1 if any line was bad, else 0
 */
export const due = async (input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<number> => {
  input.setEncoding('utf8');
  let number = 0;
  let failed = false;
  for await (const lines of linesOf(input)) {
    const answers: string[] = [];
    for (const line of lines) {
      number += 1;
      const result = answered(number === 1 ? line?.replace(/^\uFEFF/, '') : line);
      failed ||= 'bad' in result;
      answers.push(JSON.stringify('bad' in result ? { line: number, error: result.bad } : result));
    }
    if (!output.writable) break;
    if (!output.write(`${answers.join('\n')}\n`) && (await drained(output))) break;
  }
  return failed ? 1 : 0;
};

/** Adds `caseclock due` to the program. */
export const register = (program: Command): void => {
  program
    .command('due')
    .description('count time limits: JSON Lines on standard input, one answer a line on standard output (docs/due.md)')
    .action(async () => {
      process.exitCode = await due(process.stdin, process.stdout);
    });
};
