import { Command } from 'commander';
import { version } from '../package.json';

/** What every `cli/<name>.ts` exports: it adds its own command, with its options, to the program. */
export interface CommandModule {
  readonly register: (program: Command) => void;
}

/* Loaded only when asked for: `caseclock due` must not pay for the worker's native parts. */
const commands: Readonly<Record<string, readonly [summary: string, load: () => CommandModule]>> = {
  up: [
    'bring up everything on this machine: PostgreSQL, Temporal, worker, watch, API',
    () => require('./up') as CommandModule,
  ],
  worker: ['follow cases through time', () => require('./worker') as CommandModule],
  watch: ['ring bells and tell the workflows which cases moved', () => require('./watch') as CommandModule],
  api: ['answer HTTP', () => require('./api') as CommandModule],
  migrate: ['bring the database to the newest schema', () => require('./migrate') as CommandModule],
  doctor: ['say what this machine lacks, and what to do about it', () => require('./doctor') as CommandModule],
  'sign-in': ['sign in, and print a token for curl and CASECLOCK_TOKEN', () => require('./sign-in') as CommandModule],
  password: ['draw a new password for somebody, from this machine', () => require('./password') as CommandModule],
  case: ['open a case, act on it, look at it', () => require('./case') as CommandModule],
  office: ['units, people, posts and absences: show them, import a file', () => require('./office') as CommandModule],
  explain: ['why a clock is due when it is', () => require('./explain') as CommandModule],
  simulate: ['suppose acts of a case, or that nobody acts', () => require('./simulate') as CommandModule],
  due: ['count time limits: JSON Lines in, one answer a line out', () => require('./due') as CommandModule],
  law: ['which law there is, and putting it into force', () => require('./law') as CommandModule],
  model: ['warning models: list those of this release, try one of your own', () => require('./model') as CommandModule],
  clearing: ['what is cleared day by day, month by month', () => require('./clearing') as CommandModule],
  indicator: ['what is counted, down to the very cases', () => require('./indicator') as CommandModule],
  authority: ['who may propose, countersign or decide which act', () => require('./authority') as CommandModule],
  calendar: ['import the holidays of a year, as its notice sets them', () => require('./calendar') as CommandModule],
  replay: ['run tapes of timed acts on the virtual clock', () => require('./replay') as CommandModule],
  ledger: ['verify the hash chains', () => require('./ledger') as CommandModule],
  follow: ['have every open case followed again', () => require('./follow') as CommandModule],
  sample: ['load the sample organisation and its cases', () => require('./sample') as CommandModule],
};

/** The program with the one command that is asked for, or with all their names when the question is which there are. */
export const programFor = (asked: string | undefined): Command => {
  const program = new Command('caseclock')
    .description('案限 · case procedure and statutory time limits')
    .version(version)
    .showHelpAfterError()
    .exitOverride();
  const row = asked === undefined || !Object.hasOwn(commands, asked) ? undefined : commands[asked];
  if (row) row[1]().register(program);
  else for (const [name, [summary]] of Object.entries(commands)) program.command(name).description(summary);
  return program;
};
