import type { Command } from 'commander';
import { databaseClock } from '../config/clock';
import { type Config, databaseUrlOf, environment } from '../config/environment';
import {
  CaseNotFound,
  connect,
  type Database,
  listCaseIds,
  readDatabaseTime,
  sealHeads,
  streamOf,
  timeline,
  verifyLedger,
} from '../store';
import { sealChecks, sealKeyOf } from './ledger/keys';
import { historyLines } from './ledger/history';
import { stateLines } from './ledger/state';
import { entryLine, verifiedLines } from './ledger/words';

const say = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
};

const onDatabase = async <T>(work: (database: Database, config: Config) => Promise<T>): Promise<T> => {
  const config = environment();
  const database = connect(databaseUrlOf(config), { connections: 2, patience: 600_000 });
  try {
    return await work(database, config);
  } finally {
    await database.close();
  }
};

interface VerifyOptions {
  readonly case?: string;
  readonly key: readonly string[];
  readonly history?: boolean;
  readonly state?: boolean;
}

/** Says what was found, and has the process end with 1 where it is not good. */
const found = ({ lines, differs }: { readonly lines: readonly string[]; readonly differs: boolean }): void => {
  say(lines);
  if (differs) process.exitCode = 1;
};

const verify = (options: VerifyOptions): Promise<void> =>
  onDatabase(async (database, config) => {
    const only = options.case === undefined ? {} : { only: [streamOf(options.case)] };
    const verified = await verifyLedger(database, { ...only, checks: sealChecks(config, options.key) });
    if (options.case !== undefined && verified.entries === 0 && verified.flaws.length === 0)
      throw new CaseNotFound(options.case);
    found({ lines: verifiedLines(verified), differs: verified.flaws.length > 0 });
    const cases = options.case === undefined ? await listCaseIds(database) : [options.case];
    if (options.state) found(await stateLines(database, cases));
    if (options.history) found(await historyLines(config, database, cases));
  });

const show = (caseId: string): Promise<void> =>
  onDatabase(async (database) => {
    const entries = await timeline(database, caseId);
    if (entries.length === 0) throw new CaseNotFound(caseId);
    say(entries.map(entryLine));
  });

const seal = (): Promise<void> =>
  onDatabase(async (database, config) => {
    const clock = await databaseClock(readDatabaseTime(database));
    const { seq, hash, streams } = await sealHeads(database, sealKeyOf(config), clock.now());
    say([`${streams} heads sealed. Keep this where the database is not: seal ${seq} ${hash}`]);
  });

const key = (): void => {
  say([sealKeyOf(environment()).public.text]);
};

const several = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export const register = (program: Command): void => {
  const ledger = program.command('ledger').description('verify the hash chains, and look at them');
  ledger
    .command('verify')
    .description('verify every chain against its entries, its end and the daily seals; exit 1 where a flaw is found')
    .option('--case <id>', 'one case only')
    .option('--key <text>', 'public key seals may be signed with; may be given several times', several, [])
    .option('--state', 'fold every case anew, and compare its state, bells and views with what is stored, too')
    .option('--history', "compare what time did with Temporal's history, too")
    .action(verify);
  ledger.command('show').description('one line an entry').argument('<case>', 'id of the case').action(show);
  ledger.command('seal').description('sign where every stream ends now').action(seal);
  ledger.command('key').description('print the public key of the seals').action(key);
};
