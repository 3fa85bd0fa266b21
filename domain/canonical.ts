import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * RFC 8785: one text for one value, whatever the order of its keys.
 *
 * @throws {TypeError} for what is no plain data
 */
export const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only plain data has a canonical form.');
  return text;
};

/** SHA-256, in hexadecimal, over the canonical form: two values with one hash are one value. */
export const hashOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonical(value))));
