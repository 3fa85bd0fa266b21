import { type ActsOptions, rounds, warmUp } from './acts/measure';
import { medians, report } from './acts/report';
import { assemble, type Hold, names } from './acts/team';
import { watching } from './following';
import { journal } from './journal';
import { machineLine } from './machine';
import { startStack } from './stack';

/** Acknowledged acts a second over HTTP, beside bare Temporal and the bare transaction, in one run. */
export const acts = async (options: ActsOptions): Promise<void> => {
  const log = journal('acts', options);
  const held: Parameters<Hold>[0][] = [];
  log.say(`Acts · ${machineLine()}`);
  const stack = await startStack();
  const outbox = watching(stack.databaseUrl);
  const tools = { stack, outbox, log };
  try {
    const team = await assemble(stack, Math.max(...options.clients), (child) => held.push(child));
    await warmUp(team, options, tools);
    const cells = await rounds(team, options, tools);
    const figures = options.clients.flatMap((clients) =>
      names.map((name) => ({ name, clients, ...medians(cells, name, clients) })),
    );
    log.write('medians', { figures });
    log.say(
      `\nMedians of ${options.rounds} rounds of ${options.seconds} s\n\n${report(cells, options.clients)}\n\n${log.file}`,
    );
  } finally {
    for (const child of held.reverse()) await child.end();
    await outbox.close();
    await stack.stop();
  }
};
