import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import { type Clock, dateAt } from '../../config/clock';
import type { Instant } from '../../domain/time/instant';
import type { Identity } from '../../store';
import { Problem } from '../problem';

/** What an office says of its identity provider. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  /** What bearer tokens for this API name as their audience; without it none is taken. */
  readonly audience?: string | undefined;
}

/** What a browser's sign-in must come back with. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody an issuer vouches for, and how long. */
export interface Vouched extends Identity {
  readonly until: Instant;
}

/** An OpenID Connect provider that vouches for people and for other systems. */
export interface Issuer {
  /** Where to send a browser, and what it must come back with. @throws {Problem} issuer-unavailable */
  readonly begin: (redirectUri: string) => Promise<{ readonly url: string; readonly checks: Checks }>;
  /** Who came back. @throws {Problem} issuer-unavailable, sign-in-failed */
  readonly finish: (callback: URL, checks: Checks) => Promise<Identity>;
  /** Whose a bearer token is; undefined for one that is not of this issuer, not for us, or no longer good. @throws {Problem} issuer-unavailable */
  readonly verified: (token: string) => Promise<Vouched | undefined>;
}

/** Signed with a private key: with HS256 the issuer's public key, which everybody has, would be a secret that signs. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

const bad: readonly string[] = [
  errors.JWTExpired.code,
  errors.JWTInvalid.code,
  errors.JWTClaimValidationFailed.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWKSMultipleMatchingKeys.code,
];

const isBad = (error: unknown): boolean => error instanceof errors.JOSEError && bad.includes(error.code);

interface Found {
  readonly configuration: client.Configuration;
  readonly keys: JWTVerifyGetKey;
}

const discovered = async ({ issuer, clientId, clientSecret }: IssuerSettings): Promise<Found> => {
  const url = new URL(issuer);
  const authentication = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
  // Only on this machine: config/environment.ts takes http for nothing else.
  const execute = url.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  const configuration = await client.discovery(url, clientId, undefined, authentication, { execute, timeout: 10 });
  return { configuration, keys: createRemoteJWKSet(new URL(configuration.serverMetadata().jwks_uri ?? '')) };
};

/** Asks for the provider's own description once it is needed; what failed is asked again the next time. */
const finding = (settings: IssuerSettings): (() => Promise<Found>) => {
  let found: Promise<Found> | undefined;
  return async () => {
    try {
      return await (found ??= discovered(settings));
    } catch {
      found = undefined;
      throw new Problem('issuer-unavailable');
    }
  };
};

const drawn = (): Checks => ({
  state: client.randomState(),
  nonce: client.randomNonce(),
  verifier: client.randomPKCECodeVerifier(),
});

/** Away or in trouble is one thing; an answer that does not hold is another. */
const problemOf = (error: unknown): Problem =>
  new Problem(error instanceof TypeError ? 'issuer-unavailable' : 'sign-in-failed');

/** The provider of these settings; nothing is asked of it before somebody signs in. */
export const issuerAt = (settings: IssuerSettings, clock: Clock): Issuer => {
  const find = finding(settings);

  const payloadOf = async (token: string, audience: string): Promise<JWTPayload | undefined> => {
    const { configuration, keys } = await find();
    const { issuer } = configuration.serverMetadata();
    const expected = { issuer, audience, algorithms, requiredClaims: ['sub', 'exp', 'iat'] };
    try {
      return (await jwtVerify(token, keys, { ...expected, currentDate: dateAt(clock.now()) })).payload;
    } catch (error) {
      if (isBad(error)) return undefined;
      throw new Problem('issuer-unavailable');
    }
  };

  return {
    begin: async (redirectUri) => {
      const { configuration } = await find();
      const checks = drawn();
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: new URL(redirectUri).href,
        scope: 'openid',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, checks };
    },
    finish: async (callback, { state, nonce, verifier }) => {
      const { configuration } = await find();
      const expected = {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      };
      try {
        const claims = (await client.authorizationCodeGrant(configuration, callback, expected)).claims();
        if (!claims) throw new Problem('sign-in-failed');
        return { issuer: claims.iss, subject: claims.sub };
      } catch (error) {
        throw problemOf(error);
      }
    },
    verified: async (token) => {
      const payload = settings.audience === undefined ? undefined : await payloadOf(token, settings.audience);
      const { iss, sub, exp } = payload ?? {};
      if (iss === undefined || sub === undefined || exp === undefined) return undefined;
      return { issuer: iss, subject: sub, until: exp * 1000 };
    },
  };
};
