import type { Schema } from '../../api/client';
import type { State } from './words';

export type Health = Schema<'Health'>;

/** One part of what runs, as it was when it was read. */
export interface Part {
  readonly id: string;
  readonly state: State;
  /** Its last sign, as the API writes instants; undefined where it answered as it was asked. */
  readonly lastSeen?: string | undefined;
}

/** A sign may be so old before a part counts as silent: the first watch gives one every two seconds, the second every minute. */
const patience: Readonly<Record<string, number>> = { watch: 10_000, schedule: 180_000 };

/** A reading this old says nothing of now: it was asked for every ten seconds. */
export const readable = 60_000;

/** A seal comes once a day at 00:05. */
const sealedWithin = 25 * 3_600_000;

const beatOf = ({ at, processes }: Health, id: string): Part => {
  const lastSeen = processes.find(({ process }) => process === id)?.lastSeen;
  if (lastSeen === undefined) return { id, state: 'unknown' };
  const silent = Date.parse(at) - Date.parse(lastSeen) > (patience[id] ?? 60_000);
  return { id, state: silent ? 'down' : 'well', lastSeen };
};

const relayOf = ({ at, relay: { since, setAside } }: Health): Part => {
  const behind = since !== undefined && Date.parse(at) - Date.parse(since) > 60_000;
  return { id: 'relay', state: behind || setAside.length > 0 ? 'busy' : 'well' };
};

const temporalStates = { answers: 'well', silent: 'down', 'not-configured': 'off' } as const;

/** Every part with its state. What was read too long ago is not known, never green, and never called down either. */
export const partsOf = (health: Health, ageMs: number): readonly Part[] => {
  const parts: readonly Part[] = [
    { id: 'database', state: 'well' },
    { id: 'temporal', state: temporalStates[health.temporal] },
    beatOf(health, 'watch'),
    beatOf(health, 'schedule'),
    relayOf(health),
  ];
  return ageMs > readable ? parts.map((part) => ({ ...part, state: 'unknown' })) : parts;
};

/** Whether the ledger should have been sealed since. */
export const sealIsLate = ({ at, sealed }: Health): boolean =>
  sealed !== undefined && Date.parse(at) - Date.parse(sealed) > sealedWithin;
