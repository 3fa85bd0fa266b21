import type { Command } from 'commander';
import { common, type Common, print, signedIn } from './case/signed-in';
import {
  countedCsv,
  countedText,
  type CountedView,
  type IndicatorView,
  itemsText,
  type ItemsView,
  listText,
} from './indicator/show';

interface Asked extends Common {
  readonly unit?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly csv?: true;
}

interface Narrowed extends Asked {
  readonly of?: string;
  readonly group?: string;
  readonly part?: string;
  readonly after?: string;
  readonly limit?: string;
}

const queryOf = (asked: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(asked)) if (value !== undefined) query.set(key, value);
  return query.toString();
};

const about = ({ unit, from, to, asOf, knownAt }: Asked) => ({ unit, from, to, asOf, knownAt });

const list = async (options: Common): Promise<void> => {
  const client = await signedIn(options);
  const all = (await client.get('/indicators')) as { items: IndicatorView[] };
  print(all, () => listText(all.items), options);
};

const show = async (id: string, options: Asked): Promise<void> => {
  const client = await signedIn(options);
  const view = (await client.get(`/indicators/${encodeURIComponent(id)}?${queryOf(about(options))}`)) as CountedView;
  if (options.csv) process.stdout.write(countedCsv(view));
  else print(view, () => countedText(view), options);
};

const items = async (id: string, options: Narrowed): Promise<void> => {
  const client = await signedIn(options);
  const { of, group, part, after, limit } = options;
  const query = queryOf({ ...about(options), of, group, part, after, limit });
  const page = (await client.get(`/indicators/${encodeURIComponent(id)}/items?${query}`)) as ItemsView;
  print(page, () => itemsText(page), options);
};

const asking = (command: Command): Command =>
  common(command)
    .option('--unit <unit>', 'a unit of mine or below; left out, mine')
    .option('--from <instant>', 'what happened from then on')
    .option('--to <instant>', '… and before')
    .option('--as-of <instant>', 'as things stood then; left out, now')
    .option('--known-at <instant>', 'by what had been recorded then; left out, now');

/** Adds `caseclock indicator` to the program. */
export const register = (program: Command): void => {
  const group = program
    .command('indicator')
    .description('what is counted, with its definition, down to the very cases');
  common(group.command('list').description('which indicators there are')).action(list);
  asking(group.command('show <indicator>').description('an indicator by unit'))
    .option('--csv', 'rows for table programs')
    .action(show);
  asking(group.command('items <indicator>').description('the items behind its numbers, gaps first'))
    .option('--of <unit>', 'only what counts for this very unit')
    .option('--group <group>', 'only this limit or tier')
    .option('--part <part>', 'only this part, such as missing')
    .option('--limit <count>', 'how many at once')
    .option('--after <next>', 'goes on behind an earlier page')
    .action(items);
};
