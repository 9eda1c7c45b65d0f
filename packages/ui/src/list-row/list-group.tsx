import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './list-row.module.css';

interface ListGroupProps {
  readonly title: string;
  /** "3 of 5", "7" */
  readonly count?: string;
  /** At the right: the service, a link. */
  readonly trailing?: ReactNode;
  /** Rows. */
  readonly children: ReactNode;
}

/** Active, Queue, Finished: stacked under each other, not tabbed. */
export function ListGroup({ title, count, trailing, children }: ListGroupProps) {
  return (
    <section className={styles.group}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {title}
          {count ? <span className={styles.count}> {count}</span> : null}
        </h2>
        {trailing ? <span className={styles.count}>{trailing}</span> : null}
      </div>
      <ul className={styles.rows}>{children}</ul>
    </section>
  );
}

interface PlainRowProps {
  readonly href: string;
  readonly name: string;
  /** A badge and a time. */
  readonly trailing: ReactNode;
  readonly selected?: boolean;
}

/** A single line of 30 px: finished today. */
export function PlainRow({ href, name, trailing, selected = false }: PlainRowProps) {
  return (
    <li>
      <Link href={href} className={styles.plain} aria-current={selected || undefined}>
        <span className={styles.text}>{name}</span>
        <span className={styles.trailing}>{trailing}</span>
      </Link>
    </li>
  );
}
