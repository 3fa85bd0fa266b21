const midnight = /^(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?\+08:00$/;

/** A limit that runs out as a day begins ends at 24:00 of the day before: so the law says it. */
export const endOfDay = (at: string): string => {
  const day = midnight.exec(at)?.[1];
  if (day === undefined) return at;
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return `${before}T24:00:00+08:00`;
};
