import { type Attempt, countAttempt, type Guard, noteFailure, type SignInNote } from '../../store';
import type { Door } from '../door';
import { Problem } from '../problem';
import { wordOf } from './guards';

/** Counts an attempt before it is made. @throws {Problem} locked-out, before anything is looked at */
export const attempted = async ({ clock, database }: Door, guards: readonly Guard[]): Promise<Attempt> => {
  const now = clock.now();
  const attempt = await countAttempt(database, guards, now);
  if (attempt.lockedUntil === undefined) return attempt;
  const seconds = Math.ceil((attempt.lockedUntil - now) / 1000);
  throw new Problem('locked-out', { headers: { 'retry-after': String(seconds) } });
};

type Failed = Omit<Extract<SignInNote, { kind: 'sign-in-failed' }>, 'kind'> & { readonly address: string };

/** Notes that an attempt failed, and what closed behind it. */
export const noteFailed = ({ clock, database }: Door, failed: Failed, { closing }: Attempt): Promise<void> => {
  const { person, address } = failed;
  const locks = closing.map((guard): SignInNote => {
    return { kind: 'sign-in-locked', of: wordOf(guard), person, address, until: guard.until };
  });
  return noteFailure(database, [{ kind: 'sign-in-failed', ...failed }, ...locks], clock.now());
};
