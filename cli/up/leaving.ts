/** How somebody asks a running start to end. */
export interface Leaving {
  /** Aborted once the wish is there. */
  readonly signal: AbortSignal;
  /** Resolves once the wish is there. */
  readonly asked: Promise<void>;
  /** Lets the process end. Until then it lives even while nothing but servers of their own is under way. */
  readonly done: () => void;
}

/**
 * Listens for Ctrl-C, `kill` and the terminal being closed. A second Ctrl-C changes nothing: npm hands on the first one
 * twice, and an impatient one must not leave servers behind.
 */
export const leaving = (): Leaving => {
  const control = new AbortController();
  const asked = new Promise<void>((done) => {
    control.signal.addEventListener('abort', () => done(), { once: true });
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => control.abort());
  // Nobody reads us any more, as in “npm start | head”.
  process.stdout.removeAllListeners('error').on('error', () => control.abort());
  const hold = setInterval(() => undefined, 2 ** 30);
  return { signal: control.signal, asked, done: () => clearInterval(hold) };
};
