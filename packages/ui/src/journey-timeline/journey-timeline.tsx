import { IconCheck, IconChevronRight } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './journey-timeline.module.css';

export interface TimelineStep {
  readonly key: string;
  readonly title: string;
  readonly status: 'done' | 'current' | 'future';
  /** Always actor and time: ["09:58–10:08", "Ticket A 027"]. A future step says who acts. */
  readonly lines: readonly string[];
  /** In the ring of the current step. */
  readonly icon?: ReactNode;
  /** At the right: a link, or the time in the console. */
  readonly trailing?: ReactNode;
  /** The screen the title leads to. */
  readonly href?: string;
}

/** What was, is and comes: filled check, ring, empty ring with a dashed line. */
export function JourneyTimeline({ steps }: { steps: readonly TimelineStep[] }) {
  const t = useTranslations('ui.timeline');
  const words = { done: t('done'), current: t('current'), future: t('future') };
  return (
    <ol className={styles.timeline}>
      {steps.map(({ key, title, status, lines, icon, trailing, href }) => (
        <li
          key={key}
          className={styles.step}
          data-status={status}
          aria-current={status === 'current' ? 'step' : undefined}
        >
          <span className={styles.node} role="img" aria-label={words[status]}>
            {status === 'done' ? <IconCheck size={16} stroke={2.5} aria-hidden="true" /> : null}
            {status === 'current' ? (icon ?? <span className={styles.dot} />) : null}
          </span>
          <div className={styles.text}>
            <p className={styles.title}>
              {href ? (
                <Link href={href} className={styles.link}>
                  {title}
                  <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
                </Link>
              ) : (
                title
              )}
            </p>
            {lines.map((line) => (
              <p key={line} className={styles.line}>
                {line}
              </p>
            ))}
          </div>
          {trailing ? <div className={styles.trailing}>{trailing}</div> : null}
        </li>
      ))}
    </ol>
  );
}
