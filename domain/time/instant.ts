/** Milliseconds since 1970-01-01T00:00Z. The one representation of a moment in this codebase. */
export type Instant = number;

/** A legal day, `YYYY-MM-DD`, counted at the fixed offset +08:00 whatever the zone of the host. */
export type Day = string;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
