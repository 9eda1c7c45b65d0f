'use client';

import type { addressBookSchema } from '@openward/domain/pharmacy';
import { Button } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { EmptyState } from '@openward/ui/empty-state';
import { PageTitle } from '@openward/ui/page-title';
import { Page, Section } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { IconMapPin, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { useTRPC } from '../../client/api.ts';
import { AddressCard } from './address-card.tsx';
import { NewAddress } from './new-address.tsx';
import styles from './pharmacy.module.css';

interface AddressesScreenProps {
  readonly personId: string;
  readonly book: z.output<typeof addressBookSchema>;
}

/** The address book: the usual one first; write anew, remove, add. */
export function AddressesScreen({ personId, book }: AddressesScreenProps) {
  const t = useTranslations('patient.addresses');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.pharmacy.addresses.queryOptions(undefined, { initialData: book }));
  const [adding, setAdding] = useState(false);
  const { addresses } = data;
  return (
    <>
      <PageTitle title={t('title')} back={{ href: '/me', label: t('back') }} />
      <Page>
        <p className={type.small}>{t('explain')}</p>
        {addresses.length === 0 && !adding ? (
          <EmptyState
            icon={<IconMapPin size={22} stroke={1.75} />}
            title={t('none')}
            action={
              <Button look="soft" wide onClick={() => setAdding(true)}>
                {t('add')}
              </Button>
            }
          >
            {t('none-detail')}
          </EmptyState>
        ) : null}
        {addresses.length > 0 ? (
          <ul className={styles.stack}>
            {addresses.map((entry) => (
              <AddressCard key={entry.id} entry={entry} />
            ))}
          </ul>
        ) : null}
        {adding ? (
          <Section title={t('new')}>
            <Card className={styles.padded ?? ''}>
              <NewAddress
                personId={personId}
                kept={addresses.length}
                onSaved={() => setAdding(false)}
                onCancel={() => setAdding(false)}
              />
            </Card>
          </Section>
        ) : null}
        {addresses.length > 0 && !adding ? (
          <Button look="soft" wide onClick={() => setAdding(true)}>
            <IconPlus size={20} stroke={1.75} aria-hidden="true" />
            {t('add')}
          </Button>
        ) : null}
      </Page>
    </>
  );
}
