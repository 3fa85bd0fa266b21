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
import { connect, loadOffice, readDatabaseTime } from '../store';
import { readTape } from './replay';

const folder = path.join(root, 'examples/chronologies');

/** The tape behind the verdict on a real chronology: what its judgment states, and what had to be assumed. */
const tapeIn = (file: string): Tape | undefined => {
  const read = readTape(readFileSync(path.join(folder, file), 'utf8'));
  if ('tape' in read) return read.tape;
  return judge(read.chronology, { law: currentPack, policy: defaultPolicy, office: tapeOffice }).tape;
};

const tapes = (): readonly Tape[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => tapeIn(file) ?? []);

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
    for (const tape of tapes()) {
      const { known } = await desk.importCase(tape.header.case, actsOf(tape));
      say(`Case ${tape.header.case}: ${known ? 'there already' : 'loaded'}.`);
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
