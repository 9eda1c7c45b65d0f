import type { ReactNode } from 'react';
import styles from './columns.module.css';

interface ColumnsProps {
  readonly list: ReactNode;
  readonly listLabel: string;
  readonly children: ReactNode;
  /** Right panel; hidden below 1200 px, where its tabs join the middle. */
  readonly side?: ReactNode;
  readonly sideLabel?: string;
  /** At phone width only one of the two has room. */
  readonly focus?: 'list' | 'work';
}

/** List, work area, panel: each scrolls by itself. */
export function Columns({ list, listLabel, children, side, sideLabel, focus }: ColumnsProps) {
  return (
    <div className={styles.columns} data-side={side ? '' : undefined} data-focus={focus}>
      <section className={styles.list} aria-label={listLabel}>
        {list}
      </section>
      <div className={styles.work}>{children}</div>
      {side ? (
        <aside className={styles.side} aria-label={sideLabel}>
          {side}
        </aside>
      ) : null}
    </div>
  );
}
