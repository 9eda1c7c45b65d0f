import { IconArrowLeft, IconX } from '@tabler/icons-react';
import clsx from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './page-title.module.css';

interface PageTitleProps {
  readonly title: string;
  /** Where the arrow leads; its label is spoken. */
  readonly back?: { readonly href: string; readonly label: string; readonly icon?: 'arrow' | 'close' };
  readonly trailing?: ReactNode;
  /** Places of the bottom navigation (Records, Me) have a large title, steps and rooms a normal one. */
  readonly large?: boolean;
}

/** The title of a patient page: the page's only h1. */
export function PageTitle({ title, back, trailing, large = false }: PageTitleProps) {
  const BackIcon = back?.icon === 'close' ? IconX : IconArrowLeft;
  return (
    <div className={styles.bar}>
      {back ? (
        <Link href={back.href} className={styles.back} aria-label={back.label}>
          <BackIcon size={24} stroke={1.75} aria-hidden="true" />
        </Link>
      ) : null}
      <h1 className={clsx(styles.title, large && styles.large)}>{title}</h1>
      {trailing ? <div className={styles.trailing}>{trailing}</div> : null}
    </div>
  );
}

interface WorkTitleProps {
  readonly title: string;
  /** A count or a place, quieter. */
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
}

/** The title row of a console page. */
export function WorkTitle({ title, detail, actions }: WorkTitleProps) {
  return (
    <div className={styles.header}>
      <h1 className={styles.consoleTitle}>{title}</h1>
      {detail ? <span className={styles.detail}>{detail}</span> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
