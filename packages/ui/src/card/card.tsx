import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './card.module.css';

interface CardProps {
  readonly children: ReactNode;
  readonly className?: string;
}

/** A white surface with one hairline; cards never lie in cards. */
export function Card({ children, className }: CardProps) {
  return <div className={clsx(styles.card, className)}>{children}</div>;
}

interface IconTileProps {
  readonly children: ReactNode;
  /** teal: care; sand: people, diet, follow-up; plain: facts. */
  readonly tone?: 'teal' | 'sand' | 'plain';
}

/** The small square that carries an icon. */
export function IconTile({ children, tone = 'teal' }: IconTileProps) {
  return (
    <span className={clsx(styles.tile, styles[tone])} aria-hidden="true">
      {children}
    </span>
  );
}

interface ClinicalCardProps {
  readonly icon: ReactNode;
  readonly tone?: 'teal' | 'sand' | 'plain';
  readonly title: string;
  /** Author and time. */
  readonly byline: string;
  readonly badge?: ReactNode;
  readonly children?: ReactNode;
  /** At most two buttons. */
  readonly actions?: ReactNode;
}

/** A document or a plan in the thread: full width, who made it and when. */
export function ClinicalCard({ icon, tone, title, byline, badge, children, actions }: ClinicalCardProps) {
  return (
    <article className={clsx(styles.card, styles.clinical)}>
      <div className={styles.head}>
        <IconTile {...(tone ? { tone } : {})}>{icon}</IconTile>
        <div className={styles.names}>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.byline}>{byline}</p>
        </div>
        {badge}
      </div>
      {children ? <div className={styles.body}>{children}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </article>
  );
}
