import { hkdfSync, randomInt, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Problem } from '../problem';
import { turns } from './turns';

interface Cost {
  /** Logarithm of N. */
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** About a third of a second and 32 MB a password. What was kept with other figures is checked with those. */
const cost: Cost = { n: 15, r: 8, p: 3 };
const length = 32;

// Each takes a thread and its memory: sign-ins must not take all of both from the cases.
const inTurn = turns(2, 50);

const derived = async (password: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> => {
  const N = 2 ** n;
  const key = await inTurn(
    () =>
      new Promise<Buffer>((done, fail) => {
        scrypt(password.normalize('NFKC'), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, made) => {
          if (error) fail(error);
          else done(made);
        });
      }),
  );
  if (!key) throw new Problem('too-many-requests', { headers: { 'retry-after': '5' } });
  return key;
};

const kept = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/;

/** A password as it is kept: scrypt with its parameters and a salt of its own. @throws {Problem} too many at once */
export const hashPassword = async (password: string, { n, r, p }: Cost = cost): Promise<string> => {
  const salt = randomBytes(16);
  const key = await derived(password, salt, { n, r, p });
  return `scrypt$${n}$${r}$${p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
};

const nobody = { ...cost, salt: randomBytes(16), key: randomBytes(length) };

const parsed = (stored: string): typeof nobody => {
  const [, n, r, p, salt = '', key = ''] = kept.exec(stored) ?? [];
  return {
    n: Number(n),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
};

/** Whether it is the password. Where nobody has one, it takes as long as where somebody has. @throws {Problem} too many at once */
export const passwordIs = async (password: string, stored: string | undefined): Promise<boolean> => {
  const { salt, key, ...figures } = stored === undefined ? nobody : parsed(stored);
  const same = timingSafeEqual(await derived(password, salt, figures), key);
  return same && stored !== undefined;
};

// No 0, O, 1, I or l: it is read off a screen.
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A random password, to be shown once: 116 bits in four groups. */
export const drawPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  );

/** The password the invented people of an installation share: from its secret, so that every start can show it and none keeps it. */
export const samplePassword = (secret: string): string => {
  const bytes = [...Buffer.from(hkdfSync('sha256', secret, '', 'caseclock sample people', 15))];
  const all = bytes.map((one) => letters[one % letters.length]).join('');
  return `${all.slice(0, 5)}-${all.slice(5, 10)}-${all.slice(10)}`;
};

/** Long is what counts (NIST SP 800-63B); a name is not a password, nor is one letter many times. */
export const isWeak = (password: string, person: string): boolean =>
  password.length < 12 ||
  new Set(password.toLowerCase()).size < 5 ||
  (person.length > 3 && password.toLowerCase().includes(person.toLowerCase()));
