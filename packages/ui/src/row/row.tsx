import { IconChevronRight } from '@tabler/icons-react';
import clsx from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Card, IconTile } from '../card/index.ts';
import styles from './row.module.css';

/** A card of rows with hairlines between them. */
export function RowList({ children }: { children: ReactNode }) {
  return (
    <Card className={styles.card ?? ''}>
      <ul className={styles.list}>{children}</ul>
    </Card>
  );
}

interface RowProps {
  readonly icon?: ReactNode;
  readonly tone?: 'teal' | 'sand' | 'plain';
  readonly title: string;
  readonly detail?: ReactNode;
  /** A third, quieter line. */
  readonly meta?: ReactNode;
  /** Beside the title. */
  readonly badge?: ReactNode;
  /** At the right: a link, a switch. */
  readonly trailing?: ReactNode;
  /** The whole row leads there and shows a chevron. */
  readonly href?: string;
}

/** Icon, title, detail; a link when it leads somewhere. Lives in a RowList. */
export function Row({ icon, tone = 'teal', title, badge, detail, meta, trailing, href }: RowProps) {
  const content = (
    <>
      {icon ? <IconTile tone={tone}>{icon}</IconTile> : null}
      <span className={styles.text}>
        <span className={styles.head}>
          <span className={styles.title}>{title}</span>
          {badge}
        </span>
        {detail ? <span className={styles.detail}>{detail}</span> : null}
        {meta ? <span className={styles.meta}>{meta}</span> : null}
      </span>
      {trailing}
      {href ? <IconChevronRight className={styles.chevron} size={20} stroke={1.75} aria-hidden="true" /> : null}
    </>
  );
  return (
    <li className={styles.item}>
      {href ? (
        <Link href={href} className={clsx(styles.row, styles.link)}>
          {content}
        </Link>
      ) : (
        <div className={styles.row}>{content}</div>
      )}
    </li>
  );
}
