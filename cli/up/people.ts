import path from 'node:path';
import { samplePassword } from '../../api/identity/password';
import { hashOf } from '../../domain/canonical';
import { sampleOffice } from '../../law/sample-office';
import { replaceFile, textOf } from '../../local/files';
import { postgresFacts } from '../../local/postgres/foreign';
import { inDatabase } from '../identity/database';
import { firstAdministrator } from '../identity/drawn';
import { loadSampleOffice } from '../identity/sample';
import { type Launch, runOnce } from './processes';
import type { Site } from './servers';

/** The database that is served, and the secret its installation goes by. */
export interface Installation {
  readonly databaseUrl: string;
  readonly secret: string;
}

/** Loads the sample data once into the database that comes along; into somebody's own only when asked. */
const sample = async (
  { config, steps }: Site,
  launch: Launch,
  { databaseUrl, secret }: Installation,
): Promise<void> => {
  const own = !config.given.has('DATABASE_URL');
  if (!own && config.sample === undefined) {
    steps.say('  ! Sample data is not loaded into a database of your own: “npx caseclock sample” does it');
  }
  if (!(config.sample ?? own)) return;
  const mark = path.join(config.home, 'sample-loaded');
  const password = samplePassword(secret);
  const { identity } = await postgresFacts(databaseUrl);
  const loaded = `${identity} ${hashOf({ ...sampleOffice, password: hashOf({ password }) })}`;
  const before = textOf(mark);
  if (before !== loaded) {
    // Into a home that has its data already: the cases stay as they are.
    if (before?.split(' ')[0] === identity) {
      await steps.step('Sample organisation', () =>
        inDatabase(databaseUrl, (database, clock) => loadSampleOffice(database, secret, clock.now())),
      );
    } else await steps.step('Sample data', () => runOnce('sample', launch));
    replaceFile(mark, loaded);
  }
  steps.say(`  The people of the sample organisation sign in with the password ${password}`);
  steps.say(
    '    chen-li (handler), liu-jianguo (leader), wan-ting (intake clerk), xue-fei (supervisor), tang-ning (administrator) …',
  );
};

/** An office in which no administrator can sign in gets one who can, at this terminal and once. */
const administrator = async ({ steps }: Site, { databaseUrl }: Installation): Promise<void> => {
  const first = await inDatabase(databaseUrl, (database, clock) => firstAdministrator(database, clock.now()));
  if (!first) return;
  steps.say(`  ! The first administrator is “${first.person}”, with the password ${first.password}`);
  steps.say('    It is shown this once and must be changed at the first sign-in.');
};

/** Who can sign in. */
export const letPeopleIn = async (site: Site, launch: Launch, installation: Installation): Promise<void> => {
  await sample(site, launch, installation);
  await administrator(site, installation);
};
