import type { PatientRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { ClinicianBanner } from '@openward/ui/person-banner';
import { useTranslations } from 'next-intl';
import { useTitleOf } from '../shell/use-title-of.ts';
import { RoomMenu } from './room-menu.tsx';

/** Who answers: name, title, institution, licence; the emergency call stays in view. */
export function RoomBanner({ room }: { readonly room: PatientRoom }) {
  const t = useTranslations('patient.consultation');
  const format = useFormat();
  const titleOf = useTitleOf();
  const { consultation, institution } = room;
  const { clinician, state, journeyId } = consultation;
  return (
    <ClinicianBanner
      name={format.person(clinician)}
      title={titleOf(clinician)}
      {...(clinician.institutionName ? { institution: format.localized(clinician.institutionName) } : {})}
      licence={clinician.licenceNumber}
      present={state === 'ACTIVE'}
      back={{ href: '/home', label: t('back') }}
      emergencyNumber={institution.emergency.ambulance}
      actions={<RoomMenu journeyId={journeyId} institution={institution} />}
    />
  );
}
