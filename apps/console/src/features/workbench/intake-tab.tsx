import type { ClinicianRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { Facts } from '@openward/ui/facts';
import { useTranslations } from 'next-intl';
import styles from './panel.module.css';

interface IntakeTabProps {
  readonly room: ClinicianRoom;
  readonly now: Date;
}

/** What the patient said and agreed to before queueing. */
export function IntakeTab({ room, now }: IntakeTabProps) {
  const t = useTranslations('console.record');
  const since = useTranslations('since');
  const format = useFormat();
  const { symptoms, additions, redFlags, consentedAt, priceMinor, currency, ...intake } = room.intake;
  return (
    <div className={styles.stack}>
      <section>
        <h3 className={styles.title}>{t('reason')}</h3>
        <p className={styles.reason}>{symptoms}</p>
      </section>
      {additions ? (
        <section>
          <h3 className={styles.title}>{t('additions')}</h3>
          <p className={styles.text}>{additions}</p>
        </section>
      ) : null}
      <Facts
        items={[
          { label: t('since'), value: since(intake.since) },
          { label: t('red-flags'), value: redFlags.length === 0 ? t('red-flags-none') : format.list(redFlags) },
          { label: t('service'), value: format.localized(room.consultation.serviceName) },
          { label: t('price'), value: priceMinor === 0 ? t('free') : format.money(priceMinor, currency) },
          { label: t('consented'), value: t('consented-at', { time: format.nearDateTime(consentedAt, now) }) },
        ]}
      />
    </div>
  );
}
