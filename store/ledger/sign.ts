import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import { canonical } from '../../domain/canonical';

/** Signs the seals of one installation. Whoever holds the public half can check them, and no more. */
export interface SealKey {
  readonly id: string;
  readonly sign: (content: object) => string;
  readonly public: SealCheck;
}

/** The public half of a seal key. */
export interface SealCheck {
  readonly id: string;
  /** Base64 of the key, for keeping it where the database is not. */
  readonly text: string;
  readonly holds: (content: object, signature: string) => boolean;
}

// What precedes the 32 bytes of an Ed25519 key in its PKCS 8 and SPKI forms (RFC 8410).
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

const checkOf = (key: KeyObject): SealCheck => {
  const raw = key.export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length);
  return {
    id: createHash('sha256').update(raw).digest('hex').slice(0, 16),
    text: raw.toString('base64'),
    holds: (content, signature) => verify(null, Buffer.from(canonical(content)), key, Buffer.from(signature, 'base64')),
  };
};

/** The seal key of an installation: Ed25519, derived from its secret, so that there is nothing more to keep. */
export const sealKeyFrom = (secret: string): SealKey => {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'caseclock seal', 32));
  const key = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });
  const check = checkOf(createPublicKey(key));
  return {
    id: check.id,
    sign: (content) => sign(null, Buffer.from(canonical(content)), key).toString('base64'),
    public: check,
  };
};

/** The public half from the text it was kept as. */
export const sealCheckFrom = (text: string): SealCheck => {
  const raw = Buffer.from(text, 'base64');
  return checkOf(createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: 'der', type: 'spki' }));
};
