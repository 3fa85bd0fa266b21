import { useState } from 'react';

/** Rows as they were, with what is newer of each: none comes, goes or moves while somebody reads. */
export const steadied = <Row>(
  before: readonly Row[],
  now: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] => {
  const newer = new Map(now.map((row) => [keyOf(row), row]));
  return before.map((row) => newer.get(keyOf(row)) ?? row);
};

/** Keeps the rows of a list in their places as long as news wait to be asked for. */
export const useSteady = <Row>(rows: readonly Row[], held: boolean, keyOf: (row: Row) => string): readonly Row[] => {
  const [kept, setKept] = useState(rows);
  const [seen, setSeen] = useState(rows);
  if (seen === rows) return kept;
  const next = held ? steadied(kept, rows, keyOf) : rows;
  setSeen(rows);
  setKept(next);
  return next;
};
