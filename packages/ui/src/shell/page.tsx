import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  readonly children: ReactNode;
  /** Facts beside the page from 1200 px; below it they are left out, so they must be reachable elsewhere. */
  readonly aside?: ReactNode;
  /** narrow (default) 40 rem, wide 75 rem: public pages and lists in columns. */
  readonly width?: 'narrow' | 'wide';
}

/** The content column of a patient page: gutter 20, sections 28 apart. */
export function Page({ children, aside, width = 'narrow' }: PageProps) {
  const column = <div className={clsx(styles.page, width === 'wide' && styles.wide)}>{children}</div>;
  if (!aside) return column;
  return (
    <div className={styles.split}>
      {column}
      <aside className={styles.aside}>{aside}</aside>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  /** At the right of the heading: one link. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its heading. */
export function Section({ title, action, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
