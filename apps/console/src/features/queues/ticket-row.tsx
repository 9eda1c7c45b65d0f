'use client';

import type { SupervisedTicket } from '@openward/domain/supervision';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { ServiceLevelRing } from '@openward/ui/service-level-ring';
import { StatusBadge } from '@openward/ui/status-badge';
import { useTranslations } from 'next-intl';
import { listStyles as styles } from '../lists/index.ts';

interface TicketRowProps {
  readonly ticket: SupervisedTicket;
  readonly asOf: Date;
  readonly targetSeconds: number;
  /** null where it may not be moved, or closed. */
  readonly onMove: (() => void) | null;
  readonly onClose: (() => void) | null;
}

/** Number, state, wait and clinician of one ticket. */
export function TicketRow({ ticket, asOf, targetSeconds, onMove, onClose }: TicketRowProps) {
  const t = useTranslations('console.queues');
  const format = useFormat();
  const { state, clinician, calledAt, waitingSince, number } = ticket;
  const waitedSeconds = Math.max(0, ((calledAt ?? asOf).getTime() - waitingSince.getTime()) / 1_000);
  return (
    <li className={styles.row}>
      <ServiceLevelRing waitedSeconds={waitedSeconds} targetSeconds={targetSeconds} />
      <span className={styles.grow}>
        <strong>{format.ticketNumber(number)}</strong> <StatusBadge of="TICKET" state={state} />
        <span className={styles.quiet}>
          {' '}
          {t('waited', { wait: format.duration(waitedSeconds) })}
          {clinician ? ` · ${format.person(clinician)}` : ''}
        </span>
      </span>
      {onMove ? (
        <Button look="quiet" size="small" onClick={onMove} aria-label={t('move-of', { number })}>
          {t('move')}
        </Button>
      ) : null}
      {onClose ? (
        <Button look="quiet" size="small" onClick={onClose} aria-label={t('close-of', { number })}>
          {t('close')}
        </Button>
      ) : null}
    </li>
  );
}
