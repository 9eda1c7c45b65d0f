'use client';

import type { PrescribingDesk, PrescriptionView } from '@openward/domain/prescribing';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { useTranslations } from 'next-intl';
import { errorKeyOf } from '@openward/api/client';
import type { Desk } from './use-desk.ts';

/** What the pharmacist sent back and why, with the way to the next version; while that is open, the reason alone. */
export function ReturnedNotice({ desk, work }: { readonly desk: PrescribingDesk; readonly work: Desk }) {
  const t = useTranslations('console.prescribe');
  const errors = useTranslations('errors');
  const format = useFormat();
  const { revise } = work;
  const previousId = desk.draft?.previous?.id;
  const returned = desk.signed.find(({ id, state, next }) =>
    previousId ? id === previousId : state === 'RETURNED' && next === null,
  );
  const review = returned && lastReview(returned);
  if (!returned || !review) return null;
  return (
    <Banner
      tone="network"
      title={t('returned', { name: format.person(review.reviewer), number: String(returned.number) })}
      action={
        desk.draft ? undefined : (
          <Button size="small" busy={revise.isPending} onClick={() => revise.mutate({ prescriptionId: returned.id })}>
            {t('new-version')}
          </Button>
        )
      }
    >
      {review.reason}
      {revise.error ? <p role="alert">{errors(errorKeyOf(revise.error))}</p> : null}
    </Banner>
  );
}

const lastReview = ({ reviews }: PrescriptionView) => reviews.findLast(({ decision }) => decision === 'RETURNED');
