import type { Instant } from '../../domain/time/instant';
import { append } from '../ledger/append';
import type { Transaction } from '../transaction';

/** A stream of its own: a flood of wrong passwords must not hold up, nor lengthen, that of the organisation. */
const stream = 'office:sign-ins';

/** How a session was opened. */
export type Via = 'password' | 'secret' | 'terminal' | 'oidc' | 'token';

/** What is kept of signing in, for ever and without secrets. What somebody typed who is not known may be a password: it is not kept. */
export type SignInNote =
  | { readonly kind: 'signed-in'; readonly person: string; readonly via: Via; readonly address?: string }
  | {
      readonly kind: 'sign-in-failed';
      readonly person: string | null;
      readonly why: 'password' | 'no-role' | 'unknown-identity' | 'provider';
      readonly address?: string;
      readonly issuer?: string;
      readonly subject?: string;
    }
  | {
      readonly kind: 'sign-in-locked';
      readonly of: string;
      readonly person: string | null;
      readonly address: string;
      readonly until: Instant;
    }
  | { readonly kind: 'signed-out'; readonly person: string }
  | { readonly kind: 'sessions-ended'; readonly person: string; readonly count: number; readonly because: string }
  | { readonly kind: 'password-changed'; readonly person: string }
  | { readonly kind: 'password-set'; readonly person: string; readonly by: string }
  | { readonly kind: 'sample-passwords-set'; readonly people: readonly string[] }
  | {
      readonly kind: 'identity-linked' | 'identity-removed';
      readonly person: string;
      readonly issuer: string;
      readonly subject: string;
      readonly by: string;
    };

/** Appends to the stream of sign-ins, as part of the transaction that does what the notes say. */
export const note = async (tx: Transaction, now: Instant, notes: readonly SignInNote[]): Promise<void> => {
  await append(
    tx,
    stream,
    now,
    notes.map(({ kind, ...body }) => ({ kind, at: now, body })),
  );
};
