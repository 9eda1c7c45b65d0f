import { useTranslations } from 'next-intl';
import styles from './skeleton.module.css';

const shapes = {
  rows: 'row',
  queue: 'queue',
  thread: 'bubble',
  table: 'line',
  ticket: 'ticket',
  journey: 'journey',
} as const;

interface SkeletonProps {
  /** The shape of what comes: rows of a card, the queue, a conversation, a table, the ticket, the journey card. */
  readonly shape: keyof typeof shapes;
  readonly count?: number;
}

/** The place of what is loading, in its own shape; said once as "Loading". */
export function Skeleton({ shape, count = 3 }: SkeletonProps) {
  const t = useTranslations('common');
  const single = shape === 'ticket' || shape === 'journey';
  const parts = Array.from({ length: single ? 1 : count }, (_, index) => `part-${index}`);
  return (
    <div className={styles.skeleton} data-shape={shape} role="status" aria-label={t('loading')}>
      {parts.map((part) => (
        <div key={part} className={styles[shapes[shape]]} aria-hidden="true">
          {single || shape === 'thread' ? null : (
            <>
              <span className={styles.tile} />
              <span className={styles.lines}>
                <span />
                <span />
              </span>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
