import type { OrderQuote, PharmacyOffer } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Card } from '@openward/ui/card';
import { MeaningBadge } from '@openward/ui/status-badge';
import { useTranslations } from 'next-intl';
import { useCart } from './cart.ts';
import { PackStepper } from './pack-stepper.tsx';
import styles from './pharmacy.module.css';
import { useMedicineWords } from './use-medicine-words.ts';

interface CheckoutLinesProps {
  readonly personId: string;
  readonly quote: OrderQuote;
  /** The pharmacy chosen now. */
  readonly offer: PharmacyOffer | null;
  readonly isCart: boolean;
}

/** What is ordered, and what the chosen pharmacy lacks of it. Packs of a prescription are the doctor's to count. */
export function CheckoutLines({ personId, quote, offer, isCart }: CheckoutLinesProps) {
  const t = useTranslations('patient.checkout');
  const words = useMedicineWords();
  const format = useFormat();
  const { setPacks } = useCart(personId);
  const offered = (medicineId: string, prescriptionLineId: string | null) =>
    offer?.lines.find((line) => line.medicineId === medicineId && line.prescriptionLineId === prescriptionLineId);
  return (
    <Card className={styles.flush ?? ''}>
      <ul className={styles.list}>
        {quote.wanted.map(({ medicine, prescriptionLineId, quantity }) => {
          const line = offered(medicine.id, prescriptionLineId);
          const name = words.name(medicine);
          return (
            <li key={prescriptionLineId ?? medicine.id} className={styles.item}>
              <div className={styles.about}>
                <span className={styles.name}>{name}</span>
                <span className={styles.detail}>{`${words.form(medicine)} · ${words.pack(medicine)}`}</span>
                <span className={styles.detail}>
                  {line ? t('per-pack', { price: format.money(line.unitPriceMinor, quote.currency) }) : t('not-here')}
                </span>
                {line && line.quantity < quantity ? (
                  <MeaningBadge meaning="needs-person" label={t('only', { packs: words.packs(line.quantity) })} />
                ) : null}
              </div>
              {isCart ? (
                <PackStepper label={name} quantity={quantity} onChange={(packs) => setPacks(medicine, packs)} />
              ) : (
                <span className={styles.price}>{words.packs(line?.quantity ?? quantity)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
