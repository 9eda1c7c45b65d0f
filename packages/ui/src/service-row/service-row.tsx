import { IconArrowRight, IconChevronRight } from '@tabler/icons-react';
import clsx from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { IconTile } from '../card/index.ts';
import styles from './service-row.module.css';

/** Services: rows of one card on a phone, three cards beside each other on a wide screen. */
export function ServiceList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

interface ServiceRowProps {
  readonly icon: ReactNode;
  readonly tone?: 'teal' | 'sand' | 'plain';
  readonly name: string;
  readonly detail: string;
  /** Shown before queueing, always: ¥9. */
  readonly price: string;
  /** "6–10 min wait", "Wait not known yet", "Opens today 14:30". */
  readonly wait: string;
  /** Somebody can be reached now. */
  readonly open?: boolean;
  readonly href: string;
  /** False where what it leads to is behind sign-in: fetching that ahead would fetch a redirect. */
  readonly prefetch?: false;
}

/** One service with its price and its wait; the whole of it is the link. */
export function ServiceRow({
  icon,
  tone = 'teal',
  name,
  detail,
  price,
  wait,
  open = false,
  href,
  prefetch,
}: ServiceRowProps) {
  return (
    <li className={styles.item}>
      <Link href={href} className={styles.row} {...(prefetch === false ? { prefetch } : {})}>
        <span className={styles.tile}>
          <IconTile tone={tone}>{icon}</IconTile>
        </span>
        <span className={styles.name}>{name}</span>
        <span className={styles.price}>{price}</span>
        <span className={styles.detail}>{detail}</span>
        <span className={clsx(styles.wait, open && styles.open)}>{wait}</span>
        <span className={styles.chevron} aria-hidden="true">
          <IconChevronRight size={20} stroke={1.75} />
          <IconArrowRight size={20} stroke={1.75} />
        </span>
      </Link>
    </li>
  );
}
