import type { Actor } from '../../domain/act';
import type { PreviewTotals } from '../../domain/roll-out';
import type { Desk } from '../../desk';
import type { Proposed } from '../../desk/law';
import { readRollOut } from '../../store';
import type { Watched } from './watched';

/** One preview: seconds by the clock on the wall, those of them in which rows were read and written, and of the processor. */
export interface Measured {
  readonly seconds: number;
  readonly reading: number;
  readonly writing: number;
  /** Processor time of this process: parsing what was read, counting, putting together what is written. */
  readonly processor: number;
  readonly totals: PreviewTotals;
}

const [second, micro] = [1_000, 1_000_000];

const administrator = (person: string): Actor => ({
  ...{ person, roles: ['administrator'], unit: 'anlan-bureau', agency: 'police', level: 'county' },
});

/** Proposes it, has it counted, and has it rejected, so that the next is proposed to an office as it was. */
export const measure = async (desk: Desk, { database, taken }: Watched, proposed: Proposed): Promise<Measured> => {
  const { id } = await desk.rollOuts.propose(proposed, administrator('one'), 'measured');
  taken();
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  await desk.rollOuts.advance(id);
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - began) / second;
  const spent = taken();
  const totals = (await readRollOut(database, id))?.preview;
  if (!totals) throw new Error(`Roll-out ${id} has no preview.`);
  const verdict = { approved: false, documentNo: 'measured', reasons: 'measured' };
  await desk.rollOuts.decide(id, administrator('other'), verdict);
  return { seconds, ...spent, processor: (user + system) / micro, totals };
};
