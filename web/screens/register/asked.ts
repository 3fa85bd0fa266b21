/** What the address asks of the book. */
export interface Asked {
  readonly direction?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string;
  readonly after?: string;
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The same for the API: a day begins at midnight, and the last one is meant to its end. */
export const bookQuery = ({ from, to, direction, kind, after }: Asked) => ({
  ...{ order: 'latest' as const, after },
  direction: direction as 'in' | 'out' | undefined,
  kind: kind as 'file' | 'document' | 'seized-property' | 'seal' | undefined,
  from: from === undefined ? undefined : `${from}T00:00`,
  to: to === undefined ? undefined : `${dayAfter(to)}T00:00`,
});

/** Where the page lies as a file for table programs. */
export const csvAddress = (asked: Asked): string => {
  const given = Object.entries({ ...bookQuery(asked), format: 'csv' }).filter(([, text]) => text !== undefined);
  return `/api/v1/register?${new URLSearchParams(given as [string, string][]).toString()}`;
};
