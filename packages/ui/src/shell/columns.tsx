import type { ReactNode } from 'react';
import styles from './columns.module.css';

interface ColumnsProps {
  readonly list: ReactNode;
  readonly listLabel: string;
  readonly children: ReactNode;
  /** Right panel; hidden below 1200 px, where its tabs join the middle. */
  readonly side?: ReactNode;
  readonly sideLabel?: string;
  /** In place of the panel: pushes the work area aside and never covers it. Below 960 px it has the screen alone. */
  readonly drawer?: ReactNode;
  readonly drawerLabel?: string;
  /** At phone width only one of the two has room. */
  readonly focus?: 'list' | 'work';
}

/** List, work area, panel: each scrolls by itself. */
export function Columns({ list, listLabel, children, side, sideLabel, drawer, drawerLabel, focus }: ColumnsProps) {
  return (
    <div
      className={styles.columns}
      data-side={side && !drawer ? '' : undefined}
      data-drawer={drawer ? '' : undefined}
      data-focus={focus}
    >
      <section className={styles.list} aria-label={listLabel}>
        {list}
      </section>
      <div className={styles.work}>{children}</div>
      {drawer ? (
        <section className={styles.drawer} aria-label={drawerLabel}>
          {drawer}
        </section>
      ) : side ? (
        <aside className={styles.side} aria-label={sideLabel}>
          {side}
        </aside>
      ) : null}
    </div>
  );
}
