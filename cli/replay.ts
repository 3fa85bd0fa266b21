import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { z } from 'zod';
import { chronologyEvent, chronologyHeader, type Chronology } from '../domain/chronology';
import { CaseclockError } from '../domain/errors';
import type { Title } from '../domain/limit';
import { tapeHeader, tapeLine, type Tape } from '../domain/tape';
import { InvalidTape } from '../domain/tape-errors';
import { judge, replay, type Context, type Judged } from '../engine';
import { currentPack, packs } from '../law/pack';
import { defaultPolicy } from '../law/policy';
import { tapeOffice } from '../law/tape-actors';

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

const contextFor = (law: string | undefined): Context => {
  const pack = law === undefined ? currentPack : packs.get(law);
  if (!pack) throw new InvalidTape(1, 'law', `unknown law pack; known are ${[...packs.keys()].join(', ')}`);
  return { law: pack, policy: defaultPolicy, office: tapeOffice };
};

type Read = { readonly tape: Tape } | { readonly chronology: Chronology };

/** Reads a tape, or a chronology of facts that the importer makes tapes of. @throws {InvalidTape} naming the line */
export const readTape = (text: string): Read => {
  const [first, ...rest] = linesOf(text);
  if (!first) throw new InvalidTape(1, 'line', 'the file is empty');
  if (typeof first.value === 'object' && first.value !== null && 'chronology' in first.value) {
    const header = parsed(chronologyHeader, first);
    return { chronology: { header, events: rest.map((line) => parsed(chronologyEvent, line)) } };
  }
  const header = parsed(tapeHeader, first);
  return { tape: { header, lines: rest.map((line) => parsed(tapeLine, line)) } };
};

const both = ({ zh, en }: Title): string => `${en} / ${zh}`;

const told = ({ chain, verdicts, notJudged }: Judged): string =>
  [
    ...verdicts.flatMap(({ person, verdict, lateBy, articles, reasons, onlyIf }) => {
      const head =
        verdict === 'late'
          ? `late by ${lateBy} day${lateBy === 1 ? '' : 's'}`
          : verdict === 'in time'
            ? 'in time'
            : 'in time, only if';
      const condition = verdict === 'late' && onlyIf.length > 0 ? ['  in time only if:'] : [];
      return [
        `chain ${chain} ${person}: ${head} (${articles.join('; ')})`,
        ...(verdict === 'in time only if' ? onlyIf.map((one) => `  if ${both(one)}`) : []),
        ...reasons.map((one) => `  because ${both(one)}`),
        ...condition,
        ...(verdict === 'late' ? onlyIf.map((one) => `    ${both(one)}`) : []),
      ];
    }),
    ...(verdicts.length === 0 ? [`chain ${chain}: no verdict`] : []),
    ...notJudged.map((one) => `  note: ${both(one)}`),
  ].join('\n');

const one = (file: string, json: boolean): string => {
  const read = readTape(readFileSync(file, 'utf8'));
  if ('tape' in read) return JSON.stringify(replay(read.tape, contextFor(read.tape.header.law)), null, 2);
  const judged = judge(read.chronology, contextFor(undefined));
  return json ? JSON.stringify(judged, null, 2) : told(judged);
};

/** Replays every file; one that cannot be read is named and does not stop the rest. @returns the exit code */
export const replayFiles = (files: readonly string[], json: boolean, out: (text: string) => void): number => {
  let failed = false;
  for (const file of files) {
    try {
      out(one(file, json));
    } catch (error) {
      failed = true;
      if (error instanceof CaseclockError) out(`${file}: ${error.message}`);
      else if (error instanceof Error && 'code' in error) out(`${file}: cannot be read (${String(error.code)}).`);
      else throw error;
    }
  }
  return failed ? 1 : 0;
};

export const register = (program: Command): void => {
  program
    .command('replay')
    .description('run tapes of timed acts on a virtual clock, or judge chronologies')
    .argument('<files...>', 'tapes (docs/tapes.md) or chronologies, JSON Lines')
    .option('--json', 'chronologies as JSON, with the tape behind the verdict')
    .action((files: string[], options: { json?: boolean }) => {
      process.exitCode = replayFiles(files, options.json === true, (text) => process.stdout.write(`${text}\n`));
    });
};
