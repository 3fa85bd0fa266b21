import { databaseClock, deadlineIn } from '../../config/clock';
import type { Config } from '../../config/environment';
import { postgresFacts, shownAddress } from '../../local/postgres/foreign';
import { attributeGap } from '../../local/temporal/attributes';
import { reach } from '../../local/temporal/reach';
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

const temporal = async (address: string, namespace: string): Promise<Finding> => {
  const connection = await reach(address, { namespace, within: 3_000 });
  if (!connection)
    return bad(
      `no server with the namespace “${namespace}” answers at ${address}: start it, or correct TEMPORAL_ADDRESS`,
    );
  try {
    const { missing, wrong } = await attributeGap(connection, namespace);
    if (wrong.length > 0)
      return bad(
        `search attributes of another type: ${wrong.join(', ')}; remove them with “temporal operator search-attribute remove”`,
      );
    if (missing.length > 0) return bad(`search attributes missing: ${missing.join(', ')}; “npm start” adds them`);
    return good(`${address}, search attributes as they must be`);
  } finally {
    await connection.close();
  }
};

/** What must answer while the product runs; not running at all is no fault. */
export const serverChecks = ({
  databaseUrl: url,
  temporalAddress: address,
  temporalNamespace,
}: Config): readonly Check[] => [
  ...(url === undefined
    ? [{ name: 'PostgreSQL', look: () => notRunning }]
    : [
        { name: 'PostgreSQL', look: () => postgres(url) },
        { name: 'Database schema', after: 'PostgreSQL', look: () => schema(url) },
        { name: 'Clocks', after: 'PostgreSQL', look: () => clocks(url) },
      ]),
  { name: 'Temporal', look: () => (address === undefined ? notRunning : temporal(address, temporalNamespace)) },
];
