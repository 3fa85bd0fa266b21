import { type Temporal, temporalAt } from '../../client/connection';
import { namespaceIdOf } from '../../client/namespace';
import { attributeGap } from '../../client/search-attributes';
import { databaseClock, deadlineIn } from '../../config/clock';
import type { Config } from '../../config/environment';
import { messageOf } from '../../config/fault';
import { temporalOf } from '../../config/temporal';
import { postgresFacts, shownAddress } from '../../local/postgres/foreign';
import { connect } from '../../store/connect';
import { pendingMigrations } from '../../store/migrate';
import { readDatabaseTime } from '../../store/time';
import { type Check, type Finding, bad, good, note } from './finding';

const notRunning = note('not running; “npm start” brings it up');

const postgres = async (url: string): Promise<Finding> => {
  const { version } = await postgresFacts(url);
  return good(`version ${version} at ${shownAddress(url)}`);
};

const schema = async (url: string): Promise<Finding> => {
  const pending = await pendingMigrations(url);
  return pending.length === 0 ? good('newest') : bad(`lacks ${pending.join(', ')}: run “npx caseclock migrate”`);
};

const tolerated = 2_000; // ms; beyond it a person who compares clocks will see the difference

const clocks = async (url: string): Promise<Finding> => {
  const database = connect(url, { connections: 1 });
  try {
    const clock = await databaseClock(readDatabaseTime(database));
    const ahead = clock.now() - deadlineIn(0);
    const words = `the database is ${Math.abs(ahead)} ms ${ahead < 0 ? 'behind' : 'ahead of'} this machine`;
    return Math.abs(ahead) > tolerated
      ? bad(`${words}: set both by a time server; every due instant is judged by the database’s clock`)
      : good(words);
  } finally {
    await database.close();
  }
};

const attributes = async (temporal: Temporal): Promise<Finding> => {
  const { missing, wrong } = await attributeGap(temporal);
  if (wrong.length > 0) {
    return bad(
      `search attributes of another type: ${wrong.join(', ')}; remove them with “temporal operator search-attribute remove”`,
    );
  }
  return missing.length > 0
    ? bad(`search attributes missing: ${missing.join(', ')}; a running worker adds them`)
    : good('search attributes as they must be');
};

const temporal = async (config: Config): Promise<Finding> => {
  const place = temporalOf(config);
  const at = temporalAt(place);
  try {
    await namespaceIdOf(at);
    const { state, words } = await attributes(at);
    return { state, words: `${place.address}, namespace “${place.namespace}”, ${words}` };
  } catch (error) {
    return bad(
      `no server with the namespace “${place.namespace}” answers at ${place.address} (${messageOf(error)}): start it, or correct TEMPORAL_ADDRESS`,
    );
  } finally {
    await at.close();
  }
};

/** What must answer while the product runs; not running at all is no fault. */
export const serverChecks = (config: Config): readonly Check[] => {
  const { databaseUrl: url, temporalAddress } = config;
  const database = [
    { name: 'Database schema', after: 'PostgreSQL', look: schema },
    { name: 'Clocks', after: 'PostgreSQL', look: clocks },
  ];
  return [
    { name: 'PostgreSQL', look: () => (url === undefined ? notRunning : postgres(url)) },
    ...(url === undefined ? [] : database.map((check) => ({ ...check, look: () => check.look(url) }))),
    { name: 'Temporal', look: () => (temporalAddress === undefined ? notRunning : temporal(config)) },
  ];
};
