import type { Command } from 'commander';
import { common, type Common, print, signedIn } from './case/signed-in';
import type { Law, Move, RollOut } from './law/answers';
import { lawText } from './law/list';
import { movesText, pagesOfMoves } from './law/moves';
import { propose, rollOutOf, showRollOut } from './law/propose';
import { rollOutText } from './law/roll-out';

const list = async (options: Common): Promise<void> => {
  const client = await signedIn(options);
  const law = (await client.get('/law')) as Law;
  const { rollOuts } = (await client.get('/law/roll-outs')) as { rollOuts: readonly RollOut[] };
  print({ ...law, rollOuts }, () => lawText(law, rollOuts), options);
};

const show = async (id: string, options: Common & { moves?: true }): Promise<void> => {
  const client = await signedIn(options);
  const one = await rollOutOf(client, id);
  if (!options.moves) return showRollOut(client, one, options);
  const all: Move[] = [];
  if (!options.json) process.stdout.write(`${rollOutText(one)}\n`);
  for await (const moves of pagesOfMoves(client, id)) {
    if (options.json) all.push(...moves);
    else process.stdout.write(`\n${movesText(moves)}\n`);
  }
  if (options.json) print({ ...one, moves: all }, () => '', options);
};

interface Reasoned extends Common {
  readonly reasons: string;
}

interface Verdict extends Reasoned {
  readonly document: string;
}

const decide =
  (approved: boolean) =>
  async (id: string, options: Verdict): Promise<void> => {
    const client = await signedIn(options);
    const body = { approved, documentNo: options.document, reasons: options.reasons };
    const one = (await client.post(`/law/roll-outs/${encodeURIComponent(id)}/decision`, body)) as RollOut;
    print(one, () => rollOutText(one), options);
  };

const deciding = (command: Command): Command =>
  common(command)
    .requiredOption('--document <number>', 'number of the document of the decision')
    .requiredOption('--reasons <text>', 'why');

/** Adds `caseclock law` to the program: which law there is, and putting it into force (docs/roll-outs.md). */
export const register = (program: Command): void => {
  const group = program.command('law').description('which law there is, and putting it into force (docs/roll-outs.md)');
  common(group.command('list').description('law packs, calendars and their roll-outs')).action(list);
  common(group.command('show <roll-out>').description('a roll-out, what it would do and how far it has come'))
    .option('--moves', 'every clock that moves, with its dates before and after')
    .action(show);
  deciding(group.command('approve <roll-out>').description('put it into force, as the second person')).action(
    decide(true),
  );
  deciding(group.command('reject <roll-out>').description('leave everything as it is, as the second person')).action(
    decide(false),
  );
  common(group.command('roll-out <pack>').description('propose a law pack of this release for every open case'))
    .requiredOption('--reasons <text>', 'why')
    .action((pack: string, { reasons, ...options }: Reasoned) => propose({ pack, reasons }, options));
};
