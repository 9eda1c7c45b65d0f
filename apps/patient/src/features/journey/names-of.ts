import type { JourneyCard } from '@openward/domain/journey';
import type { useFormat } from '@openward/i18n/react';

/** Patient and clinician of a journey as the reader reads names. */
export function namesOf(journey: JourneyCard, format: ReturnType<typeof useFormat>) {
  const { patientName, patientLatinName, clinicianName, clinicianLatinName } = journey;
  return {
    patient: format.person({ name: patientName, latinName: patientLatinName }),
    clinician: clinicianName === null ? null : format.person({ name: clinicianName, latinName: clinicianLatinName }),
  };
}
