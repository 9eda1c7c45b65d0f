import type { ShopItem } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useCart } from './cart.ts';
import { PackStepper } from './pack-stepper.tsx';
import styles from './pharmacy.module.css';
import { soldPart } from './sold-part.ts';
import { useMedicineWords } from './use-medicine-words.ts';

/** One medicine of the shelf: what it is, from what price, into the cart. */
export function ShopRow({ item, personId }: { readonly item: ShopItem; readonly personId: string }) {
  const t = useTranslations('patient.shop');
  const words = useMedicineWords();
  const format = useFormat();
  const { quantityOf, setPacks } = useCart(personId);
  const quantity = quantityOf(item.id);
  const name = words.name(item);
  const price = item.fromPriceMinor;
  return (
    <li className={styles.item}>
      <Link href={`/shop/${item.id}`} className={styles.aboutLink}>
        <span className={styles.name}>{name}</span>
        <span className={styles.detail}>{`${words.form(item)} · ${words.pack(item)}`}</span>
        <span className={styles.detail}>
          {price === null ? t('sold-out') : t('from', { price: format.money(price, item.currency) })}
        </span>
      </Link>
      {quantity > 0 ? (
        <PackStepper label={name} quantity={quantity} onChange={(packs) => setPacks(soldPart(item), packs)} />
      ) : (
        <Button
          look="soft"
          size="small"
          disabled={price === null}
          aria-label={t('add-name', { name })}
          onClick={() => setPacks(soldPart(item), 1)}
        >
          {t('add')}
        </Button>
      )}
    </li>
  );
}
