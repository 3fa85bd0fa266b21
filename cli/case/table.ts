/** Columns a character takes on a terminal: Chinese, and whatever else is drawn wide, takes two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, char) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(char) ? 2 : 1),
    0,
  );

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Rows under their headers, aligned also where Chinese stands; nothing where there are no rows. */
export const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string => {
  if (rows.length === 0) return '';
  const all = [headers, ...rows];
  const widths = headers.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  return all
    .map((row) =>
      widths
        .map((width, column) => padded(row[column] ?? '', width))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** `2026-03-09 10:00` of an instant as the API writes it. */
export const minute = (instant: string | undefined): string => instant?.slice(0, 16).replace('T', ' ') ?? '';
