import type { PrescriptionView } from '@openward/domain/prescribing';
import { useFormat } from '@openward/i18n/react';
import { JourneyTimeline, type TimelineStep } from '@openward/ui/journey-timeline';
import { useNow, useTranslations } from 'next-intl';

const decided = { APPROVED: 'approved', RETURNED: 'sent-back', REJECTED: 'refused' } as const;

/** Who signed, who reviewed, and who acts next. */
export function CheckedBy({ prescription }: { readonly prescription: PrescriptionView }) {
  const t = useTranslations('patient.prescription');
  const format = useFormat();
  const now = useNow();
  const { prescriber, signedAt, reviews, state, validUntil } = prescription;
  const licence = (number: string | null) => (number ? t('licence', { number }) : null);
  const lines = (...parts: (string | null)[]) => parts.filter((part) => part !== null);
  const steps: TimelineStep[] = [
    {
      key: 'signed',
      title: t('signed', { name: format.person(prescriber) }),
      status: 'done',
      lines: lines(licence(prescriber.licenceNumber), signedAt && format.nearDateTime(signedAt, now)),
    },
    ...reviews.map(
      ({ id, decision, reason, reviewer, createdAt }): TimelineStep => ({
        key: id,
        title: t(decided[decision], { name: format.person(reviewer) }),
        status: 'done',
        lines: lines(t('pharmacist'), reason, format.nearDateTime(createdAt, now)),
      }),
    ),
  ];
  if (state === 'SIGNED') {
    steps.push({ key: 'next', title: t('next-review'), status: 'current', lines: [t('next-review-detail')] });
  } else if (state === 'RETURNED') {
    steps.push({ key: 'next', title: t('next-doctor'), status: 'current', lines: [t('next-doctor-detail')] });
  } else if (state === 'EFFECTIVE' && validUntil) {
    const until = format.nearDateTime(validUntil, now, { within: true });
    steps.push({ key: 'next', title: t('next-order'), status: 'current', lines: [t('next-order-detail', { until })] });
  }
  return <JourneyTimeline steps={steps} />;
}
