'use client';

import { useFormat } from '@openward/i18n/react';
import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { ListScreen, Loaded } from '../lists/index.ts';
import { QueueTickets } from './queue-tickets.tsx';
import { QueuesTable } from './queues-table.tsx';

/** Looked at again so often: queues of other people's services tell nobody here that they moved. */
const everyMs = 15_000;

/** The supervisor's view: every queue as it stands, and the tickets of one of them. */
export function QueuesScreen() {
  const t = useTranslations('console.queues');
  const format = useFormat();
  const trpc = useTRPC();
  const [chosen, setChosen] = useState<string | null>(null);
  const queues = useQuery(trpc.supervision.queues.queryOptions(undefined, { refetchInterval: everyMs }));
  const refresh = () => void queues.refetch();
  useOnline(refresh);
  useLiveEvent('board:changed', refresh);
  const open = queues.data?.rows.find(({ serviceId }) => serviceId === chosen) ?? null;
  return (
    <ListScreen
      title={t('title')}
      {...(queues.data ? { detail: t('as-of', { time: format.time(queues.data.asOf) }) } : {})}
      side={
        open
          ? {
              label: t('tickets'),
              content: <QueueTickets key={open.serviceId} queue={open} onClose={() => setChosen(null)} />,
            }
          : null
      }
    >
      <Loaded query={queues} failed={t('failed')}>
        {({ rows }) => <QueuesTable rows={rows} openId={chosen} onOpen={setChosen} />}
      </Loaded>
    </ListScreen>
  );
}
