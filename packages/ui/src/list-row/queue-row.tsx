import { serviceLevel } from '@openward/domain/waiting-room';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ServiceLevelRing } from '../service-level-ring/index.ts';
import styles from './list-row.module.css';

interface QueueRowProps {
  readonly href: string;
  readonly name: string;
  /** "F 62" */
  readonly about: string;
  /** In words: "16 min", "now". */
  readonly wait: string;
  readonly waitedSeconds: number;
  readonly targetSeconds: number;
  /** Number of the ticket; active consultations leave it out. */
  readonly ticket?: string;
  /** Last line, or the reason. */
  readonly line: string;
  readonly unread?: number;
  /** In the place of what is unread: signs with numbers. */
  readonly marks?: ReactNode;
  readonly selected?: boolean;
}

/** A patient in the queue or in care: service-level ring, who, how long, what. 49 px. */
export function QueueRow({
  href,
  name,
  about,
  wait,
  waitedSeconds,
  targetSeconds,
  ticket,
  line,
  unread = 0,
  marks,
  selected = false,
}: QueueRowProps) {
  const t = useTranslations('ui.queue');
  const level = serviceLevel({ waitedSeconds, targetSeconds });
  return (
    <li>
      <Link href={href} className={clsx(styles.row, selected && styles.selected)} aria-current={selected || undefined}>
        <span className={styles.ring}>
          <ServiceLevelRing waitedSeconds={waitedSeconds} targetSeconds={targetSeconds} />
        </span>
        <span className={styles.who}>
          <span className={styles.name}>{name}</span> <span className={styles.about}>{about}</span>
        </span>
        <span className={styles.wait} data-level={level}>
          {wait}
        </span>
        <span className={styles.line}>
          {ticket ? (
            <span className={styles.ticket} data-level={level}>
              {ticket}
            </span>
          ) : null}
          <span className={styles.text}>{line}</span>
        </span>
        {marks ? (
          <span className={styles.marks}>{marks}</span>
        ) : unread > 0 ? (
          <span className={styles.unread}>
            <span aria-hidden="true">{unread}</span>
            <span className={styles.spoken}>{t('unread', { count: unread })}</span>
          </span>
        ) : null}
      </Link>
    </li>
  );
}
