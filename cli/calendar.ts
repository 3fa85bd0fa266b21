import { type Command, InvalidArgumentError } from 'commander';
import { common, type Common } from './case/signed-in';
import { readNotice } from './law/notice';
import { propose } from './law/propose';

interface Import extends Common {
  readonly corrects?: number;
  readonly reasons: string;
}

const editionOf = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is the number of an edition: see “law list”.');
  return Number(text);
};

/** Adds `caseclock calendar` to the program: the holidays of a year, as its notice sets them (docs/roll-outs.md). */
export const register = (program: Command): void => {
  const group = program.command('calendar').description('the holidays of a year, as its notice sets them');
  common(group.command('import <file>').description('propose a notice for every open case (docs/roll-outs.md)'))
    .option('--corrects <edition>', 'the imported edition that was wrong and is replaced', editionOf)
    .requiredOption('--reasons <text>', 'why')
    .action((file: string, { corrects, reasons, ...options }: Import) => {
      const body = { calendar: readNotice(file), reasons, ...(corrects === undefined ? {} : { corrects }) };
      return propose(body, options);
    });
};
