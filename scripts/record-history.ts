import { writeFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import { temporalAt } from '../client/connection';
import { environment } from '../config/environment';
import { temporalOf } from '../config/temporal';
import { followerOf } from '../workflows/messages';

interface Long {
  readonly toNumber: () => number;
}

const isLong = (value: object): value is Long => 'low' in value && 'high' in value && 'toNumber' in value;

/** Where the worker ran is nobody's business, and replaying does not ask. */
const hidden: Readonly<Record<string, string>> = { identity: 'worker', stackTrace: '', normalName: 'caseclock' };

/**
 * A message of the wire as plain JSON that encodes again as it is: numbers, and bytes as base64. The SDK's own
 * conversion fails where npm has installed more than one copy of protobufjs.
 */
const plain = (value: unknown, key = ''): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (isLong(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map((one) => plain(one));
  const entries = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  // The name of a sticky queue holds the name of the worker's machine.
  const named = key === 'taskQueue' ? { name: 'caseclock' } : {};
  return { ...Object.fromEntries(entries.map(([name, one]) => [name, hidden[name] ?? plain(one, name)])), ...named };
};

const recorded = async (client: Client, workflowId: string, run: string | undefined): Promise<string> => {
  const { events } = await client.workflow.getHandle(workflowId, run).fetchHistory();
  return JSON.stringify({ events: plain(events) }, null, 1);
};

const patience = 30_000;
const usage = 'Usage: node dist/scripts/record-history.js <case id or workflow id> <file.json> [run id]';

/** Ids of cases have no colon; those of workflows do. */
const workflowOf = (id: string): string => (id.includes(':') ? id : followerOf(id));

/** Writes the history of one run, the newest unless another is named, as a fixture for the replay test (docs/following.md). */
const main = async ([id, file, run]: readonly string[]): Promise<void> => {
  if (id === undefined || file === undefined) throw new Error(usage);
  const temporal = temporalAt(temporalOf(environment()));
  try {
    const text = await temporal.call((client) => recorded(client, workflowOf(id), run), patience);
    writeFileSync(file, `${text}\n`);
  } finally {
    await temporal.close();
  }
};

void main(process.argv.slice(2));
