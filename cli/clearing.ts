import type { Command } from 'commander';
import type { z } from 'zod';
import type { clearingItemsSchema, clearingSchema, runsSchema } from '../api/views/clearings';
import { common, type Common, print, signedIn } from './case/signed-in';
import { minute, table } from './case/table';

type Clearing = z.infer<typeof clearingSchema>;
type Items = z.infer<typeof clearingItemsSchema>;
type Runs = z.infer<typeof runsSchema>;

const states: Readonly<Record<Clearing['state'], string>> = {
  listing: '列清单 being listed',
  open: '待处置 open',
  closed: '已结束 closed',
};

const countsText = ({ items, counts }: Clearing): string =>
  [String(items), ...Object.entries(counts).map(([outcome, count]) => `${outcome} ${String(count)}`)].join(' · ');

const listText = (all: readonly Clearing[]): string =>
  table(
    ['清理 clearing', '', '单位 unit', 'state', '案件 cases', 'until'],
    all.map((one) => [one.id, one.title.zh, one.unitName.zh, states[one.state], countsText(one), minute(one.until)]),
  );

const askedText = ({ asked }: Items['list'][number]): string =>
  asked ? `${asked.person ?? asked.role} (${asked.unit})` : '';

const itemsText = (one: Items): string =>
  [
    `${one.id} · ${one.title.zh} ${one.title.en} · ${states[one.state]}`,
    `${one.unitName.zh} ${one.unitName.en} · ${countsText(one)}`,
    '',
    table(
      ['案件 case', '未结事项 open', '结果 outcome', 'tier', '应答人 asked', 'item'],
      one.list.map((item) => [
        ...[item.case, item.open.zh, `${item.outcomeTitle.zh} ${item.why ?? ''}`.trim()],
        ...[String(item.tier), askedText(item), item.duty ?? ''],
      ]),
    ),
  ].join('\n');

const list = async (options: Common & { kind?: string; unit?: string }): Promise<void> => {
  const { kind, unit } = options;
  const query = new URLSearchParams({ ...(kind && { kind }), ...(unit && { unit }) });
  const answer = (await (await signedIn(options)).get(`/clearings?${query.toString()}`)) as { clearings: Clearing[] };
  print(answer, () => listText(answer.clearings), options);
};

const show = async (id: string, options: Common & { snapshot?: true }): Promise<void> => {
  const client = await signedIn(options);
  const path = `/clearings/${encodeURIComponent(id)}`;
  // What is signed is for programs: it is printed as it is.
  if (options.snapshot) {
    print(await client.get(`${path}/snapshot`), () => '', { ...options, json: true });
    return;
  }
  const one = (await client.get(`${path}?limit=200`)) as Items;
  print(one, () => itemsText(one), options);
};

const run = async (kind: string, options: Common & { day?: string }): Promise<void> => {
  const body = { kind, ...(options.day === undefined ? {} : { day: options.day }) };
  const answer = (await (await signedIn(options)).post('/clearings/runs', body)) as Runs;
  const lines = answer.runs.map(({ day, begun, clearings }) =>
    begun ? `${day}: ${clearings.join(', ') || '无在办案件 no open cases'}` : `${day}: 已有 begun before`,
  );
  print(answer, () => lines.join('\n'), options);
};

/** Adds `caseclock clearing` to the program: lists of clearings, one with its cases, and a run by hand (docs/clearings.md). */
export const register = (program: Command): void => {
  const group = program
    .command('clearing')
    .description('what is cleared day by day, month by month (docs/clearings.md)');
  common(group.command('list').description('clearings of your units, the latest first'))
    .option('--kind <kind>', 'day, month or quarter')
    .option('--unit <unit>', 'of one unit')
    .action(list);
  common(group.command('show <clearing>').description('a clearing with its cases and who must answer'))
    .option('--snapshot', 'the signed list instead, as JSON')
    .action(show);
  common(
    group.command('run <kind>').description('begin what is due, as an administrator; what has begun is left alone'),
  )
    .option('--day <day>', 'any day of the period; left out, what was missed')
    .action(run);
};
