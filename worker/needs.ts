import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { mailer, type Needs } from '../activities';
import type { TemporalAt } from '../client/connection';
import { connectFollower } from '../client/follower';
import { type Clock, databaseClock } from '../config/clock';
import { type Desk, openDesk, patrol } from '../desk';
import { connect, type Database, endAlarm, raiseAlarm, readDatabaseTime, sealKeyFrom } from '../store';
import { deliveriesOf } from './deliveries';
import { persist } from './persist';
import { tellForgotten } from './relay';

export interface NeedsOptions {
  readonly databaseUrl: string;
  readonly temporal: TemporalAt;
  readonly smtp?: { readonly url: string; readonly from: string };
  /** Seals are signed with what derives from it. */
  readonly secret: string;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

const syncEvery = 1_000;
const alarmKind = 'following';

interface Parts {
  readonly database: Database;
  readonly desk: Desk;
  readonly clock: Clock;
}

const ofCases = ({
  database,
  desk,
  clock,
}: Parts): Pick<Needs, 'enforce' | 'didSince' | 'raiseAlarm' | 'advanceRollOut' | 'askModels'> => ({
  enforce: async (caseId, by) => {
    const { following, did } = await desk.step(caseId, { kind: 'wake', by });
    await endAlarm(database, alarmKind, caseId);
    return { ...following, did };
  },
  didSince: desk.didSince,
  advanceRollOut: desk.rollOuts.advance,
  askModels: async (beat) => {
    await desk.models.look(beat);
  },
  raiseAlarm: (caseId, what) =>
    raiseAlarm(database, { kind: alarmKind, subject: caseId, detail: { what } }, clock.now()),
});

const ofPatrols = (
  { database, desk, clock }: Parts,
  { temporal, secret, log, mail }: Pick<NeedsOptions, 'temporal' | 'secret' | 'log'> & { readonly mail: boolean },
): Pick<Needs, 'ringDue' | 'tellAgain' | 'seal'> & { readonly close: () => Promise<void> } => {
  const watchman = patrol({ database, clock, mail }, 'schedule', randomUUID());
  const follower = connectFollower(temporal);
  const key = sealKeyFrom(secret);
  const began = clock.now();
  return {
    ringDue: async () => {
      await watchman.ring();
      await watchman.beat();
      await watchman.heed(began);
    },
    tellAgain: async () => {
      await watchman.tellAgain();
      await tellForgotten(database, follower, clock.now());
    },
    seal: async () => {
      const { head, streams, stepped, failed } = await desk.seal(key);
      for (const { caseId, error } of failed) log.error({ caseId, err: error }, 'not stepped before the seal');
      // Whoever keeps the log elsewhere keeps the proof elsewhere.
      log.info({ seal: head, streams, stepped }, 'sealed');
    },
    close: follower.close,
  };
};

const ofClearings = ({ desk }: Parts, { secret, log }: Pick<NeedsOptions, 'secret' | 'log'>): Needs['clearings'] => {
  const key = sealKeyFrom(secret);
  return {
    open: async (kind) => {
      const opened = await desk.clearings.open(kind);
      for (const { day, clearings, fresh } of opened)
        if (fresh) log.info({ kind, day, clearings: clearings.length }, 'clearings opened');
      return opened.map(({ day, clearings }) => ({ day, clearings: clearings.length }));
    },
    advance: (id) => desk.clearings.advance(id, key),
    inspect: () => desk.clearings.inspect(key),
  };
};

/** Everything the activities need, over one database. Waits for the database where it is not there yet. */
export const openNeeds = async (options: NeedsOptions): Promise<{ needs: Needs; close: () => Promise<void> }> => {
  const { databaseUrl, smtp, log, signal } = options;
  const database = connect(databaseUrl);
  const clock = await persist(() => databaseClock(readDatabaseTime(database)), { what: 'the database', log, signal });
  // The old offset serves while the database is away.
  const timer = setInterval(() => void clock.sync().catch(() => undefined), syncEvery);
  const post = smtp && mailer(smtp);
  const mail = smtp !== undefined;
  const parts = { database, clock, desk: openDesk({ database, clock, mail }) };
  const patrols = ofPatrols(parts, { ...options, mail });
  return {
    needs: {
      ...ofCases(parts),
      ...patrols,
      clearings: ofClearings(parts, options),
      deliveries: deliveriesOf(database, parts.desk, clock),
      ...(post ? { send: post.send } : {}),
      noteFailure: (activity, error) => log.warn({ activity, err: error }, 'activity failed'),
    },
    close: async () => {
      clearInterval(timer);
      post?.close();
      await patrols.close();
      await database.close();
    },
  };
};
