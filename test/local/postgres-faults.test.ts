import { faultOf } from '../../local/postgres/faults';

// Texts as PostgreSQL 18 prints them.
test.each([
  ['could not bind IPv4 address "127.0.0.1": Address already in use', 'PG_PORT'],
  ['FATAL:  could not create lock file "postmaster.pid": Read-only file system', 'read-only'],
  ['initdb: error: could not write to file "pg_wal": No space left on device', 'full'],
  ['FATAL:  could not create lock file "postmaster.pid": No space left on device', 'full'],
  ['could not write to file: Disk quota exceeded', 'quota'],
  ['postgres: could not access the server configuration file "postgresql.conf": Permission denied', 'another account'],
  ['FATAL:  data directory "d" has invalid permissions', 'another account'],
  ['FATAL:  data directory "d" has wrong ownership', 'another account'],
  ['initdb: error: could not look up effective user ID 4711: user does not exist', 'PG_OS_USER'],
  ['postgres: error while loading shared libraries: libicuuc.so.60: cannot open', 'DATABASE_URL'],
  ['FATAL:  lock file "postmaster.pid" already exists', 'Another PostgreSQL'],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'memory'],
  ['PANIC:  could not locate a valid checkpoint record at 0/1', 'damaged'],
])('“%s” becomes one sentence with the way out', (text, expected) => {
  const { message } = faultOf({ data: '/d', port: 5, text, log: '/l' });
  expect(message).toContain(expected);
  expect(message).not.toContain('\n');
});

test('what nobody foresaw is quoted, with the log to look into', () => {
  const { message } = faultOf({ data: '/d', port: 5, text: 'LOG:  a\nFATAL:  quite new\n', log: '/l/postgres.log' });
  expect(message).toBe('PostgreSQL did not start (FATAL:  quite new): see /l/postgres.log.');
});
