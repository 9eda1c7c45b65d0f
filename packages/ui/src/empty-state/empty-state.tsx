import type { ReactNode } from 'react';
import { Card, IconTile } from '../card/index.ts';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  /** Where it leads on. */
  readonly action?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <Card>
      <div className={styles.empty}>
        <IconTile>{icon}</IconTile>
        <p className={styles.title}>{title}</p>
        {children ? <p className={styles.text}>{children}</p> : null}
        {action ? <div className={styles.action}>{action}</div> : null}
      </div>
    </Card>
  );
}
