import { daySlots, doseSlots, type DaySlot, type Dosage } from '@openward/domain/prescribing';
import { doseText } from '@openward/i18n';
import { useFormat } from '@openward/i18n/react';
import { IconMoon, IconSun, IconSunrise, IconSunset2 } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { DrawnDose } from './drawn-dose.tsx';
import styles from './prescription.module.css';

const icons = {
  morning: IconSunrise,
  noon: IconSun,
  evening: IconSunset2,
  bedtime: IconMoon,
} as const satisfies Record<DaySlot, unknown>;

/** Four fixed cells of a day: icon, word, drawn dose and count; never colour alone. Without fixed times it says so. */
export function DosePictogram({ dosage }: { readonly dosage: Dosage }) {
  const t = useTranslations('patient.prescription');
  const words = useTranslations('prescribing');
  const { locale } = useFormat();
  const slots = doseSlots(dosage);
  if (!slots) {
    return <p className={styles.anyTime}>{dosage.asNeeded ? t('as-needed') : t('any-time')}</p>;
  }
  return (
    <ul className={styles.slots}>
      {daySlots.map((slot) => {
        const Icon = icons[slot];
        const taken = slots.includes(slot);
        return (
          <li key={slot} className={styles.slot} data-taken={taken || undefined}>
            <Icon size={22} stroke={1.75} aria-hidden="true" />
            <span>{words(`slot.${slot}`)}</span>
            {taken ? (
              <>
                <DrawnDose unit={dosage.unit} isHalf={dosage.amount < 1} />
                <strong>{doseText(dosage, locale)}</strong>
              </>
            ) : (
              <span aria-hidden="true">–</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
