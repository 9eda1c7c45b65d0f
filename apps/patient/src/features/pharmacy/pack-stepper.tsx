import { MAX_PACKS_PER_LINE } from '@openward/domain/pharmacy';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './pharmacy.module.css';
import { useMedicineWords } from './use-medicine-words.ts';

interface PackStepperProps {
  /** Which medicine, for those who do not see the row. */
  readonly label: string;
  readonly quantity: number;
  readonly onChange: (quantity: number) => void;
}

/** Fewer or more packs; below one it is taken out. */
export function PackStepper({ label, quantity, onChange }: PackStepperProps) {
  const t = useTranslations('patient.shop');
  const words = useMedicineWords();
  return (
    <div className={styles.stepper} role="group" aria-label={label}>
      <button
        type="button"
        className={styles.step}
        aria-label={quantity === 1 ? t('remove', { name: label }) : t('fewer', { name: label })}
        onClick={() => onChange(quantity - 1)}
      >
        <IconMinus size={18} stroke={2} aria-hidden="true" />
      </button>
      <span className={styles.count} aria-live="polite" aria-label={words.packs(quantity)}>
        {quantity}
      </span>
      <button
        type="button"
        className={styles.step}
        aria-label={t('more', { name: label })}
        disabled={quantity >= MAX_PACKS_PER_LINE}
        onClick={() => onChange(quantity + 1)}
      >
        <IconPlus size={18} stroke={2} aria-hidden="true" />
      </button>
    </div>
  );
}
