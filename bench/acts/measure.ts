import { setTimeout as pause } from 'node:timers/promises';
import type { Lag, Watching } from '../following';
import type { Journal } from '../journal';
import { each, type Taken, taken } from '../processor';
import type { Stack } from '../stack';
import { summarise, type Summary } from '../statistics';
import { figure } from '../table';
import { contenders, type Name, names, type Team } from './team';

/** What is measured with, and against. */
export interface Tools {
  readonly stack: Stack;
  readonly outbox: Watching;
  readonly log: Journal;
}

/** One measurement. */
export interface Cell {
  readonly name: Name;
  readonly clients: number;
  readonly round: number;
  readonly summary: Summary;
  /** Milliseconds of processor time an act, by process. */
  readonly processor: Taken;
  /** How far the workflows fell behind, and the seconds they took to catch up afterwards. */
  readonly lag?: { readonly worst: Lag; readonly last: Lag; readonly caughtUp: number | undefined };
}

export interface ActsOptions {
  readonly clients: readonly number[];
  readonly rounds: number;
  /** Seconds of each measurement. */
  readonly seconds: number;
  /** Seconds of load on each contender beforehand: compilers and caches are as they are after a minute of work. */
  readonly warm: number;
}

/** Seconds after which nobody waits for the workflows any longer. */
export const patience = 60;
const idle = 0.05;

/**
 * Seconds until every workflow has been told and the worker has nothing left to do: what still catches up would be
 * measured as the next contender's slowness. Undefined when that takes too long.
 */
const settled = async ({ stack: { pids }, outbox }: Tools): Promise<number | undefined> => {
  const began = performance.now();
  const told = await outbox.caughtUp(patience);
  const { worker } = pids;
  while (told !== undefined && performance.now() - began < patience * 1_000) {
    const before = taken({ worker });
    await pause(500);
    const share = each(before, taken({ worker }), 500)['worker'] ?? 0;
    if (share < idle) return (performance.now() - began) / 1_000;
  }
  return undefined;
};

const measure = async (
  team: Team,
  { name, clients, round, seconds }: Pick<Cell, 'name' | 'clients' | 'round'> & { readonly seconds: number },
  tools: Tools,
): Promise<Cell> => {
  const child = team[name];
  const pids = { ...tools.stack.pids, 'bare worker': team.bareWorker, load: child.pid };
  const before = taken(pids);
  const { value, worst, last } = await tools.outbox.during(() => child.ask({ load: { clients, seconds } }));
  const summary = summarise(value.latencies, value.seconds);
  const cell = { name, clients, round, summary, processor: each(before, taken(pids), summary.count) };
  return name === 'product' ? { ...cell, lag: { worst, last, caughtUp: await settled(tools) } } : cell;
};

const told = ({ name, clients, round, summary: { perSecond, p50, p99 } }: Cell): string =>
  `  round ${round} · ${clients} client${clients === 1 ? '' : 's'} · ${contenders[name]}: ` +
  `${figure(perSecond)}/s, ${figure(p50)} / ${figure(p99)} ms`;

/** Puts every contender to work, unmeasured. */
export const warmUp = async (team: Team, { clients, warm }: ActsOptions, tools: Tools): Promise<void> => {
  const load = { clients: Math.max(...clients), seconds: warm };
  for (const name of names) await team[name].ask({ load });
  await settled(tools);
};

/** Every contender once a round, each round in another order, so that no one always comes after the same other. */
export const rounds = async (team: Team, options: ActsOptions, tools: Tools): Promise<readonly Cell[]> => {
  const cells: Cell[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    const shift = round % names.length;
    const order = [...names.slice(shift), ...names.slice(0, shift)];
    for (const clients of options.clients) {
      for (const name of order) {
        const cell = await measure(team, { name, clients, round, seconds: options.seconds }, tools);
        cells.push(cell);
        tools.log.write('cell', cell);
        tools.log.say(told(cell));
      }
    }
  }
  return cells;
};
