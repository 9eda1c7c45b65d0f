'use client';

import type { PatientMe } from '@openward/domain/identity';
import { Button } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { PageTitle } from '@openward/ui/page-title';
import { Page, Section } from '@openward/ui/shell';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { AddChild } from './add-child.tsx';
import styles from './family.module.css';
import { Member } from './member.tsx';

/** The children one cares for: add one, look after their health profile, end a guardianship. */
export function FamilyScreen({ me: initial }: { readonly me: PatientMe }) {
  const t = useTranslations('patient.family');
  const trpc = useTRPC();
  const { data: me } = useQuery(trpc.identity.me.queryOptions(undefined, { initialData: initial }));
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageTitle title={t('title')} back={{ href: '/me', label: t('back') }} />
      <Page>
        <p>{t('why')}</p>
        {me.family.length > 0 ? (
          <ul className={styles.members}>
            {me.family.map((member) => (
              <Member key={member.personId} member={member} />
            ))}
          </ul>
        ) : (
          <EmptyState icon={<IconUsers size={22} stroke={1.75} />} title={t('nobody')}>
            {t('nobody-detail')}
          </EmptyState>
        )}
        {adding ? (
          <Section title={t('add')}>
            <AddChild onDone={() => setAdding(false)} />
          </Section>
        ) : (
          <Button wide onClick={() => setAdding(true)}>
            <IconPlus size={22} stroke={1.75} aria-hidden="true" />
            {t('add')}
          </Button>
        )}
      </Page>
    </>
  );
}
