import { writeFileSync } from 'node:fs';
import { addressesFile } from '../../config/addresses';
import { environment } from '../../config/environment';
import { temporalOf } from '../../config/temporal';
import { temporaryFolder } from '../support/folder';

const before = { ...process.env };

afterEach(() => {
  process.env = { ...before };
});

test('a cluster of one’s own is reached with the key the SDK’s variables give', () => {
  process.env['TEMPORAL_API_KEY'] = 'key';
  const config = environment({
    CASECLOCK_HOME: temporaryFolder(),
    TEMPORAL_ADDRESS: 'cloud.example:7233',
    TEMPORAL_NAMESPACE: 'cases',
  });
  expect(temporalOf(config)).toMatchObject({ address: 'cloud.example:7233', namespace: 'cases', apiKey: 'key' });
});

test('the server that comes along on loopback is reached without key and TLS, whatever is set for others', () => {
  process.env['TEMPORAL_API_KEY'] = 'key';
  const home = temporaryFolder();
  const ours = {
    databaseUrl: 'postgres://a:b@127.0.0.1:1/c',
    temporalAddress: '127.0.0.1:7233',
    temporalUi: 'http://127.0.0.1:8233',
  };
  writeFileSync(addressesFile(home), JSON.stringify(ours));
  expect(temporalOf(environment({ CASECLOCK_HOME: home }))).toEqual({
    address: '127.0.0.1:7233',
    namespace: 'default',
  });
});
