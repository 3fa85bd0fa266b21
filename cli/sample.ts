import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { samplePassword } from '../api/identity/password';
import { databaseClock } from '../config/clock';
import { databaseUrlOf, environment, type Config } from '../config/environment';
import { root } from '../config/root';
import { openDesk } from '../desk';
import type { Tape } from '../domain/tape';
import { actsOf, judge } from '../engine';
import { currentPack } from '../law/pack';
import { recordPolicy } from '../law/policy';
import { sampleOffice } from '../law/sample-office';
import { tapeOffice } from '../law/tape-actors';
import { connect, loadOffice, readCase, readDatabaseTime } from '../store';
import { loadSampleOffice } from './identity/sample';
import { secretOf } from './ledger/keys';
import { readTape } from './replay';
import { absenceAt } from './sample/absence';
import { foundingOf } from './sample/founding';
import { loadStories } from './sample/load';

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
  const ctx = { law: currentPack, policy: recordPolicy, office: tapeOffice };
  return { caseId: `chain-${chronology.header.chain}`, tape: () => judge(chronology, ctx).tape };
};

const samples = (): readonly Sample[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map(sampleIn);

/** Shown to somebody, and to no file. */
const sayPassword = (config: Config): void => {
  const secret = secretOf(config);
  const sentence =
    secret === undefined
      ? 'Its people have no password: set CASECLOCK_SECRET and load it again.'
      : `Its people sign in with the password ${samplePassword(secret)}`;
  if (process.stdout.isTTY) process.stdout.write(`${sentence}\n`);
};

/**
 * Loads the sample organisation, and real chronologies as cases: they happened when their judgments say, and were
 * recorded now. Loading again changes nothing.
 */
export const loadSample = async (config: Config, say: (line: string) => void): Promise<void> => {
  const database = connect(databaseUrlOf(config), { connections: 5 });
  try {
    const clock = await databaseClock(readDatabaseTime(database));
    const founding = config.sampleCases ? await foundingOf(database, clock.now()) : undefined;
    const changed = await loadSampleOffice(database, secretOf(config), clock.now(), founding?.founded);
    if (founding) {
      const { noted, data } = absenceAt(founding.until);
      await loadOffice(database, data, { now: noted, by: 'sample' });
    }
    const { units, people } = sampleOffice;
    say(`${units.length} units and ${people.length} people: ${changed ? 'loaded' : 'there already'}.`);
    const desk = openDesk({ database, clock, mail: false });
    for (const { caseId, tape } of samples()) {
      // A case of an earlier release stands as it was told then: another tape of it would only be refused, act by act.
      const made = (await readCase(database, caseId)) ? undefined : tape();
      if (made) await desk.importCase(caseId, actsOf(made));
      say(`Case ${caseId}: ${made ? 'loaded' : 'there already'}.`);
    }
    if (founding) await loadStories({ desk, database }, founding.until, say);
    else if (config.sampleCases)
      say('Invented cases are for a database without an office: none are added to this one.');
  } finally {
    await database.close();
  }
};

export const register = (program: Command): void => {
  program
    .command('sample')
    .description('load the sample organisation and its cases')
    .action(async () => {
      const config = environment();
      await loadSample(config, (line) => process.stdout.write(`${line}\n`));
      sayPassword(config);
    });
};
