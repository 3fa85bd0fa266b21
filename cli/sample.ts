import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { databaseClock } from '../config/clock';
import { databaseUrlOf, environment, type Config } from '../config/environment';
import { root } from '../config/root';
import { openDesk } from '../desk';
import type { Tape } from '../domain/tape';
import { actsOf, judge } from '../engine';
import { currentPack } from '../law/pack';
import { defaultPolicy } from '../law/policy';
import { sampleOffice } from '../law/sample-office';
import { tapeOffice } from '../law/tape-actors';
import { connect, loadOffice, readCase, readDatabaseTime } from '../store';
import { readTape } from './replay';

const folder = path.join(root, 'examples/chronologies');

/** The case that a file holds, and the tape of it: only what is not there yet is worth judging. */
interface Sample {
  readonly caseId: string;
  readonly tape: () => Tape | undefined;
}

const sampleIn = (file: string): Sample => {
  const read = readTape(readFileSync(path.join(folder, file), 'utf8'));
  if ('tape' in read) return { caseId: read.tape.header.case, tape: () => read.tape };
  const { chronology } = read;
  const ctx = { law: currentPack, policy: defaultPolicy, office: tapeOffice };
  return { caseId: `chain-${chronology.header.chain}`, tape: () => judge(chronology, ctx).tape };
};

const samples = (): readonly Sample[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map(sampleIn);

/**
 * Loads the sample organisation, and real chronologies as cases: they happened when their judgments say, and were
 * recorded now. Loading again changes nothing.
 */
export const loadSample = async (config: Config, say: (line: string) => void): Promise<void> => {
  const database = connect(databaseUrlOf(config), { connections: 2 });
  try {
    const clock = await databaseClock(readDatabaseTime(database));
    const changed = await loadOffice(database, sampleOffice, { now: clock.now(), by: 'sample' });
    const { units, people } = sampleOffice;
    say(`${units.length} units and ${people.length} people: ${changed ? 'loaded' : 'there already'}.`);
    const desk = openDesk({ database, clock, mail: false });
    for (const { caseId, tape } of samples()) {
      // A case of an earlier release stands as it was told then: another tape of it would only be refused, act by act.
      const made = (await readCase(database, caseId)) ? undefined : tape();
      if (made) await desk.importCase(caseId, actsOf(made));
      say(`Case ${caseId}: ${made ? 'loaded' : 'there already'}.`);
    }
  } finally {
    await database.close();
  }
};

export const register = (program: Command): void => {
  program
    .command('sample')
    .description('load the sample organisation and its cases')
    .action(() => loadSample(environment(), (line) => process.stdout.write(`${line}\n`)));
};
