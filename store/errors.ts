import { CaseclockError } from '../domain/errors';

/**
 * Thrown when PostgreSQL is away, restarting, or does not answer in time. Whether the transaction took effect may be
 * unknown: repeating with the same key finds out, and does it if it has not been done.
 */
export class StoreUnavailable extends CaseclockError {
  readonly code = 'store-unavailable';

  constructor(reason: string) {
    super(
      { reason },
      'The database cannot be reached. Repeat the request with the same key: what was recorded is not doubled, what was not is not lost.',
    );
  }
}

/** Thrown when a stream, entry or case that is asked for by its name does not exist. */
export class CaseNotFound extends CaseclockError {
  readonly code = 'case-not-found';

  constructor(caseId: string) {
    super({ caseId }, 'There is no such case. Check its id, or open it with an act that opens a case.');
  }
}

/** Thrown when an idempotency key has already been used for another request. Use a new key for a new request. */
export class KeyReused extends CaseclockError {
  readonly code = 'key-reused';

  constructor(caseId: string, act: string) {
    super({ caseId, act }, 'This idempotency key was used for another request. Use a new key for a new request.');
  }
}

/** Thrown when the case has moved since the caller looked at it. Look again, then submit with the new ETag. */
export class CaseMoved extends CaseclockError {
  readonly code = 'case-moved';

  constructor(caseId: string, expected: number, actual: number) {
    super(
      { caseId, expected, actual },
      `The case has moved: its last act is entry ${actual}, not ${expected}. Look at it again and submit with the new ETag.`,
    );
  }
}

/** Thrown when a text holds what PostgreSQL cannot keep: a NUL character or half of a surrogate pair. Remove it. */
export class UnstorableText extends CaseclockError {
  readonly code = 'malformed';

  constructor(details: Readonly<Record<string, unknown>>) {
    super(details, 'A text holds a NUL character or half of a surrogate pair. Remove it and send the request again.');
  }
}

/**
 * Thrown when a case is to be folded again whose acts have been erased under retention. Its last state, and the headers of
 * its ledger, are all that is left of it.
 */
export class ActsErased extends CaseclockError {
  readonly code = 'acts-erased';

  constructor(caseId: string) {
    super(
      { caseId },
      'Acts of this case have been erased under retention: it cannot be folded again, nor moved any more.',
    );
  }
}
