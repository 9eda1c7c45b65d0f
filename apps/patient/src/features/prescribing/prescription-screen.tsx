'use client';

import type { PrescriptionView } from '@openward/domain/prescribing';
import { dosageSentence } from '@openward/i18n';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button, ButtonLink } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { PageTitle } from '@openward/ui/page-title';
import { Page, Section, StickyBar } from '@openward/ui/shell';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconPrinter } from '@tabler/icons-react';
import { useNow, useTranslations } from 'next-intl';
import { CheckedBy } from './checked-by.tsx';
import { DosePictogram } from './dose-pictogram.tsx';
import styles from './prescription.module.css';
import { usePrescription } from './use-prescription.ts';
import { Warnings } from './warnings.tsx';

const endings = ['VOIDED', 'EXPIRED', 'REJECTED', 'RETURNED', 'DISPENSED'] as const;

/** What, how to take it, what to look out for, who checked it, and the way to the pharmacy. */
export function PrescriptionScreen({ prescription: initial }: { readonly prescription: PrescriptionView }) {
  const t = useTranslations('patient.prescription');
  const words = useTranslations('prescribing');
  const format = useFormat();
  const now = useNow();
  const { data: prescription = initial } = usePrescription(initial.id, initial);
  const { state, lines, patient, diagnosis, next, previous, validUntil, number, version } = prescription;
  const ending = endings.find((one) => one === state);
  const newer = next && next.state !== 'DRAFT' ? next : null;
  return (
    <>
      <PageTitle
        title={t('title')}
        back={{ href: '/prescriptions', label: t('back-list') }}
        trailing={
          <Button look="quiet" iconOnly aria-label={t('print')} onClick={() => window.print()}>
            <IconPrinter size={22} stroke={1.75} aria-hidden="true" />
          </Button>
        }
      />
      <Page>
        <div className={styles.top}>
          <StatusBadge of="PRESCRIPTION" state={state} pill />
          <h2 className={styles.names}>{format.list(lines.map(({ medicine }) => format.localized(medicine.name)))}</h2>
          <p className={styles.quiet}>
            {t('for', { name: format.person(patient), diagnosis: format.localized(diagnosis.name) })}
          </p>
          <p className={styles.quiet}>
            {[t('number', { number: String(number) }), version > 1 ? t('version', { version }) : null]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {newer ? (
          <Banner
            tone="network"
            action={
              <ButtonLink href={`/prescriptions/${newer.id}`} look="outline" size="small">
                {t('open-newer', { version: newer.version })}
              </ButtonLink>
            }
          >
            {t('newer')}
          </Banner>
        ) : null}
        {ending ? (
          <Banner tone={ending === 'DISPENSED' ? 'good' : 'facts'}>
            {t(`ended.${ending}`)} {prescription.voidReason}
          </Banner>
        ) : null}
        <Section title={t('how')}>
          <Card>
            {lines.map(({ id, medicine, dosage, days, quantity }) => (
              <article key={id} className={styles.medicine}>
                <h3 className={styles.medicineName}>
                  {format.localized(medicine.name)} {medicine.strength.replace(' ', '\u00a0')}
                </h3>
                <p className={styles.quiet}>
                  {[words(`form.${medicine.form}`), t('packs', { packs: quantity })].join(' · ')}
                </p>
                <DosePictogram dosage={dosage} />
                <p>{dosageSentence(dosage, { days, locale: format.locale })}</p>
              </article>
            ))}
          </Card>
        </Section>
        <Section title={t('warnings')}>
          <Warnings prescription={prescription} />
        </Section>
        <Section title={t('who')}>
          <CheckedBy prescription={prescription} />
        </Section>
        {previous ? (
          <Section title={t('versions')}>
            <ButtonLink href={`/prescriptions/${previous.id}`} look="soft" wide>
              {t('version', { version: previous.version })}
            </ButtonLink>
          </Section>
        ) : null}
      </Page>
      {state === 'EFFECTIVE' && validUntil && now < validUntil ? (
        <StickyBar>
          <ButtonLink href={`/checkout?prescriptionId=${prescription.id}`} wide>
            {t('order')}
          </ButtonLink>
        </StickyBar>
      ) : null}
    </>
  );
}
