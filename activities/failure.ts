import { ApplicationFailure } from '@temporalio/common';
import { CaseclockError } from '../domain/errors';

const codeOf = (error: Error): string => {
  if (error instanceof CaseclockError) return error.code;
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
};

// Contention, the database, the network and the mail server: waiting mends them.
const mendable = /^(store-unavailable|40001|40P01|E(?!RR_)[A-Z_]+|mail-server-away|delivery-held)$/;

/**
 * A failure as Temporal may keep it: the class and the code, and whether repeating helps. Never the message, the cause or
 * the stack: they may quote what a person said or is called, and Temporal's store is not the place for that.
 */
export const discreet = (error: unknown): ApplicationFailure => {
  const name = error instanceof Error ? error.name : 'unknown';
  const code = error instanceof Error ? codeOf(error) : '';
  return ApplicationFailure.create({
    type: name,
    message: code === '' ? name : `${name} ${code}`,
    nonRetryable: !mendable.test(code),
  });
};
