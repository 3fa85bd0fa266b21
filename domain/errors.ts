/**
 * Base of every typed error. `code` is the stable name a caller can switch on, `details` the data behind the sentence;
 * the message says what is wrong and what to do about it.
 */
export abstract class CaseclockError extends Error {
  abstract readonly code: string;

  constructor(
    readonly details: Readonly<Record<string, unknown>>,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}
