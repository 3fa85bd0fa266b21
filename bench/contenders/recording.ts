import type { PoolClient, QueryConfig } from 'pg';
import { createHash } from 'node:crypto';
import { type Clock, databaseClock } from '../../config/clock';
import type { Act, Actor } from '../../domain/act';
import { type Desk, openDesk } from '../../desk';
import { sampleOffice } from '../../law/sample-office';
import { tapeActors } from '../../law/tape-actors';
import { type Database, loadOffice, readDatabaseTime } from '../../store';
import { type Career, type CareerAct, careers } from '../careers';

export interface Statement extends QueryConfig<unknown[]> {
  readonly values: unknown[];
}

/** What one act sent to the database: statements that travelled together, between begin and commit. */
export interface Recorded {
  readonly caseId: string;
  readonly trips: readonly (readonly Statement[])[];
}

/** A database that notes what passes through it. Statements sent before the last ones were answered are one trip. */
const noting = (database: Database, note: (statement: Statement, newTrip: boolean) => void): Database => {
  const listened = (client: PoolClient): PoolClient => {
    let under = 0;
    const query = (statement: QueryConfig<unknown[]>): Promise<unknown> => {
      // Begin and commit have no values: the contender adds its own.
      if (!statement.values) return client.query(statement);
      note({ ...statement, values: statement.values }, under === 0);
      under += 1;
      return client.query(statement).finally(() => (under -= 1));
    };
    const release = (error?: boolean): void => client.release(error);
    return Object.assign(Object.create(client) as PoolClient, { query, release });
  };
  const pool = { connect: async () => listened(await database.pool.connect()) } as unknown as Database['pool'];
  return { ...database, pool };
};

const actorOf = ({ by }: CareerAct): Actor => {
  const actor = by === 'chen-li' ? tapeActors['police'] : tapeActors['procuratorate'];
  if (!actor) throw new Error(`The sample organisation has no ${by}.`);
  return actor;
};

const idOf = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(parts.join('/')).digest('hex');

const actOf = (one: CareerAct, id: string, now: number): Act => ({
  id,
  occurredAt: now,
  receivedAt: now,
  actor: actorOf(one),
  persons: [],
  fields: {},
  ...(one.request as Omit<CareerAct['request'], 'decidedBy'> & Pick<Act, 'decidedBy'>),
});

/** The clock of the desk, and the trips since they were last asked for. */
interface Trips {
  readonly clock: Clock;
  readonly taken: () => Recorded['trips'];
}

const recordOne = async (desk: Desk, career: Career, key: string, trips: Trips): Promise<readonly Recorded[]> => {
  const caseId = idOf(key).slice(0, 20);
  const acts: Recorded[] = [];
  for (const [n, one] of career.entries()) {
    const act = actOf(one, idOf(key, n).slice(0, 32), trips.clock.now());
    const { answer } = await desk.step(caseId, { kind: 'act', act, requestHash: idOf(key, n, 'request') });
    if (answer?.accepted !== true) throw new Error(`${act.type} was refused: ${JSON.stringify(answer)}`);
    acts.push({ caseId, trips: trips.taken() });
  }
  return acts;
};

/**
 * Runs each career through the real desk and keeps the statements of every act: the same rows, by the same driver, can
 * then be written again and again with no engine before them and no HTTP.
 */
export const recordCareers = async (database: Database): Promise<ReadonlyMap<Career, readonly Recorded[]>> => {
  let kept: Statement[][] = [];
  const noted = noting(database, (statement, newTrip) => {
    if (newTrip) kept.push([]);
    kept.at(-1)?.push(statement);
  });
  const clock = await databaseClock(readDatabaseTime(database));
  await loadOffice(database, sampleOffice, { now: clock.now(), by: 'sample' });
  const desk = openDesk({ database: noted, clock, mail: false });
  const taken = (): Statement[][] => {
    const all = kept;
    kept = [];
    return all;
  };
  const recorded = new Map<Career, readonly Recorded[]>();
  for (const [number, career] of [...careers, ...careers].entries()) {
    // The second time counts: the first one has read the organisation.
    recorded.set(career, await recordOne(desk, career, `career ${number}`, { clock, taken }));
  }
  return recorded;
};
