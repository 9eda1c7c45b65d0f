import type { ClinicianRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { Facts } from '@openward/ui/facts';
import { useTranslations } from 'next-intl';
import { Files } from './files.tsx';
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
  const { referral } = room;
  const { attachments: photos } = room.intake;
  return (
    <div className={styles.stack}>
      {referral ? (
        <section>
          <h3 className={styles.title}>{t('referred-by', { name: format.person(referral.madeBy) })}</h3>
          <p className={styles.reason}>{referral.reason}</p>
        </section>
      ) : null}
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
      {photos.length > 0 ? (
        <section>
          <h3 className={styles.title}>{t('photos')}</h3>
          <Files files={photos} none="" />
        </section>
      ) : null}
      <Facts
        items={[
          { label: t('since'), value: since(intake.since) },
          {
            label: t('red-flags'),
            value:
              redFlags.length === 0 ? t('red-flags-none') : format.list(redFlags.map((flag) => t(`flags.${flag}`))),
          },
          ...(intake.guardianPresence
            ? [
                {
                  label: t('guardian-present'),
                  value: t('guardian-present-by', {
                    name: format.person(intake.guardianPresence),
                    time: format.nearDateTime(intake.guardianPresence.at, now, { within: true }),
                  }),
                },
              ]
            : []),
          { label: t('service'), value: format.localized(room.consultation.serviceName) },
          { label: t('price'), value: priceMinor === 0 ? t('free') : format.money(priceMinor, currency) },
          { label: t('consented'), value: format.nearDateTime(consentedAt, now) },
        ]}
      />
    </div>
  );
}
