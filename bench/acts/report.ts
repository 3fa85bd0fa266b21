import { median, medianOf, type Summary } from '../statistics';
import { figure, table } from '../table';
import { type Cell, patience } from './measure';
import { contenders, type Name, names } from './team';

/** The medians of one contender at so many clients. */
export const medians = (cells: readonly Cell[], name: Name, clients: number): Summary =>
  medianOf(cells.filter((one) => one.name === name && one.clients === clients).map(({ summary }) => summary));

const people = (clients: number): string => `${clients} client${clients === 1 ? '' : 's'}`;

const ratio = (one: number, other: number): string => (other > 0 ? `${(one / other).toFixed(2)} ×` : '–');

const comparison = (cells: readonly Cell[], clients: number): string => {
  const product = medians(cells, 'product', clients).perSecond;
  const rows = names.map((name) => {
    const { perSecond, p50, p99, max } = medians(cells, name, clients);
    return [contenders[name], ...[perSecond, p50, p99, max].map(figure), ratio(product, perSecond)];
  });
  return table([people(clients), 'acts/s', 'p50 ms', 'p99 ms', 'max ms', 'Caseclock to it'], rows);
};

/** What an act costs, and who spends it: on a full machine, what bounds the figures. */
const costs = (cells: readonly Cell[], clients: number): string => {
  const chosen = cells.filter((one) => one.clients === clients);
  const heads = Object.keys(chosen[0]?.processor ?? {});
  const rows = names.map((name) => {
    const own = chosen.filter((one) => one.name === name);
    const each = heads.map((head) => median(own.map(({ processor }) => processor[head] ?? 0)) ?? 0);
    return [contenders[name], ...[...each, each.reduce((sum, ms) => sum + ms, 0)].map(figure)];
  });
  return table([`Processor ms an act, ${people(clients)}`, ...heads, 'all'], rows);
};

const behind = (cells: readonly Cell[]): string => {
  const heads = ['Following', 'round', 'cases untold, most', 'age s, most', 'untold at the end', 'caught up after s'];
  const rows = cells.flatMap(({ lag, clients, round }) => {
    if (!lag) return [];
    const { worst, last, caughtUp } = lag;
    const after = caughtUp === undefined ? `> ${patience}` : figure(caughtUp);
    return [
      [people(clients), String(round), String(worst.waiting), figure(worst.age / 1_000), String(last.waiting), after],
    ];
  });
  return table(heads, rows);
};

/** All tables of a run. */
export const report = (cells: readonly Cell[], clients: readonly number[]): string =>
  [...clients.map((many) => comparison(cells, many)), costs(cells, Math.max(...clients)), behind(cells)].join('\n\n');
