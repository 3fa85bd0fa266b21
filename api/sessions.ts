import type { Clock } from '../config/clock';
import { hour, type Instant } from '../domain/time/instant';
import {
  type Database,
  endSession,
  endSessions,
  openSession,
  sessionBy,
  type StoredSession,
  StoreUnavailable,
} from '../store';
import { hashOfToken, newToken } from './identity/tokens';

export type Session = StoredSession;

interface Opening extends Pick<StoredSession, 'via'> {
  readonly mustChange?: boolean;
  readonly address?: string;
  /** Left out, twelve hours. */
  readonly lasts?: number;
}

export interface Opened {
  readonly token: string;
  readonly until: Instant;
}

export interface Sessions {
  readonly open: (person: string, opening: Opening) => Promise<Opened>;
  /** Lets a token that somebody else issued stand for a person as long as it is good. */
  readonly adopt: (token: string, session: { readonly person: string; readonly until: Instant }) => Promise<void>;
  /** Undefined for a token nobody here gave out; `ended` for one that has run out or was taken back. */
  readonly read: (token: string) => Promise<Session | 'ended' | undefined>;
  readonly end: (token: string) => Promise<void>;
  readonly endAll: (person: string, because: string) => Promise<void>;
  /** Forgets what was read of a person: their sessions have ended elsewhere. */
  readonly forget: (person: string) => void;
}

const length = 12 * hour;
/** A session ended at another process is good here for as long. */
const fresh = 5_000;
const remembered = 5_000;

interface Known {
  readonly session: Session | 'ended';
  readonly readAt: Instant;
}

/**
 * Sessions as the database keeps them. What was read is remembered for seconds, so that no request asks the database who is
 * asking, and for longer only while the database is away; when too many are, the oldest go.
 */
export const sessions = (database: Database, clock: Clock): Sessions => {
  const known = new Map<string, Known>();

  const remember = (hash: string, session: Session | 'ended'): void => {
    known.delete(hash);
    if (known.size >= remembered) known.delete(known.keys().next().value ?? '');
    known.set(hash, { session, readAt: clock.now() });
  };

  const opened = async (token: string, session: StoredSession, address?: string): Promise<void> => {
    const hash = hashOfToken(token);
    await openSession(database, { ...session, hash, ...(address === undefined ? {} : { address }) }, clock.now());
    known.delete(hash);
  };

  const stored = async (hash: string): Promise<Session | 'ended' | undefined> => {
    const kept = known.get(hash);
    if (kept && Math.abs(clock.now() - kept.readAt) < fresh) return kept.session;
    try {
      const found = await sessionBy(database, hash);
      const session = found?.ended ? 'ended' : found;
      if (session) remember(hash, session);
      else known.delete(hash);
      return session;
    } catch (error) {
      if (kept && error instanceof StoreUnavailable) return kept.session;
      throw error;
    }
  };

  const forget: Sessions['forget'] = (person) => {
    for (const [hash, { session }] of known) if (session !== 'ended' && session.person === person) known.delete(hash);
  };

  return {
    forget,
    open: async (person, { via, mustChange = false, address, lasts = length }) => {
      const token = newToken();
      const until = clock.now() + lasts;
      await opened(token, { person, via, mustChange, until }, address);
      return { token, until };
    },
    adopt: (token, { person, until }) => opened(token, { person, via: 'token', mustChange: false, until }),
    read: async (token) => {
      const session = await stored(hashOfToken(token));
      return session === undefined || session === 'ended' || session.until > clock.now() ? session : 'ended';
    },
    end: async (token) => {
      const hash = hashOfToken(token);
      await endSession(database, hash, clock.now());
      known.delete(hash);
    },
    endAll: async (person, because) => {
      await endSessions(database, person, because, clock.now());
      forget(person);
    },
  };
};
