import { Command, InvalidArgumentError } from 'commander';
import { acts } from './acts';
import { dueRates } from './due';
import { hang } from './hang';
import { herd } from './herd';
import { preview } from './preview';
import { replay } from './replay';

const positive = (text: string): number => {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
};

const list = (text: string): number[] => text.split(',').map(positive);

const program = new Command('bench').description(
  'Measurements of this machine; docs/benchmarks.md says what they mean.',
);

program
  .command('acts')
  .description('acknowledged acts a second over HTTP, beside bare Temporal and the bare transaction')
  .option('--clients <numbers>', 'how many at once, one measurement each', list, [1, 16])
  .option('--rounds <number>', 'how often each is measured; medians count', positive, 3)
  .option('--seconds <number>', 'length of one measurement', positive, 4)
  .option('--warm <seconds>', 'load beforehand on each contender, not measured', positive, 6)
  .action(acts);

program
  .command('herd')
  .description('limits that all end at one instant: lateness of bells and of breach entries')
  .option('--cases <numbers>', 'sizes of the herds', list, [1_000, 5_000])
  .option('--follow <seconds>', 'how long breach entries are followed; 600 is all of them', positive, 45)
  .option('--rate <number>', 'acts a second beside it', positive, 50)
  .action(herd);

program
  .command('hang')
  .description('Temporal’s server hangs, stopped but not gone, while acts and bells go on')
  .option('--minutes <number>', 'how long it hangs', positive, 10)
  .option('--rate <number>', 'acts a second', positive, 100)
  .option('--bells <number>', 'bells due in each minute', positive, 30)
  .action(hang);

program
  .command('replay')
  .description('generated careers played through the engine: cases a second, beside folding them anew')
  .option('--careers <number>', 'how many', positive, 1_000)
  .option('--rounds <number>', 'how often each is measured; medians count', positive, 5)
  .action(replay);

program
  .command('due')
  .description('due dates a second on one core, by family of rules')
  .option('--count <number>', 'computations of each family a round', positive, 20_000)
  .option('--rounds <number>', 'how often each is measured; medians count', positive, 7)
  .action(dueRates);

program
  .command('preview')
  .description('what a roll-out of law would do to every running clock of a large office')
  .option('--clocks <number>', 'running clocks in open cases', positive, 100_000)
  .option('--samples <number>', 'cases made by the engine, copied until there are enough', positive, 340)
  .option('--rounds <number>', 'how often each is measured; medians count', positive, 3)
  .action(preview);

program.parseAsync().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
