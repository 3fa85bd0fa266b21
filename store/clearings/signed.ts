import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';
import { append } from '../ledger/append';
import { storedEntries } from '../ledger/pages';
import type { SealCheck, SealKey } from '../ledger/sign';
import type { Transaction } from '../transaction';

/** Results of clearings and daily inspections, each signed by itself. */
export const clearingStream = 'office:clearings';

export type ResultKind = 'clearing-listed' | 'clearing-closed' | 'patrol';

/** A result as it stands in the ledger: what was found, and the signature over just that. */
export interface Signed<T extends object = Readonly<Record<string, unknown>>> {
  readonly content: T;
  readonly key: string;
  readonly signature: string;
}

/** Signs a result and appends it. The signature is over the canonical JSON of `content` alone: it holds wherever that is taken. */
export const appendSigned = async (
  tx: Transaction,
  kind: ResultKind,
  content: object,
  { key, at }: { readonly key: SealKey; readonly at: Instant },
): Promise<number> => {
  const body = { content, key: key.id, signature: key.sign(content) };
  return (await append(tx, clearingStream, at, [{ kind, at, body }])).seq;
};

/** A result by its place in the stream, with the hash of its entry; undefined where its body was erased. */
export const readSigned = async (
  runner: Runner,
  seq: number,
): Promise<(Signed & { readonly seq: number; readonly hash: string }) | undefined> => {
  const { rows } = await runner.run<{ hash: string; body: Signed }>({
    name: 'signed-read',
    text: 'select e.hash, b.body from ledger_entry e join ledger_body b using (stream, seq) where stream = $1 and seq = $2',
    values: [clearingStream, seq],
  });
  const [found] = rows;
  return found && { ...found.body, seq, hash: found.hash };
};

/** An entry of `office:clearings` whose signature does not hold. */
export interface SignatureFlaw {
  readonly stream: string;
  readonly seq: number;
  readonly what: 'signature-invalid' | 'signature-unknown-key';
}

/** Checks the signature of every result there is. */
export const verifySigned = async (runner: Runner, checks: readonly SealCheck[]): Promise<readonly SignatureFlaw[]> => {
  const flaws: SignatureFlaw[] = [];
  for await (const { seq, body } of storedEntries(runner, clearingStream)) {
    if (body === null) continue;
    const { content, key, signature } = body as unknown as Signed;
    const check = checks.find(({ id }) => id === key);
    if (!check) flaws.push({ stream: clearingStream, seq, what: 'signature-unknown-key' });
    else if (!check.holds(content, signature)) flaws.push({ stream: clearingStream, seq, what: 'signature-invalid' });
  }
  return flaws;
};
