import { createHash, randomBytes } from 'node:crypto';
import { canonical } from '../../domain/canonical';
import { genesis } from '../../domain/ledger';
import type { Instant } from '../../domain/time/instant';

/** What an entry's hash covers: everything but the body itself, which it covers by the body's salted hash. */
export interface Header {
  readonly stream: string;
  readonly seq: number;
  readonly kind: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actId: string | null;
  readonly requestHash: string | null;
  readonly prev: string;
  readonly body: string;
}

/** Where a stream ends. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const emptyStream: Head = { seq: 0, hash: genesis };

/** An entry before it has its place in a stream. */
export interface Draft {
  readonly kind: string;
  readonly at: Instant;
  readonly body: Readonly<Record<string, unknown>>;
  readonly actId?: string;
  readonly requestHash?: string;
}

/** An entry with its place: `text` is the canonical body, and what is stored. */
export interface Linked extends Header {
  readonly hash: string;
  readonly salt: string;
  readonly text: string;
}

/** SHA-256 of parts one after the other, in hexadecimal. */
export const sha256 = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** The salt keeps a withheld or erased body from being guessed by its hash. */
export const hashOfBody = (salt: string, text: string): string => sha256(Buffer.from(salt, 'hex'), text);

export const hashOf = ({ stream, seq, kind, at, recordedAt, actId, requestHash, prev, body }: Header): string =>
  sha256(canonical({ stream, seq, kind, at, recordedAt, actId, requestHash, prev, body }));

const linked = (stream: string, head: Head, recordedAt: Instant, draft: Draft): Linked => {
  const text = canonical(draft.body);
  const salt = randomBytes(16).toString('hex');
  const header: Header = {
    stream,
    seq: head.seq + 1,
    kind: draft.kind,
    at: draft.at,
    recordedAt,
    actId: draft.actId ?? null,
    requestHash: draft.requestHash ?? null,
    prev: head.hash,
    body: hashOfBody(salt, text),
  };
  return { ...header, hash: hashOf(header), salt, text };
};

/** Gives drafts their places behind the head of a stream, each chained to the one before it. */
export const link = (stream: string, head: Head, recordedAt: Instant, drafts: readonly Draft[]): readonly Linked[] => {
  const entries: Linked[] = [];
  for (const draft of drafts) entries.push(linked(stream, entries.at(-1) ?? head, recordedAt, draft));
  return entries;
};
