'use client';

import { Button } from '@openward/ui/button';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { ListScreen, Loaded } from '../lists/index.ts';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';
import { ServiceForm } from './service-form.tsx';
import { ServicesTable } from './services-table.tsx';

/** What patients queue for at the admin's institutions: prices, targets, open or not. */
export function ServicesScreen() {
  const t = useTranslations('console.services');
  const trpc = useTRPC();
  const { me } = useStaff();
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useQuery(trpc.institution.services.queryOptions());
  const service = list.data?.rows.find(({ id }) => id === chosen) ?? null;
  const mayWrite = mayOpen(me, 'service.write');
  const isOpen = mayWrite && (service !== null || chosen === 'new');
  return (
    <ListScreen
      title={t('title')}
      actions={
        mayWrite ? (
          <Button look="outline" onClick={() => setChosen('new')}>
            {t('add')}
          </Button>
        ) : null
      }
      side={
        isOpen
          ? {
              label: t('detail'),
              content: <ServiceForm key={chosen} service={service} onClose={() => setChosen(null)} />,
            }
          : null
      }
    >
      <Loaded query={list} failed={t('failed')}>
        {({ rows }) => <ServicesTable rows={rows} openId={chosen} onOpen={setChosen} />}
      </Loaded>
    </ListScreen>
  );
}
