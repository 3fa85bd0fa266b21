/**
 * Something about the machine or its settings that only its operator can mend: the message is one sentence that names
 * the way out, shown without a stack. `exitCode` is what the process ends with (2 = wrong settings).
 */
export class Fault extends Error {
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
    this.name = 'Fault';
  }
}

const textIn = (error: unknown, name: 'code' | 'message' | 'stderr'): string | undefined => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** The `code` of a system error (`ENOSPC`, `EADDRINUSE`, …). Not by `instanceof`: in tests such errors are of another realm. */
export const systemCode = (error: unknown): string | undefined => textIn(error, 'code');

/** What a failed program wrote on standard error. */
export const stderrOf = (error: unknown): string => textIn(error, 'stderr') ?? '';

/** What an error says, or what was thrown instead of one. */
export const messageOf = (error: unknown): string => textIn(error, 'message') ?? String(error);
