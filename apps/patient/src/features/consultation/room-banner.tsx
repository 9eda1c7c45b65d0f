import type { ConsultationView } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { ButtonLink } from '@openward/ui/button';
import { ClinicianBanner } from '@openward/ui/person-banner';
import { IconRoute } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useTitleOf } from '../shell/use-title-of.ts';
import styles from './consultation.module.css';

/** Who answers: name, title, institution, licence; the emergency call stays in view. */
export function RoomBanner({ consultation }: { readonly consultation: ConsultationView }) {
  const t = useTranslations('patient.consultation');
  const format = useFormat();
  const titleOf = useTitleOf();
  const { clinician, state, journeyId } = consultation;
  return (
    <ClinicianBanner
      name={format.person(clinician)}
      title={titleOf(clinician)}
      {...(clinician.institutionName ? { institution: format.localized(clinician.institutionName) } : {})}
      licence={clinician.licenceNumber}
      present={state === 'ACTIVE'}
      back={{ href: '/home', label: t('back') }}
      actions={
        <ButtonLink
          href={`/records/${journeyId}`}
          look="quiet"
          iconOnly
          aria-label={t('record')}
          className={styles.record ?? ''}
        >
          <IconRoute size={24} stroke={1.75} aria-hidden="true" />
        </ButtonLink>
      }
    />
  );
}
