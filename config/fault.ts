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

/** The `code` of a system error (`ENOSPC`, `EADDRINUSE`, …), or undefined for anything else. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
