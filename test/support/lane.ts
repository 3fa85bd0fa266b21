import type { Career } from '../../bench/careers/career';
import type { Follower } from '../../client/follower';
import { day } from '../../domain/time/instant';
import { formatInstant } from '../../domain/time/iso';
import { noteUnheeded, timeline, type RecordedEntry } from '../../store';
import { relay } from '../../watch/relay';
import { liveOffice, type Live } from './desk';
import { eventually } from './eventually';

/** One career in a running office: its own database and clock, the relay of `watch`, and somebody's Temporal. */
export interface Lane {
  readonly live: Live;
  /** Submits the career's acts as they came in, and lets time pass between them as it does in use. */
  readonly run: () => Promise<void>;
  readonly ledger: () => Promise<readonly RecordedEntry[]>;
}

/** The next bell to ring, and the next instant at which the workflow has something to do. */
const ahead = async ({ database }: Live, caseId: string): Promise<{ bell: number | null; wake: number | null }> => {
  const { rows } = await database.run<{ bell: number | null; wake: number | null }>({
    text: `select (select min(at) from bell where case_id = $1 and rang_at is null and withdrawn_at is null) as bell,
        (select at from case_wake where case_id = $1) as wake`,
    values: [caseId],
  });
  return rows[0] ?? { bell: null, wake: null };
};

/** @param follower tells the case's workflow, on a server where a worker of this office runs */
export const laneFor = async ({ id, acts, until }: Career, follower: Follower): Promise<Lane> => {
  const first = acts[0]?.receivedAt ?? 0;
  const live = await liveOffice(formatInstant(first - day));
  const { database, clock, desk } = live;
  // The relay's own clock goes on while the office's stands: what could not be told is told again.
  const running = { now: () => clock.now() + Math.floor(performance.now()) };
  const { round, finish } = relay({ database, clock: running, tell: follower.tell, rang: follower.rang });

  const tell = async (): Promise<void> => {
    await round();
    await finish();
  };

  /**
   * The clock is set on: the workflow is told again, as by `watch`, and has moved time when no wake is left behind. Told of
   * an entry it had not heard of it only learns; the next time it asks.
   */
  const heeded = async (): Promise<void> => {
    let looked = 0;
    await eventually(
      async () => {
        if (looked % 50 === 0) await noteUnheeded(database, clock.now(), -1);
        looked += 1;
        await tell();
        const { wake } = await ahead(live, id);
        if (wake !== null && wake <= clock.now()) throw new Error(`${id} sleeps past ${formatInstant(wake)}.`);
      },
      { within: 60_000, every: 10 },
    );
  };

  const passTo = async (instant: number): Promise<void> => {
    for (;;) {
      const { bell, wake } = await ahead(live, id);
      const next = Math.min(bell ?? Infinity, wake ?? Infinity);
      if (next > instant) break;
      clock.set(Math.max(next, clock.now()));
      await desk.ringDue(clock.now());
      if (wake !== null && wake <= clock.now()) await heeded();
    }
    clock.set(Math.max(instant, clock.now()));
    await desk.ringDue(clock.now());
  };

  return {
    live,
    run: async () => {
      for (const act of acts) {
        await passTo(act.receivedAt);
        await desk.step(id, { kind: 'act', act, requestHash: act.id });
        await tell();
      }
      await passTo(until);
    },
    ledger: () => timeline(database, id),
  };
};
