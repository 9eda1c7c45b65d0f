import { EmergencyNotice } from '@openward/ui/emergency-notice';
import { useTranslations } from 'next-intl';

/** An answer means that nobody should wait for a clinician to read it. */
export function EmergencyAdvice({ number }: { readonly number: string }) {
  const t = useTranslations('patient.follow-up');
  return (
    <div role="alert">
      <EmergencyNotice title={t('emergency')} detail={t('emergency-detail', { number })} number={number} />
    </div>
  );
}
