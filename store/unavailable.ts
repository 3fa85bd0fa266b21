import { types } from 'node:util';
import { DatabaseError } from 'pg';
import { CaseclockError } from '../domain/errors';
import { StoreUnavailable, UnstorableText } from './errors';

// Class 08 connection, 53 out of resources, 57P0x shutting or starting up, 55P03 lock timeout, 57014 cancelled, 25P03 idle too long.
const away = /^(08|53|57P0|55P03|57014|25P03)/;
const systemAway = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST|ENETUNREACH)/;
// The driver gives these no code of their own.
const driverAway =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|connection error|not queryable/i;
// A text that jsonb or text cannot hold.
const unstorable = new Set(['22P05', '22021']);

// Unlike `instanceof`, also true for the errors of Node itself where code runs in a context of its own.
const { isNativeError } = types;

const codeOf = (error: unknown): string =>
  isNativeError(error) && 'code' in error && typeof error.code === 'string' ? error.code : '';

const isAway = (error: unknown): boolean =>
  error instanceof DatabaseError
    ? away.test(codeOf(error))
    : systemAway.test(codeOf(error)) ||
      (error instanceof AggregateError && error.errors.some(isAway)) ||
      (isNativeError(error) && driverAway.test(error.message));

/** The typed error for what the database or its driver threw; anything nobody foresaw comes back as it is. */
export const storeError = (error: unknown): unknown => {
  if (error instanceof CaseclockError) return error;
  if (isAway(error)) return new StoreUnavailable(codeOf(error) || 'no connection');
  if (error instanceof DatabaseError && unstorable.has(codeOf(error)))
    return new UnstorableText({ sqlState: error.code });
  return error;
};

/** Two transactions wanted the same, or a bell rang meanwhile: nothing was written, and the same again will do. */
export const isContention = (error: unknown): boolean =>
  error instanceof DatabaseError &&
  (error.code === '40001' ||
    error.code === '40P01' ||
    error.code === 'CC001' ||
    (error.code === '23505' && (error.constraint === 'ledger_act' || error.constraint === 'ledger_entry_pkey')));
