import path from 'node:path';
import { z } from 'zod';
import { recordedAddresses } from './addresses';
import { Fault } from './fault';
import { root } from './root';

const port = (usual: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a port number')
    .transform(Number)
    .pipe(z.number().min(1).max(65_535, 'must be a port number, at most 65535'))
    .default(usual);

const address = z.string().regex(/^[^\s/:]+:\d+$/, 'must be host:port, as in 127.0.0.1:7233');
const flag = z.enum(['yes', 'no']).transform((word) => word === 'yes');

/** Whoever can change what an identity provider answers is whoever they like. */
const guardedOnTheWay = (url: string): boolean => {
  if (!URL.canParse(url)) return true; // no address at all is another complaint
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
};

const variables = z.object({
  CASECLOCK_HOME: z.string().default(path.join(root, '.caseclock')),
  CASECLOCK_CACHE: z.string().optional(),
  CASECLOCK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  CASECLOCK_SAMPLE: z.enum(['yes', 'no', 'office']).optional(),
  CASECLOCK_API: z.url({ protocol: /^https?$/, error: 'must be http://host:port' }).optional(),
  CASECLOCK_USER: z.string().default('chen-li'),
  CASECLOCK_TOKEN: z.string().optional(),
  CASECLOCK_TEST_CLOCK: flag.default(false),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be postgres://user:password@host:port/database' })
    .optional(),
  PG_PORT: port(54_329),
  PG_BIN: z.string().optional(),
  PG_OS_USER: z.string().optional(),
  TEMPORAL_ADDRESS: address.optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_CLI_PATH: z.string().optional(),
  TEMPORAL_PORT: port(7233),
  TEMPORAL_UI_PORT: port(8233),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: port(8080),
  API_PROXY: z.string().optional(),
  API_RATE: z
    .string()
    .regex(/^\d{1,7}$/, 'must be a number of requests a minute, 0 for any number')
    .transform(Number)
    .default(3000),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be https://…' })
    .refine(guardedOnTheWay, 'must be https://…; http only on this machine')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_AUDIENCE: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be smtp://user:password@host:port' }).optional(),
  MAIL_FROM: z.email('must be a mail address').default('caseclock@localhost.localdomain'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

const together = variables
  .refine(({ OIDC_ISSUER, OIDC_CLIENT_ID }) => !OIDC_ISSUER || OIDC_CLIENT_ID, {
    path: ['OIDC_CLIENT_ID'],
    error: 'must be set with OIDC_ISSUER',
  })
  // Otherwise what the provider tells a browser's sign-in would open the API as well, to whoever comes by it.
  .refine(({ OIDC_AUDIENCE, OIDC_CLIENT_ID }) => !OIDC_AUDIENCE || OIDC_AUDIENCE !== OIDC_CLIENT_ID, {
    path: ['OIDC_AUDIENCE'],
    error: 'must be another than OIDC_CLIENT_ID',
  });

type Set = z.infer<typeof variables>;

const issuerOf = ({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, ...set }: Set) =>
  issuer === undefined || clientId === undefined
    ? undefined
    : { issuer, clientId, clientSecret: set.OIDC_CLIENT_SECRET, audience: set.OIDC_AUDIENCE };

/** The name of a setting, as the environment spells it. */
export type Variable = keyof Set;

/** Every setting, for the manual and its test. */
export const variableNames = Object.keys(variables.shape) as Variable[];

const shaped = (set: Set, given: ReadonlySet<string>) => {
  const home = path.resolve(set.CASECLOCK_HOME);
  const recorded = recordedAddresses(home);
  return {
    /** The folder with all data, logs and secrets. */
    home,
    /** Downloaded programs, shared by `npm start` and the tests. */
    cache: path.resolve(set.CASECLOCK_CACHE ?? path.join(home, 'cache')),
    /** From DATABASE_URL, or of the server a running `up` started. */
    databaseUrl: set.DATABASE_URL ?? recorded?.databaseUrl,
    temporalAddress: set.TEMPORAL_ADDRESS ?? recorded?.temporalAddress,
    temporalNamespace: set.TEMPORAL_NAMESPACE,
    temporalCli: set.TEMPORAL_CLI_PATH,
    /** Where the API answers: CASECLOCK_API, or that of a running `up`. */
    apiUrl: set.CASECLOCK_API ?? recorded?.apiUrl,
    /** Who `caseclock case` signs in as. */
    user: set.CASECLOCK_USER,
    /** A session, or a token of the identity provider, that commands use instead. */
    token: set.CASECLOCK_TOKEN,
    apiHost: set.API_HOST,
    /** Requests a minute of a person, or of an address where nobody is signed in; 0 for any number. */
    apiRate: set.API_RATE,
    /** Addresses of proxies that are believed when they say for whom they ask. */
    apiProxy: set.API_PROXY,
    /** The identity provider that vouches for people besides their passwords. */
    issuer: issuerOf(set),
    ports: { api: set.API_PORT, temporal: set.TEMPORAL_PORT, temporalUi: set.TEMPORAL_UI_PORT, postgres: set.PG_PORT },
    postgresBin: set.PG_BIN,
    postgresOsUser: set.PG_OS_USER,
    smtp: set.SMTP_URL ? { url: set.SMTP_URL, from: set.MAIL_FROM } : undefined,
    logLevel: set.LOG_LEVEL,
    /** Signs seals, and more is derived from it; `up` draws one and keeps it under the home. */
    secret: set.CASECLOCK_SECRET ?? recorded?.secret,
    sample: set.CASECLOCK_SAMPLE === undefined ? undefined : set.CASECLOCK_SAMPLE !== 'no',
    /** Whether the sample organisation gets invented cases, too. */
    sampleCases: set.CASECLOCK_SAMPLE !== 'office',
    /** A settable clock instead of the database's: for tests alone. */
    testClock: set.CASECLOCK_TEST_CLOCK,
    /** Which variables were set: a default may be mended, a wish may not. */
    given,
  } as const;
};

/** All settings of a process, parsed once. */
export type Config = ReturnType<typeof shaped>;

/**
 * Reads the settings of a process. An empty variable counts as not set.
 * @throws {Fault} with exit code 2, naming every wrong variable at once
 */
export const environment = (env: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const given = Object.fromEntries(variableNames.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = together.safeParse(given);
  if (!parsed.success)
    throw new Fault(`These settings are wrong (docs/operations.md lists all):\n${z.prettifyError(parsed.error)}`, 2);
  return shaped(parsed.data, new Set(Object.keys(given)));
};

/** The variables for a process we start: what we were started with, and what it must know besides. */
export const inherited = (known: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({ ...process.env, ...known });

/**
 * The address of the database.
 * @throws {Fault} with exit code 2 when neither DATABASE_URL is set nor `npm start` running
 */
export const databaseUrlOf = ({ databaseUrl }: Config): string => {
  if (databaseUrl !== undefined) return databaseUrl;
  throw new Fault('No database is known: run “npm start” in another terminal, or set DATABASE_URL.', 2);
};

/**
 * The address of the Temporal server.
 * @throws {Fault} with exit code 2 when neither TEMPORAL_ADDRESS is set nor `npm start` running
 */
export const temporalAddressOf = ({ temporalAddress }: Config): string => {
  if (temporalAddress !== undefined) return temporalAddress;
  throw new Fault('No Temporal server is known: run “npm start” in another terminal, or set TEMPORAL_ADDRESS.', 2);
};
