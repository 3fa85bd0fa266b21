import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { z } from 'zod';
import { chronologyEvent, chronologyHeader, type Chronology } from '../domain/chronology';
import { CaseclockError } from '../domain/errors';
import { tapeHeader, tapeLine, type Tape } from '../domain/tape';
import { InvalidTape } from '../domain/tape-errors';
import { judge, replay, type Context } from '../engine';
import { currentPack, packs } from '../law/pack';
import { defaultPolicy, recordPolicy } from '../law/policy';
import { tapeOffice } from '../law/tape-actors';
import { calendarLine, tapeLines } from './replay/explanations';
import { verdictTable } from './replay/table';
import { told } from './replay/told';

/** @throws {InvalidTape} naming the line */
const linesOf = (text: string): readonly { readonly number: number; readonly value: unknown }[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [{ number: index + 1, value: JSON.parse(line) as unknown }];
    } catch {
      throw new InvalidTape(index + 1, 'line', 'this is no JSON');
    }
  });

const parsed = <T>(schema: z.ZodType<T>, { number, value }: { number: number; value: unknown }): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InvalidTape(
    number,
    issue === undefined || issue.path.length === 0 ? 'line' : issue.path.join('.'),
    issue?.message ?? 'invalid',
  );
};

/** Tapes of earlier packs were told by the policy of their day; a record says of an answer at most that an alert was seen. */
const contextFor = (law: string | undefined): Context => {
  const pack = law === undefined ? currentPack : packs.get(law);
  if (!pack) throw new InvalidTape(1, 'law', `unknown law pack; known are ${[...packs.keys()].join(', ')}`);
  return { law: pack, policy: law === currentPack.id ? defaultPolicy : recordPolicy, office: tapeOffice };
};

/** A source tells in order; what stands behind something later is a slip of the pen. @throws {InvalidTape} naming the line */
const inOrder = (lines: readonly { number: number; value: unknown }[]): Chronology['events'] =>
  lines.reduce<Chronology['events'][number][]>((before, line) => {
    const event = parsed(chronologyEvent, line);
    const last = before.at(-1);
    if (last && event.date < last.date) throw new InvalidTape(line.number, 'date', `lies before ${last.date}`);
    return [...before, event];
  }, []);

type Read = { readonly tape: Tape } | { readonly chronology: Chronology };

/** Reads a tape, or a chronology of facts that the importer makes tapes of. @throws {InvalidTape} naming the line */
export const readTape = (text: string): Read => {
  const [first, ...rest] = linesOf(text);
  if (!first) throw new InvalidTape(1, 'line', 'the file is empty');
  if (typeof first.value === 'object' && first.value !== null && 'chronology' in first.value) {
    const header = parsed(chronologyHeader, first);
    return { chronology: { header, events: inOrder(rest) } };
  }
  const header = parsed(tapeHeader, first);
  return { tape: { header, lines: rest.map((line) => parsed(tapeLine, line)) } };
};

type As = 'text' | 'json' | 'table' | 'explain';

const shown = ({ chronology }: { chronology: Chronology }, as: As): string => {
  const judged = judge(chronology, contextFor(undefined));
  return as === 'json' ? JSON.stringify(judged, null, 2) : as === 'table' ? verdictTable([judged]) : told(judged);
};

/** The clocks of a tape, or of the tape behind the verdicts on a chronology. */
const explained = (read: Read): readonly string[] => {
  const tape = 'tape' in read ? read.tape : judge(read.chronology, contextFor(undefined)).tape;
  return tape ? tapeLines(tape, contextFor(tape.header.law)) : [];
};

const one = (file: string, as: As): readonly string[] => {
  const read = readTape(readFileSync(file, 'utf8'));
  if (as === 'explain') return explained(read);
  if ('chronology' in read) return [shown(read, as)];
  return [JSON.stringify(replay(read.tape, contextFor(read.tape.header.law)), null, 2)];
};

interface Out {
  readonly tell: (text: string) => void;
  /** Where a file that cannot be read is named: apart from lines that a program reads. */
  readonly fail: (text: string) => void;
}

/** Replays every file; one that cannot be read is named and does not stop the rest. @returns the exit code */
export const replayFiles = (files: readonly string[], as: As, { tell, fail }: Out): number => {
  let failed = false;
  if (as === 'explain') tell(calendarLine());
  for (const file of files) {
    try {
      one(file, as).forEach(tell);
    } catch (error) {
      failed = true;
      if (error instanceof CaseclockError) fail(`${file}: ${error.message}`);
      else if (error instanceof Error && 'code' in error) fail(`${file}: cannot be read (${String(error.code)}).`);
      else throw error;
    }
  }
  return failed ? 1 : 0;
};

interface Options {
  readonly json?: boolean;
  readonly table?: boolean;
  readonly explain?: boolean;
}

const asked = ({ json, table, explain }: Options): As =>
  explain ? 'explain' : json ? 'json' : table ? 'table' : 'text';

export const register = (program: Command): void => {
  program
    .command('replay')
    .description('run tapes of timed acts on a virtual clock, or judge chronologies')
    .argument('<files...>', 'tapes (docs/tapes.md) or chronologies, JSON Lines')
    .option('--json', 'chronologies as JSON, with the tape behind the verdict')
    .option('--table', 'chronologies as a table in Markdown')
    .option('--explain', 'one line a clock with all that its dates were counted from (docs/explanations.md)')
    .action((files: string[], options: Options) => {
      const as = asked(options);
      const tell = (text: string): void => void process.stdout.write(`${text}\n`);
      const fail = as === 'explain' ? (text: string): void => void process.stderr.write(`${text}\n`) : tell;
      process.exitCode = replayFiles(files, as, { tell, fail });
    });
};
