import { ruleProfileOf } from '@openward/domain/institution';
import type { PrescriptionView } from '@openward/domain/prescribing';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { IconAlertTriangle, IconCircleDashed, IconPhone } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './prescription.module.css';

/** What the checks found, in the patient's words: alerts with the doctor's reason, and what nobody could check. */
export function Warnings({ prescription }: { readonly prescription: PrescriptionView }) {
  const t = useTranslations('patient.prescription');
  const words = useTranslations('prescribing');
  const format = useFormat();
  const { checks } = prescription;
  const { ambulance } = ruleProfileOf(prescription.ruleProfile).emergency;
  const open = [...new Set(checks.filter(({ answer }) => answer === 'not-checked').map(({ check }) => check))];
  return (
    <div className={styles.warnings}>
      {checks
        .filter(({ answer }) => answer === 'alert')
        .map(({ check, medicineId, reason, about, override }) => (
          <Banner
            key={`${check} ${medicineId} ${reason} ${about?.en}`}
            tone="network"
            icon={<IconAlertTriangle size={20} stroke={1.75} />}
          >
            <p>{reason ? words(`reason.${reason}`, { about: about ? format.localized(about) : '' }) : null}</p>
            {override ? <p>{t('override', { reason: override.reason })}</p> : null}
          </Banner>
        ))}
      <ul className={styles.advice}>
        <li>
          <IconPhone size={20} stroke={1.75} aria-hidden="true" />
          {t('allergic', { number: ambulance })}
        </li>
        <li>{t('as-said')}</li>
        {open.length > 0 ? (
          <li>
            <IconCircleDashed size={20} stroke={1.75} aria-hidden="true" />
            {t('not-checked', { checks: format.list(open.map((check) => words(`check.${check}`))) })}
          </li>
        ) : null}
      </ul>
    </div>
  );
}
