import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '../button/index.ts';
import { StepBar } from '../step-bar/index.ts';
import styles from './journey-card.module.css';

interface JourneyCardProps {
  /** What is open: "Consultation, open now". */
  readonly kind: string;
  /** Replaces the live dot. */
  readonly icon?: ReactNode;
  /** At the right: a clock or the ticket number. */
  readonly time?: string;
  readonly title: string;
  readonly detail?: string;
  readonly step: number;
  readonly total?: number;
  /** Who acts next, and by when. */
  readonly next: string;
  readonly action: { readonly href: string; readonly label: string; readonly icon?: ReactNode };
}

/** The way back to what is open: the one filled card of the home screen. */
export function JourneyCard({ kind, icon, time, title, detail, step, total = 6, next, action }: JourneyCardProps) {
  const t = useTranslations('ui.journey');
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <span className={styles.kind}>
          {icon ?? <span className={styles.dot} aria-hidden="true" />}
          {kind}
        </span>
        {time ? <span className={styles.time}>{time}</span> : null}
      </div>
      <h2 className={styles.title}>{title}</h2>
      {detail ? <p className={styles.detail}>{detail}</p> : null}
      <StepBar step={step} total={total} className={styles.steps} />
      <div className={styles.foot}>
        <span>{t('step', { step, total })}</span>
        <span>{t('next', { next })}</span>
      </div>
      <div className={styles.action}>
        <ButtonLink href={action.href} look="open" wide>
          {action.icon}
          {action.label}
        </ButtonLink>
      </div>
    </article>
  );
}
