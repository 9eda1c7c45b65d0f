import { IconAlertCircle, IconCircleCheck, IconInfoCircle, IconWifiOff } from '@tabler/icons-react';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './banner.module.css';

const icons = { network: IconWifiOff, danger: IconAlertCircle, good: IconCircleCheck, facts: IconInfoCircle } as const;

interface BannerProps {
  /** network is amber, danger red, good teal, facts plain. */
  readonly tone: keyof typeof icons;
  readonly icon?: ReactNode;
  /** What happened. */
  readonly title?: string;
  /** What was kept, and what to do. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** It appears while the person is reading: say it. danger is said at once. */
  readonly live?: boolean;
}

/** What happened, what was kept, what to do. */
export function Banner({ tone, icon, title, children, action, live = false }: BannerProps) {
  const Icon = icons[tone];
  const role = live ? (tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div className={clsx(styles.banner, styles[tone])} role={role}>
      <span className={styles.icon} aria-hidden="true">
        {icon ?? <Icon size={20} stroke={1.75} />}
      </span>
      <div className={styles.text}>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children ? <div className={clsx(styles.body, !title && styles.alone)}>{children}</div> : null}
      </div>
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
