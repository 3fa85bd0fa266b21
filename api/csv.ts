/** A cell as a table program reads it: quoted, and never taken for a formula, written wide or not. */
const cell = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  return `"${(/^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** Rows as CSV (RFC 4180), with the mark by which table programs know UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  `\uFEFF${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
