import type { Title } from '../../domain/limit';

/** Pieces that the generated pages have in common. */

/** A title in both languages, one below the other. */
export const both = ({ zh, en }: Title): string => `${zh}<br>${en}`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** A row of a table; what would end a cell is escaped. */
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(row).join('\n');
