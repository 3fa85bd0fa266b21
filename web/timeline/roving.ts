import { type KeyboardEvent, type RefObject, useEffect } from 'react';

const item = '[data-item]';

const rowsIn = (root: HTMLElement): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.querySelector(item));

const xOf = (one: HTMLElement): number => Number(one.dataset['x']);

const itemsIn = (row: HTMLElement): HTMLElement[] =>
  [...row.querySelectorAll<HTMLElement>(item)].sort((a, b) => xOf(a) - xOf(b));

const nearest = (row: HTMLElement, x: number): HTMLElement | undefined =>
  itemsIn(row).reduce<HTMLElement | undefined>(
    (best, one) => (best && Math.abs(xOf(best) - x) <= Math.abs(xOf(one) - x) ? best : one),
    undefined,
  );

type Way = (here: HTMLElement, row: HTMLElement, rows: readonly HTMLElement[]) => HTMLElement | undefined;

const along =
  (by: number): Way =>
  (here, row) => {
    const items = itemsIn(row);
    return items[items.indexOf(here) + by];
  };

const across =
  (by: number): Way =>
  (here, row, rows) => {
    const next = rows[rows.indexOf(row) + by];
    return next && nearest(next, xOf(here));
  };

const ways: Readonly<Record<string, Way>> = {
  ArrowRight: along(1),
  ArrowLeft: along(-1),
  ArrowDown: across(1),
  ArrowUp: across(-1),
  Home: (_here, row) => itemsIn(row)[0],
  End: (_here, row) => itemsIn(row).pop(),
};

/** Arrow keys lead along a lane and from lane to lane. */
export const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const here = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(item) : null;
  const row = here?.closest<HTMLElement>('[data-row]');
  const way = ways[event.key];
  if (!here || !row || !way || event.nativeEvent.isComposing) return;
  event.preventDefault();
  way(here, row, rowsIn(event.currentTarget))?.focus();
};

/** The picture is one stop of the Tab key: the item that had the focus last. */
export const makeStop = (root: HTMLElement, stop: HTMLElement): void => {
  for (const one of root.querySelectorAll<HTMLElement>(`${item}[tabindex="0"]`)) one.tabIndex = -1;
  stop.tabIndex = 0;
};

/** After each drawing there is still one item that Tab reaches. */
export const useOneStop = (root: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const all = root.current;
    if (!all || all.querySelector(`${item}[tabindex="0"]`)) return;
    const first = all.querySelector<HTMLElement>(item);
    if (first) first.tabIndex = 0;
  });
};
