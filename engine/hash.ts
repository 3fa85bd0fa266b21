import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { CaseState } from '../domain/case';

/** SHA-256 over RFC 8785 canonical JSON. Two states with one hash are one state. */
export const hashOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')));

export const stateHash = (state: CaseState): string => hashOf(state);
