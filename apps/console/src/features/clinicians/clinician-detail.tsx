'use client';

import type { ClinicianRow } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { Facts } from '@openward/ui/facts';
import { PersonAvatar } from '@openward/ui/person-avatar';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useTitle } from '../identity/index.ts';
import { CredentialAct } from './credential-act.tsx';
import styles from './clinicians.module.css';

interface ClinicianDetailProps {
  readonly clinician: ClinicianRow;
  readonly onClose: () => void;
  readonly onChanged: (clinician: ClinicianRow) => void;
}

/** Licence, duty and load of one clinician; what may be done stands at the foot. */
export function ClinicianDetail({ clinician, onClose, onChanged }: ClinicianDetailProps) {
  const t = useTranslations('console.clinicians');
  const roleNames = useTranslations('role');
  const titleOf = useTitle();
  const format = useFormat();
  const name = format.person(clinician);
  const { credential, role, title, licenceNumber, licenceValidUntil, institutionName, onDutySince } = clinician;
  return (
    <>
      <header className={styles.head}>
        <PersonAvatar name={name} tone="plain" />
        <div className={styles.names}>
          <h2 className={styles.heading}>
            {name} <span className={styles.other}>{format.otherName(clinician)}</span>{' '}
            <StatusBadge of="CREDENTIAL" state={credential} />
          </h2>
          <p className={styles.quiet}>
            {[titleOf(title) ?? roleNames(role), institutionName && format.localized(institutionName)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <Button look="quiet" iconOnly aria-label={t('close')} onClick={onClose}>
          <IconX size={18} stroke={1.75} aria-hidden="true" />
        </Button>
      </header>
      <div className={styles.facts}>
        <Facts
          items={[
            { label: t('role'), value: roleNames(role) },
            { label: t('licence'), value: licenceNumber ?? '–' },
            { label: t('valid-until'), value: licenceValidUntil ? format.plainDate(licenceValidUntil) : '–' },
            { label: t('since'), value: onDutySince ? format.dateTime(onDutySince) : t('off-duty') },
            { label: t('active'), value: String(clinician.activeConsultations) },
          ]}
        />
      </div>
      <footer className={styles.foot}>
        <CredentialAct clinician={clinician} onChanged={onChanged} />
      </footer>
    </>
  );
}
