import type { SoldMedicineCard } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { useTranslations } from 'next-intl';

type Named = Pick<SoldMedicineCard, 'name' | 'strength'>;
type Packed = Pick<SoldMedicineCard, 'form' | 'packUnits' | 'packUnit'>;

/** A medicine in the reader's words: its generic name with the strength, and what is in a pack. */
export function useMedicineWords() {
  const t = useTranslations('prescribing');
  const format = useFormat();
  const unitOf = (unit: string) => (t.has(`pack-unit.${unit}`) ? t(`pack-unit.${unit}`) : unit);
  return {
    name: ({ name, strength }: Named): string => `${format.localized(name)} ${strength.replaceAll(' ', '\u00a0')}`,
    form: ({ form }: Pick<Packed, 'form'>): string => (t.has(`form.${form}`) ? t(`form.${form}`) : form),
    pack: ({ packUnits, packUnit }: Packed): string =>
      t('content', { count: packUnits, unit: unitOf(packUnit) }).replaceAll(' ', '\u00a0'),
    packs: (count: number): string => t('pack', { packs: count }),
  };
}
