import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './data-table.module.css';

export interface Column<Item> {
  readonly id: string;
  readonly header: string;
  readonly renderCell: (item: Item) => ReactNode;
  /** Numbers stand right. */
  readonly numeric?: boolean;
  /** Which way the list is sorted by this column. */
  readonly sorted?: 'ascending' | 'descending';
}

interface DataTableProps<Item> {
  /** What the table shows, for those who cannot see it. */
  readonly caption: string;
  readonly columns: readonly Column<Item>[];
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly selectedKey?: string | null;
  /** Shown instead of rows. */
  readonly empty?: ReactNode;
}

/** Hairlines, no zebra, rows of 36 px. Give the first cell a link or a button to open the row. */
export function DataTable<Item>({ caption, columns, items, keyOf, selectedKey, empty }: DataTableProps<Item>) {
  const t = useTranslations('ui.table');
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-numeric={column.numeric || undefined} aria-sort={column.sorted}>
                {column.header}
                {column.sorted ? <span aria-hidden="true">{column.sorted === 'ascending' ? ' ↑' : ' ↓'}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const key = keyOf(item);
            return (
              <tr key={key} aria-selected={key === selectedKey || undefined}>
                {columns.map((column) => (
                  <td key={column.id} data-numeric={column.numeric || undefined}>
                    {column.renderCell(item)}
                  </td>
                ))}
              </tr>
            );
          })}
          {items.length === 0 ? (
            <tr>
              <td className={styles.empty} colSpan={columns.length}>
                {empty ?? t('empty')}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
