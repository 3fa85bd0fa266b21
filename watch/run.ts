import { hostname } from 'node:os';
import type { Logger } from 'pino';
import type { DatabaseClock } from '../config/clock';
import type { Follower } from '../client/follower';
import { openDesk, patrol } from '../desk';
import { type Database, followNamespace, tellRollOutsAgain, toldRollOut, untoldRollOuts } from '../store';
import { relay } from './relay';
import { clearing, comingRound } from './clearings';
import { repeat, type Repeated } from './repeat';
import { within } from './within';

export interface WatchNeeds {
  readonly database: Database;
  readonly clock: DatabaseClock;
  readonly follower: Pick<Follower, 'tell' | 'rang' | 'rollOut' | 'clearing' | 'makeUp' | 'namespaceId'>;
  readonly mail: boolean;
  readonly log: Logger;
  /** Asks the watch to finish what is under way and end. */
  readonly signal: AbortSignal;
  /** Called once it has rung for the first time. */
  readonly ready: () => void;
}

const second = 1_000;
const pollEvery = 200;
const minute = 60 * second;
const patience = 5 * second;

/** Until the next full second: bells lie at full minutes, so that they ring right after their instant. */
const untilNextSecond = (now: number): number => second - (now % second);

const ringing = ({ database, clock, mail, log, ready }: WatchNeeds): Repeated => {
  const { ring } = patrol({ database, clock, mail }, 'watch', hostname());
  let first = true;
  return {
    name: 'ringing',
    work: async () => {
      const rang = await ring();
      if (rang && rang.rung > 0) log.info({ rung: rang.rung, latest: rang.latest }, 'bells rang');
      for (const nobody of rang?.nobody ?? []) log.error(nobody, 'a bell rang for a role that nobody holds');
      if (first) ready();
      first = false;
    },
    wait: (pause) => pause(untilNextSecond(clock.now())),
  };
};

const relaying = ({ round, stirred, rest }: ReturnType<typeof relay>): Repeated => {
  let began = 0;
  return {
    name: 'relay',
    work: async () => {
      began = await round();
    },
    // With a backlog the next are told as soon as one has been; without, nobody asks more than five times a second.
    wait: (pause) =>
      began > 0 ? Promise.race([stirred().then(() => pause(rest())), pause(pollEvery)]) : pause(pollEvery),
  };
};

const minutely = ({ database, clock, mail, log, follower }: WatchNeeds): Repeated => {
  const watchman = patrol({ database, clock, mail }, 'watch', hostname());
  const since = clock.now();
  return {
    name: 'minute',
    work: async () => {
      const { again, inVain } = await watchman.tellAgain();
      if (again > 0) log.warn({ again }, 'wakes passed unheeded; their workflows are told again');
      if (inVain.length > 0) log.error({ cases: inVain.slice(0, 20) }, 'told twice in vain: is a worker running?');
      await watchman.heed(since);
      await tellRollOutsAgain(database);
      const id = await within(patience, follower.namespaceId).catch(() => undefined);
      if (id === undefined) return;
      const followed = await followNamespace(database, id, clock.now());
      if (followed !== undefined)
        log.warn({ followed }, 'Temporal has another namespace; every case is followed again');
    },
    wait: (pause) => pause(minute),
  };
};

/** Tells the workflows of roll-outs what has become of them; there is one open at most, so no pace is needed. */
const rollingOut = ({ database, follower }: WatchNeeds): Repeated => ({
  name: 'roll-outs',
  work: async () => {
    for (const one of await untoldRollOuts(database)) {
      await within(patience, () => follower.rollOut(one.id));
      await toldRollOut(database, one);
    }
  },
  wait: (pause) => pause(second),
});

/** Cases whose units work by other ladders have their coming bells written anew; a step may find what is due by then. */
const rewriting = ({ database, clock, mail, log }: WatchNeeds): Repeated => {
  const { rewriteLadders } = openDesk({ database, clock, mail });
  let looked = 0;
  return {
    name: 'ladders',
    work: async () => {
      looked = await rewriteLadders();
      if (looked > 0) log.info({ cases: looked }, 'coming bells are written anew by other ladders');
    },
    wait: (pause) => (looked > 0 ? Promise.resolve() : pause(second)),
  };
};

const living = ({ database, clock, mail }: WatchNeeds): Repeated => {
  const { beat } = patrol({ database, clock, mail }, 'watch', hostname());
  return {
    name: 'sign of life',
    work: async () => {
      await clock.sync();
      await beat();
    },
    wait: (pause) => pause(2 * second),
  };
};

/** Keeps watch until `signal` ends it: rings, relays, tells again, gives signs of life. Only where ladders change does it step a case. */
export const keepWatch = async (needs: WatchNeeds): Promise<void> => {
  const { database, clock, follower } = needs;
  const courier = relay({ database, clock, tell: follower.tell, rang: follower.rang, patience });
  const loops = [
    ringing(needs),
    relaying(courier),
    rewriting(needs),
    rollingOut(needs),
    minutely(needs),
    living(needs),
    clearing(needs),
    comingRound(needs),
  ];
  await Promise.all(loops.map((loop) => repeat(loop, needs)));
  // What is told by now is cleared; what hangs is told again by whoever keeps watch next.
  await within(patience, courier.finish).catch(() => undefined);
};
