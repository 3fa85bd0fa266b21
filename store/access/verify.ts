import type { Runner } from '../connect';
import { storedEntries } from '../ledger/pages';
import { type AccessDigest, accessStream, digestOf } from './digest';

/** An entry of `office:access` that the rows of the log contradict. */
export interface AccessFlaw {
  readonly stream: string;
  readonly seq: number;
  readonly what: 'access-missing' | 'access-altered';
}

/** Compares the access log with what its stream says of it. Rows of today, which no entry names yet, are not looked at. */
export const verifyAccess = async (runner: Runner): Promise<readonly AccessFlaw[]> => {
  const flaws: AccessFlaw[] = [];
  for await (const { seq, body } of storedEntries(runner, accessStream)) {
    if (body === null) continue;
    const said = body as unknown as AccessDigest;
    const found = await digestOf(runner, said.after, said.upTo);
    if (found.count < said.count) flaws.push({ stream: accessStream, seq, what: 'access-missing' });
    else if (found.hash !== said.hash) flaws.push({ stream: accessStream, seq, what: 'access-altered' });
  }
  return flaws;
};
