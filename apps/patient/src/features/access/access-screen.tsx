'use client';

import type { RecordAccess, recordAccessResult } from '@openward/domain/audit';
import type { PatientMe } from '@openward/domain/identity';
import { useFormat } from '@openward/i18n/react';
import { Button, ButtonLink } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { PageTitle } from '@openward/ui/page-title';
import { Row, RowList } from '@openward/ui/row';
import { Page } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { IconEye } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { useTRPC } from '../../client/api.ts';

interface AccessScreenProps {
  readonly me: PatientMe;
  readonly patientId: string;
  readonly first: z.output<typeof recordAccessResult>;
}

/** Rule 9: who opened the record, what of it and when; one's own and each child's. */
export function AccessScreen({ me, patientId, first }: AccessScreenProps) {
  const t = useTranslations('patient.access');
  const format = useFormat();
  const trpc = useTRPC();
  const people = [me, ...me.family];
  const patient = people.find(({ personId }) => personId === patientId) ?? me;
  const list = useInfiniteQuery(
    trpc.audit.recordAccess.infiniteQueryOptions(
      { patientId },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
        initialData: { pages: [first], pageParams: [null] },
      },
    ),
  );
  const rows = list.data.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageTitle title={t('title')} back={{ href: '/me', label: t('back') }} />
      <Page>
        {people.length > 1 ? (
          <nav aria-label={t('whose')}>
            {people
              .filter(({ personId }) => personId !== patient.personId)
              .map(({ personId, ...name }) => (
                <ButtonLink key={personId} href={`/me/access?of=${personId}`} look="outline" wide>
                  {t('of', { name: format.person(name) })}
                </ButtonLink>
              ))}
          </nav>
        ) : null}
        <div>
          <h2 className={type.title}>{t('of', { name: format.person(patient) })}</h2>
          <p className={type.small}>{t('lead')}</p>
        </div>
        {rows.length === 0 ? (
          <EmptyState icon={<IconEye size={22} stroke={1.75} />} title={t('none')}>
            {t('none-detail')}
          </EmptyState>
        ) : (
          <RowList>
            {rows.map((look) => (
              <Look key={look.id} look={look} />
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

function Look({ look }: { readonly look: RecordAccess }) {
  const t = useTranslations('patient.access');
  const roleWords = useTranslations('role');
  const format = useFormat();
  const now = useNow();
  const { actor, at, isList } = look;
  const what = t(`what.${look.what}`);
  const roles = format.list(actor.roles.map((role) => roleWords(role)));
  const place = actor.institutionName ? format.localized(actor.institutionName) : null;
  const capacity = [roles, place].filter(Boolean).join(' · ');
  return (
    <Row
      icon={<IconEye size={22} stroke={1.75} />}
      tone="plain"
      title={format.person(actor)}
      detail={capacity || t(actor.isStaff ? 'staff' : 'guardian')}
      meta={[isList ? t('in-list', { what }) : what, format.nearDateTime(at, now)].join(' · ')}
    />
  );
}
