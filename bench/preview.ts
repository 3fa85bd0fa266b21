import { settableClock } from '../config/clock';
import { openDesk } from '../desk';
import { currentPack, packs } from '../law/pack';
import { sampleOffice } from '../law/sample-office';
import { connect, loadOffice } from '../store';
import { journal, type Journal } from './journal';
import { machineLine } from './machine';
import { ownPostgres } from './preview/database';
import { measure, type Measured } from './preview/measure';
import { fill, type Filled } from './preview/office';
import { changedPack, proposals } from './preview/roll-outs';
import { now, samplesOf } from './preview/samples';
import { watched } from './preview/watched';
import { median } from './statistics';
import { figure, table } from './table';

export interface PreviewOptions {
  readonly clocks: number;
  readonly samples: number;
  readonly rounds: number;
}

const row = (name: string, all: readonly Measured[], { clocks }: Filled): string[] => {
  const middle = (pick: (one: Measured) => number): number => median(all.map(pick)) ?? 0;
  const share = (pick: (one: Measured) => number): string => figure(middle((one) => pick(one) / one.seconds));
  const range = all.map(({ seconds }) => seconds);
  return [
    ...[name, figure(middle(({ seconds }) => seconds)), `${figure(Math.min(...range))}–${figure(Math.max(...range))}`],
    ...[figure(middle(({ seconds }) => clocks / seconds)), String(all[0]?.totals.clocks ?? 0)],
    ...[share(({ reading }) => reading), share(({ writing }) => writing), share(({ processor }) => processor)],
  ];
};

const heads = ['', 's', 'range', 'clocks/s', 'moved', 'reading', 'writing', 'processor'];

/** Previews in an office of its own: returns the table, and what was measured of each roll-out. */
export const measurePreviews = async (
  { clocks, samples, rounds }: PreviewOptions,
  { say, write }: Pick<Journal, 'say' | 'write'>,
  databaseUrl: string,
): Promise<{ readonly filled: Filled; readonly measured: readonly (readonly Measured[])[] }> => {
  const plain = connect(databaseUrl, { patience: 600_000 });
  const seen = watched(plain);
  try {
    await loadOffice(plain, sampleOffice, { now, by: 'bench' });
    const known = new Map([...packs, [changedPack.id, changedPack]]);
    const ports = { clock: settableClock(now), mail: false, packs: known, currentPack };
    const desk = openDesk({ ...ports, database: seen.database });
    const filled = await fill({ desk, database: plain }, samplesOf(samples), clocks);
    write('filled', filled);
    say(`${filled.clocks} running clocks in ${filled.cases} open cases; ${rounds} rounds in turns, medians\n`);
    const measured = proposals.map((): Measured[] => []);
    for (let round = 1; round <= rounds; round += 1) {
      for (const [index, { name, proposed }] of proposals.entries()) {
        const one = await measure(desk, seen, proposed);
        measured[index]?.push(one);
        write('round', { round, name, ...one });
      }
    }
    say(
      table(
        heads,
        proposals.map(({ name }, index) => row(name, measured[index] ?? [], filled)),
      ),
    );
    return { filled, measured };
  } finally {
    await plain.close();
  }
};

/** What a roll-out would do to every running clock of a large office: how long it takes to count, and what takes it. */
export const preview = async (options: PreviewOptions): Promise<void> => {
  const log = journal('preview', options);
  log.say(machineLine());
  const postgres = await ownPostgres();
  try {
    await measurePreviews(options, log, postgres.url);
    log.say(`\n${log.file}`);
  } finally {
    await postgres.stop();
  }
};
