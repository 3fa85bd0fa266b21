import { setTimeout as pause } from 'node:timers/promises';
import { databaseAt, ensureDatabase } from '../local/postgres/database';
import { migrate } from '../store';
import { type Child, childOf } from './children';
import type { Job } from './contenders/jobs';
import type { Loaded } from './crew';
import { type Lag, watching, type Watching } from './following';
import { type Journal, journal } from './journal';
import { machineLine } from './machine';
import { type Stack, startStack } from './stack';
import { each, type Taken, taken } from './processor';
import { median, medianOf, summarise, type Summary } from './statistics';
import { figure, table } from './table';

export interface ActsOptions {
  readonly clients: readonly number[];
  readonly rounds: number;
  /** Seconds of each measurement. */
  readonly seconds: number;
}

/** What takes part, in the order of the table. */
const contenders = {
  product: 'Caseclock, acts over HTTP',
  temporal: 'bare Temporal, acts as Updates',
  transaction: 'bare transaction',
} as const;
type Name = keyof typeof contenders;
const names = Object.keys(contenders) as Name[];

type Contender = Child<Job<object>, Loaded>;

/** What is measured with, and against. */
interface Tools {
  readonly stack: Stack;
  readonly outbox: Watching;
  readonly log: Journal;
}

interface Cell {
  readonly name: Name;
  readonly clients: number;
  readonly round: number;
  readonly summary: Summary;
  /** Milliseconds of processor time an act, by process. */
  readonly processor: Taken;
  readonly lag?: { readonly worst: Lag; readonly last: Lag; readonly caughtUp: number | undefined };
}

const most = (clients: readonly number[]): number => Math.max(...clients);

/** Brings the contenders to their servers. The bare transactions get a database of their own on the same server. */
const assemble = async (stack: Stack, clients: number, hold: (child: Child<never, unknown>) => void) => {
  const bareUrl = databaseAt(stack.databaseUrl, 'bench_bare');
  await ensureDatabase(bareUrl);
  await migrate(bareUrl);
  const temporal = { address: stack.temporalAddress, namespace: stack.namespace };
  const worker = childOf<object, undefined>('contenders/temporal-worker-child.js');
  hold(worker);
  await worker.ask(temporal);
  const meet = async (name: Name, at: object): Promise<Contender> => {
    const child: Contender = childOf(`contenders/${name}-child.js`);
    hold(child);
    await child.ask({ at, run: `${name}-${process.pid}`, clients });
    return child;
  };
  return {
    product: await meet('product', { apiUrl: stack.apiUrl }),
    temporal: await meet('temporal', temporal),
    transaction: await meet('transaction', { databaseUrl: bareUrl }),
  };
};

/** Workflows that still catch up would be measured as the next contender's slowness. */
const patience = 60;

const measure = async (
  child: Contender,
  { name, clients, round, seconds }: { name: Name; clients: number; round: number; seconds: number },
  { stack, outbox }: Tools,
): Promise<Cell> => {
  const load = { clients, seconds };
  const pids = { ...stack.pids, load: child.pid };
  const before = taken(pids);
  const { value, worst, last } = await outbox.during(() => child.ask({ load }));
  const summary = summarise(value.latencies, value.seconds);
  const processor = each(before, taken(pids), summary.count);
  if (name !== 'product') return { name, clients, round, summary, processor };
  return { name, clients, round, summary, processor, lag: { worst, last, caughtUp: await outbox.caughtUp(patience) } };
};

/** Every contender once a round, each round in another order, so that no one always comes after the same other. */
const rounds = async (
  team: Readonly<Record<Name, Contender>>,
  { clients, rounds: count, seconds }: ActsOptions,
  tools: Tools,
): Promise<readonly Cell[]> => {
  const { write, say } = tools.log;
  const cells: Cell[] = [];
  for (let round = 1; round <= count; round += 1) {
    for (const many of clients) {
      const order = names.map((_, at) => names[(at + round) % names.length] ?? names[0] ?? 'product');
      for (const name of order) {
        const cell = await measure(team[name], { name, clients: many, round, seconds }, tools);
        cells.push(cell);
        write('cell', cell);
        const { perSecond, p50, p99 } = cell.summary;
        say(
          `  round ${round} · ${many} clients · ${contenders[name]}: ${figure(perSecond)}/s, ${figure(p50)} / ${figure(p99)} ms`,
        );
        await pause(200);
      }
    }
  }
  return cells;
};

const of = (cells: readonly Cell[], name: Name, clients: number): Summary =>
  medianOf(cells.filter((one) => one.name === name && one.clients === clients).map(({ summary }) => summary));

const ratio = (one: number, other: number): string => (other > 0 ? `${(one / other).toFixed(2)} ×` : '–');

const comparison = (cells: readonly Cell[], clients: readonly number[]): string =>
  clients
    .map((many) => {
      const product = of(cells, 'product', many).perSecond;
      const rows = names.map((name) => {
        const { perSecond, p50, p99, max } = of(cells, name, many);
        return [contenders[name], ...[perSecond, p50, p99, max].map(figure), ratio(product, perSecond)];
      });
      const heads = [
        `${many} client${many === 1 ? '' : 's'}`,
        'acts/s',
        'p50 ms',
        'p99 ms',
        'max ms',
        'Caseclock to it',
      ];
      return table(heads, rows);
    })
    .join('\n\n');

/** What an act costs at the most clients, and who spends it: on a full machine, what bounds the figures. */
const costs = (cells: readonly Cell[], clients: number): string => {
  const chosen = cells.filter((one) => one.clients === clients);
  const heads = Object.keys(chosen[0]?.processor ?? {});
  const rows = names.map((name) => {
    const own = chosen.filter((one) => one.name === name);
    return [
      contenders[name],
      ...heads.map((head) => figure(median(own.map(({ processor }) => processor[head] ?? 0)) ?? 0)),
    ];
  });
  return table(['Processor ms an act', ...heads], rows);
};

const behind = (cells: readonly Cell[]): string =>
  table(
    ['Following', 'round', 'cases untold, most', 'age s, most', 'untold at the end', 'caught up after s'],
    cells.flatMap(({ lag, clients, round }) =>
      lag
        ? [
            [
              `${clients} client${clients === 1 ? '' : 's'}`,
              String(round),
              String(lag.worst.waiting),
              figure(lag.worst.age / 1_000),
              String(lag.last.waiting),
              lag.caughtUp === undefined ? `> ${patience}` : figure(lag.caughtUp),
            ],
          ]
        : [],
    ),
  );

/** Acknowledged acts a second over HTTP, beside bare Temporal and the bare transaction, in one run. */
export const acts = async (options: ActsOptions): Promise<void> => {
  const log = journal('acts', options);
  const held: Child<never, unknown>[] = [];
  log.say(`Acts · ${machineLine()}`);
  const stack = await startStack();
  const outbox = watching(stack.databaseUrl);
  try {
    const team = await assemble(stack, most(options.clients), (child) => held.push(child));
    await outbox.caughtUp(patience);
    const cells = await rounds(team, options, { stack, outbox, log });
    const summary = options.clients.flatMap((clients) =>
      names.map((name) => ({ name, clients, ...of(cells, name, clients) })),
    );
    log.write('medians', { summary });
    log.say(
      `\nMedians of ${options.rounds} rounds of ${options.seconds} s\n\n${comparison(cells, options.clients)}\n\n${costs(cells, most(options.clients))}\n\n${behind(cells)}\n\n${log.file}`,
    );
  } finally {
    for (const child of held.reverse()) await child.end();
    await outbox.close();
    await stack.stop();
  }
};
