import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A token nobody can guess; it says nothing, and means nothing to any other installation. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database knows a token by. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** What a page must send beside its cookie. Only who holds the session's token can tell it, and a foreign page never sees either. */
export const csrfOf = (token: string): string =>
  createHmac('sha256', token).update('caseclock csrf').digest('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether two texts are the same, in a time that does not tell how much of them is. */
export const sameText = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
