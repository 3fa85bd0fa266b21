import path from 'node:path';
import type { Config } from '../../config/environment';
import { Fault } from '../../config/fault';
import { textOf } from '../../local/files';
import { type SealCheck, sealCheckFrom, type SealKey, sealKeyFrom } from '../../store';

/** The secret of this installation: set, or drawn by `npm start` and kept under the home. */
export const secretOf = ({ secret, home }: Config): string | undefined =>
  secret ?? textOf(path.join(home, 'secrets/session'))?.trim();

/** @throws {Fault} no secret is known here */
export const sealKeyOf = (config: Config): SealKey => {
  const secret = secretOf(config);
  if (secret) return sealKeyFrom(secret);
  throw new Fault('No secret is known here: set CASECLOCK_SECRET to the one the seals are signed with.', 2);
};

const checkFrom = (text: string): SealCheck => {
  try {
    return sealCheckFrom(text);
  } catch {
    throw new Fault(`“${text}” is no public seal key: give what “caseclock ledger key” prints.`, 2);
  }
};

/** The public keys seals may be signed with: those given, and that of this installation. */
export const sealChecks = (config: Config, given: readonly string[]): readonly SealCheck[] => {
  const secret = secretOf(config);
  return [...given.map(checkFrom), ...(secret ? [sealKeyFrom(secret).public] : [])];
};
