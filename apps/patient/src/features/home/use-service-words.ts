import type { ServiceCard } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { useTranslations } from 'next-intl';

/** Price and wait of a service in words: free, ¥8, 6–10 min wait, not known yet, nobody on duty. */
export function useServiceWords() {
  const t = useTranslations('patient.home');
  const format = useFormat();
  const isSoon = ({ wait, cliniciansOnDuty }: ServiceCard) => cliniciansOnDuty > 0 && wait.kind === 'range';
  return {
    price: ({ priceMinor, currency }: ServiceCard) =>
      priceMinor === 0 ? t('free') : format.money(priceMinor, currency),
    wait: (service: ServiceCard) => {
      if (service.cliniciansOnDuty === 0) return t('closed');
      return isSoon(service) ? t('wait', { range: format.waitRange(service.wait) }) : t('wait-unknown');
    },
    /** Somebody is there and the wait is known. */
    isSoon,
  };
}
