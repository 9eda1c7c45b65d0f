import { WorkTitle } from '@openward/ui/page-title';
import type { ReactNode } from 'react';
import styles from './lists.module.css';

interface ListScreenProps {
  readonly title: string;
  readonly detail?: string;
  readonly actions?: ReactNode;
  readonly filter?: ReactNode;
  readonly children: ReactNode;
  /** What is open beside the list; on narrow screens in place of it. */
  readonly side?: { readonly label: string; readonly content: ReactNode } | null;
}

/** A list of the console with its title, its filter, and the chosen one at the right. */
export function ListScreen({ title, detail, actions, filter, children, side }: ListScreenProps) {
  return (
    <div className={styles.screen} data-open={side ? true : undefined}>
      <div className={styles.main}>
        <WorkTitle title={title} {...(detail ? { detail } : {})} {...(actions ? { actions } : {})} />
        {filter}
        {children}
      </div>
      {side ? (
        <aside className={styles.side} aria-label={side.label}>
          {side.content}
        </aside>
      ) : null}
    </div>
  );
}
