/** What is for the next try: the database is away. Anything else is the fault of the one case it happened in. */
export const isAway = (error: unknown): boolean => (error as { code?: unknown }).code === 'store-unavailable';
