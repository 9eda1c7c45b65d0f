import { type OrderCardDto, orderNumber } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { useTranslations } from 'next-intl';
import { useMedicineWords } from './use-medicine-words.ts';

const shown = 2;

/** What an order holds, its number, and who acts next, in the reader's words. */
export function useOrderWords() {
  const t = useTranslations('patient.orders');
  const format = useFormat();
  const words = useMedicineWords();
  return {
    number: ({ number }: Pick<OrderCardDto, 'number'>): string => t('number', { number: orderNumber(number) }),
    /** Two by name, the others counted. */
    medicines: ({ medicines }: Pick<OrderCardDto, 'medicines'>): string => {
      const names = medicines.slice(0, shown).map(words.name);
      const rest = medicines.length - names.length;
      return rest > 0
        ? t('and-more', { names: names.join(format.locale === 'en' ? ', ' : '、'), count: rest })
        : format.list(names);
    },
    next: ({ state, expiresAt, pharmacyName }: Pick<OrderCardDto, 'state' | 'expiresAt' | 'pharmacyName'>, now: Date) =>
      t(`next.${state}`, {
        pharmacy: format.localized(pharmacyName),
        time: expiresAt ? format.nearDateTime(expiresAt, now, { within: true }) : '',
      }),
  };
}
