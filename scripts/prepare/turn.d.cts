/** Waits until no other command prepares the clone; returns how to give the turn back. */
export const takeTurn: (root: string, say: (line: string) => void) => Promise<() => void>;
