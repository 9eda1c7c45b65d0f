'use client';

import type { PrescriptionView } from '@openward/domain/prescribing';
import { useFormat } from '@openward/i18n/react';
import { Button, ButtonLink } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { PageTitle } from '@openward/ui/page-title';
import { Row, RowList } from '@openward/ui/row';
import { Page } from '@openward/ui/shell';
import { StatusBadge } from '@openward/ui/status-badge';
import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { IconPrescription } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';

interface PrescriptionsScreenProps {
  readonly first: { readonly rows: PrescriptionView[]; readonly nextCursor: string | null };
}

/** Every prescription of the person and the family, newest first. */
export function PrescriptionsScreen({ first }: PrescriptionsScreenProps) {
  const t = useTranslations('patient.prescription');
  const format = useFormat();
  const now = useNow();
  const trpc = useTRPC();
  const client = useQueryClient();
  const list = useInfiniteQuery(
    trpc.prescribing.list.infiniteQueryOptions(
      {},
      {
        getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
        initialData: { pages: [first], pageParams: [null] },
      },
    ),
  );
  const reread = () => void client.invalidateQueries(trpc.prescribing.list.pathFilter());
  useLiveEvent('journey:changed', reread);
  useOnline(reread);
  const rows = list.data.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageTitle title={t('list')} back={{ href: '/records', label: t('back') }} />
      <Page>
        {rows.length === 0 ? (
          <EmptyState
            icon={<IconPrescription size={22} stroke={1.75} />}
            title={t('none')}
            action={
              <ButtonLink href="/care" look="soft" wide>
                {t('first')}
              </ButtonLink>
            }
          >
            {t('none-detail')}
          </EmptyState>
        ) : (
          <RowList>
            {rows.map(({ id, lines, patient, signedAt, state }) => (
              <Row
                key={id}
                href={`/prescriptions/${id}`}
                icon={<IconPrescription size={22} stroke={1.75} />}
                tone={state === 'EFFECTIVE' || state === 'SIGNED' ? 'teal' : 'plain'}
                title={format.list(lines.map(({ medicine }) => format.localized(medicine.name)))}
                detail={[format.person(patient), signedAt ? format.nearDateTime(signedAt, now) : null]
                  .filter(Boolean)
                  .join(' · ')}
                meta={<StatusBadge of="PRESCRIPTION" state={state} />}
              />
            ))}
          </RowList>
        )}
        {list.hasNextPage ? (
          <Button look="soft" wide busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('older')}
          </Button>
        ) : null}
      </Page>
    </>
  );
}
