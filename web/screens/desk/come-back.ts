import { useEffect, useState } from 'react';

const key = 'caseclock.desk.opened';

/** Stands for the first row of the page that comes. */
export const first = '*';

/** Notes the row that is left for another page, or that the first of the next page is meant. */
export const leave = (row: string): void => sessionStorage.setItem(key, row);

const linkOf = (row: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] a`);

/** The row that was opened last: whoever comes back goes on where they were. */
export const useComeBack = (rows: readonly string[]): string | undefined => {
  const [opened] = useState(() => sessionStorage.getItem(key) ?? undefined);
  useEffect(() => {
    const row = opened === first ? rows[0] : opened;
    if (row === undefined || !rows.includes(row)) return undefined;
    // After the page has taken the focus for its title, and once: rows are read anew each minute.
    const later = window.setTimeout(() => {
      if (sessionStorage.getItem(key) !== opened) return;
      sessionStorage.removeItem(key);
      const link = linkOf(row);
      link?.focus({ preventScroll: true });
      link?.scrollIntoView({ block: 'center' });
    }, 0);
    return () => window.clearTimeout(later);
  }, [opened, rows]);
  return opened;
};
