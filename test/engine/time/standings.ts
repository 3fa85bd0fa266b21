import type { Act } from '../../../domain/act';
import type { Clock, Procedure, Standing } from '../../../domain/case';
import { minute, type Instant } from '../../../domain/time/instant';
import { parseInstant } from '../../../domain/time/iso';
import { currentPack } from '../../../law/pack';
import { officer } from '../../support/story';

export const at = (text: string): Instant => parseInstant(text, 'at');

/** A case in which nothing has happened, and what is said to have. */
export const standing = (change: Partial<Standing> = {}): Standing => ({
  law: currentPack.id,
  openedAt: 0,
  at: 0,
  handling: {},
  persons: {},
  procedures: {},
  clocks: {},
  assessed: {},
  complainant: false,
  remoteReport: false,
  contested: [],
  waiting: [],
  ...change,
});

export const procedure = (change: Partial<Procedure> = {}): Procedure => ({
  id: 'measure.1',
  machine: 'measure@1',
  openedBy: '1',
  openedAt: 0,
  snapshot: {},
  stage: 'detained',
  since: 0,
  done: false,
  marks: {},
  owedBy: 'police',
  ...change,
});

/** Detained at 10:00 on 9 March 2026: a request for arrest is due on the 12th. */
export const clock = (change: Partial<Clock> = {}): Clock => ({
  id: 'measure.1.request-arrest.1',
  procedure: 'measure.1',
  limit: 'request-arrest',
  owedBy: 'police',
  start: at('2026-03-09T10:00'),
  extensions: [],
  suspensions: [],
  due: {
    kind: 'day',
    raw: '2026-03-12',
    effective: '2026-03-12',
    safe: '2026-03-12',
    end: at('2026-03-13T00:00'),
    safeEnd: at('2026-03-13T00:00'),
    provisional: false,
    readings: {},
  },
  revision: '2026-03-12~2026-03-12',
  known: at('2026-03-09T10:00'),
  breaches: [],
  ...change,
});

const dueMinute = at('2026-03-10T10:00');

/** Owed within 24 hours of the same detention: due at 10:00 on the 10th. */
export const hourClock = (change: Partial<Clock> = {}): Clock => ({
  ...clock(),
  id: 'measure.1.to-detention-house.1',
  limit: 'to-detention-house',
  due: {
    kind: 'hour',
    raw: '2026-03-10T10:00:00+08:00',
    effective: '2026-03-10T10:00:00+08:00',
    safe: '2026-03-10T10:00:00+08:00',
    end: dueMinute + minute,
    safeEnd: dueMinute + minute,
    provisional: false,
    readings: {},
  },
  revision: '2026-03-10T10:00:00+08:00~2026-03-10T10:00:00+08:00',
  ...change,
});

export const byId = <T extends { readonly id: string }>(...all: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(all.map((one) => [one.id, one]));

/** An act as it comes in on the spot. */
export const act = (change: Partial<Act> & { readonly on?: string } = {}): Act => {
  const { on = '2026-03-10T10:00', ...rest } = change;
  return {
    id: '9',
    type: 'measure.request-arrest',
    occurredAt: at(on),
    receivedAt: at(on),
    actor: officer,
    persons: [],
    fields: {},
    ...rest,
  };
};

/** The one clock of a case that has no other. */
export const only = ({ clocks }: Standing): Clock => {
  const [one, ...others] = Object.values(clocks);
  if (!one || others.length > 0) throw new Error('There is one clock here.');
  return one;
};
