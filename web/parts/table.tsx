import type { KeyboardEvent, ReactNode } from 'react';
import { useSay, type Title } from '../words/language';
import { Empty } from './state';
import { common } from '../words/common';
import styles from './table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly title: Title;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and dates that are compared down the column stand to the right. */
  readonly align?: 'end';
  /** The cell that names the row: read with every other cell of it. One column has it. */
  readonly names?: boolean;
  /** Left out on a narrow window; nothing is lost that the row's own page does not say. */
  readonly minor?: boolean;
}

interface Shown<Row> {
  /** What the rows are, for whoever hears the table. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly empty?: ReactNode;
  /** Rows to be seen at once: overdue ones, the one that is open. */
  readonly toneOf?: (row: Row) => 'fault' | 'chosen' | undefined;
}

const focusable = 'a[href], button:not([disabled])';

/** ↑ and ↓ lead from the link of a row to that of its neighbours; everything in a row is also reached by Tab. */
const moveRow = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = event.target instanceof Element ? event.target.closest('tr') : null;
  if (step === undefined || !here || event.nativeEvent.isComposing) return;
  const rows = [...event.currentTarget.rows];
  const next = rows[rows.indexOf(here) + step];
  const target = next?.querySelector<HTMLElement>(focusable);
  if (!target) return;
  event.preventDefault();
  target.focus();
};

const classOf = <Row,>({ align, minor }: Column<Row>): string =>
  [align === 'end' ? styles['end'] : '', minor ? styles['minor'] : ''].join(' ');

/** A table a clerk can scan: plain HTML, so that it prints, is searched by the browser and is read aloud row by row. */
export const Table = <Row,>({ caption, columns, rows, keyOf, empty, toneOf }: Shown<Row>) => {
  const say = useSay();
  if (rows.length === 0) return empty ?? <Empty title={say(common.nothing)} />;
  return (
    // A table that is wider than its window is scrolled by keyboard, too.
    <div className={styles['frame']} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classOf(column)}>
                {say(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveRow}>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={styles[toneOf?.(row) ?? '']}>
              {columns.map((column) =>
                column.names ? (
                  <th key={column.id} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
