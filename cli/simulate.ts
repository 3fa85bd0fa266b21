import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { z } from 'zod';
import type { simulationSchema } from '../api/views/simulation';
import { Fault } from '../config/fault';
import { common, type Common, print, signedIn } from './case/signed-in';
import { minute, table } from './case/table';

type Simulation = z.infer<typeof simulationSchema>;
type Entry = Simulation['entries'][number];

interface Options extends Common {
  readonly until?: string;
  readonly acts?: string;
}

/** One act a line, as the API takes it; `-` is standard input. */
const actsIn = (file: string | undefined): readonly unknown[] => {
  if (file === undefined) return [];
  const lines = readFileSync(file === '-' ? 0 : file, 'utf8').split('\n');
  return lines.flatMap((line, index): unknown[] => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch {
      throw new Fault(`Line ${index + 1} of ${file} is no JSON; write one act a line, as for the API.`, 2);
    }
  });
};

const told = ({ details }: Entry): string => {
  const bell = details?.bell as { tells?: readonly { role: string; unit: string }[] } | undefined;
  return (bell?.tells ?? []).map(({ role, unit }) => `${role}@${unit}`).join(' ');
};

const refused = ({ refusal }: Entry): string => (refusal ? ` (${refusal.code}; ${refusal.basis.join('; ')})` : '');

const latest = (instant: string | null): string => (instant === null ? '' : minute(instant));

/** What would happen, one line an entry; then what may follow now, with its latest lawful day. */
export const simulationText = ({ entries, nextSteps }: Simulation): string =>
  [
    entries.length === 0
      ? 'Nothing would happen.'
      : table(
          ['when', 'what', '', 'told'],
          entries.map((entry) => [minute(entry.at), entry.kind, `${entry.title.zh}${refused(entry)}`, told(entry)]),
        ),
    '',
    '现在可以 · What may follow now',
    table(
      ['latest', 'by', 'act', '', 'person'],
      nextSteps.map((step) => [latest(step.latest), step.by, step.act, step.title.zh, step.persons.join(' ')]),
    ),
  ].join('\n');

const simulate = async (caseId: string, { until, acts, ...options }: Options): Promise<void> => {
  const client = await signedIn(options);
  const body = { acts: actsIn(acts), ...(until === undefined ? {} : { until }) };
  const found = (await client.post(`/cases/${encodeURIComponent(caseId)}/simulations`, body)) as Simulation;
  print(found, () => simulationText(found), options);
};

export const register = (program: Command): void => {
  common(program.command('simulate <case>').description('what if: suppose acts, or that nobody does anything'))
    .option('--until <instant>', 'up to when; left out, 90 days from now')
    .option('--acts <file>', 'acts to suppose, one a line as JSON; - for standard input')
    .action(simulate);
};
