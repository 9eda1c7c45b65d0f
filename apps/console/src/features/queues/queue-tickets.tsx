'use client';

import type { QueueNow, SupervisedTicket } from '@openward/domain/supervision';
import { useFormat } from '@openward/i18n/react';
import { EmptyState } from '@openward/ui/empty-state';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { listStyles as styles, Loaded, SideHead } from '../lists/index.ts';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';
import { CloseTicket } from './close-ticket.tsx';
import { MoveTicket } from './move-ticket.tsx';
import { TicketRow } from './ticket-row.tsx';

interface QueueTicketsProps {
  readonly queue: QueueNow;
  readonly onClose: () => void;
}

const everyMs = 15_000;

interface Acting {
  readonly act: 'move' | 'close';
  readonly ticket: SupervisedTicket;
}

/** The open tickets of one queue, without names; one of them may be moved or closed with a reason. */
export function QueueTickets({ queue, onClose }: QueueTicketsProps) {
  const t = useTranslations('console.queues');
  const format = useFormat();
  const trpc = useTRPC();
  const { me } = useStaff();
  const [acting, setActing] = useState<Acting | null>(null);
  const { serviceId, targetSeconds } = queue;
  const tickets = useQuery(trpc.supervision.tickets.queryOptions({ serviceId }, { refetchInterval: everyMs }));
  const mayClose = mayOpen(me, 'supervision.close');
  const mayMove = mayOpen(me, 'supervision.move');
  const done = () => setActing(null);
  return (
    <>
      <SideHead
        title={format.localized(queue.serviceName)}
        detail={format.localized(queue.institutionName)}
        onClose={onClose}
      />
      <div className={styles.facts}>
        <Loaded query={tickets} failed={t('failed')}>
          {({ rows, asOf }) =>
            rows.length === 0 ? (
              <EmptyState icon={<IconUsersGroup size={24} stroke={1.75} aria-hidden="true" />} title={t('nobody')}>
                {t('nobody-detail')}
              </EmptyState>
            ) : (
              <ul className={styles.rows}>
                {rows.map((ticket) => (
                  <TicketRow
                    key={ticket.ticketId}
                    ticket={ticket}
                    asOf={asOf}
                    targetSeconds={targetSeconds}
                    onMove={mayMove && ticket.state === 'WAITING' ? () => setActing({ act: 'move', ticket }) : null}
                    onClose={
                      mayClose && ticket.state !== 'NO_ANSWER' ? () => setActing({ act: 'close', ticket }) : null
                    }
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
      <footer className={styles.foot}>
        {acting?.act === 'close' ? (
          <CloseTicket key={acting.ticket.ticketId} ticket={acting.ticket} onDone={done} />
        ) : acting ? (
          <MoveTicket key={acting.ticket.ticketId} ticket={acting.ticket} from={queue} onDone={done} />
        ) : null}
      </footer>
    </>
  );
}
