'use client';

import type { ShopMedicine } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button, ButtonLink } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { EmptyState } from '@openward/ui/empty-state';
import { Facts } from '@openward/ui/facts';
import { PageTitle } from '@openward/ui/page-title';
import { Row, RowList } from '@openward/ui/row';
import { Page, Section, StickyBar } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { IconBuildingStore, IconMessages, IconPackageOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { useCart } from './cart.ts';
import { PackStepper } from './pack-stepper.tsx';
import styles from './pharmacy.module.css';
import { soldPart } from './sold-part.ts';
import { useMedicineWords } from './use-medicine-words.ts';
import { usePlaceWords } from './use-place-words.ts';

interface MedicineScreenProps {
  readonly personId: string;
  readonly medicine: ShopMedicine;
}

/** What the catalogue knows of an over-the-counter medicine, who has it, and whom to ask. Nothing is made up. */
export function MedicineScreen({ personId, medicine: initial }: MedicineScreenProps) {
  const t = useTranslations('patient.shop');
  const words = useMedicineWords();
  const places = usePlaceWords();
  const format = useFormat();
  const trpc = useTRPC();
  const { data: medicine } = useQuery(
    trpc.pharmacy.medicine.queryOptions({ medicineId: initial.id }, { initialData: initial }),
  );
  const { quantityOf, setPacks, packs } = useCart(personId);
  const quantity = quantityOf(medicine.id);
  const name = words.name(medicine);
  const { fromPriceMinor: price, currency } = medicine;
  const facts = [
    { label: t('form'), value: words.form(medicine) },
    { label: t('strength'), value: medicine.strength },
    { label: t('pack'), value: words.pack(medicine) },
    { label: t('shelf'), value: t(`categories.${medicine.category}`) },
    { label: t('atc'), value: medicine.atcCode },
  ];
  return (
    <>
      <PageTitle title={t('medicine')} back={{ href: '/shop', label: t('title') }} />
      <Page>
        <div>
          <h2 className={type.title}>{name}</h2>
          <p className={type.secondary}>{t('over-the-counter')}</p>
        </div>
        <Card className={styles.padded ?? ''}>
          <Facts items={facts} />
        </Card>
        <Banner tone="facts" icon={<IconMessages size={20} stroke={1.75} />} title={t('leaflet')}>
          {t('leaflet-detail')}
        </Banner>
        <ButtonLink href="/care" look="soft" wide>
          {t('ask')}
        </ButtonLink>
        <Section title={t('who-has')}>
          {medicine.pharmacies.length === 0 ? (
            <EmptyState icon={<IconPackageOff size={22} stroke={1.75} />} title={t('sold-out')}>
              {t('sold-out-detail')}
            </EmptyState>
          ) : (
            <RowList>
              {medicine.pharmacies.map(({ pharmacyId, name: pharmacy, priceMinor, ...place }) => (
                <Row
                  key={pharmacyId}
                  tone="plain"
                  icon={<IconBuildingStore size={22} stroke={1.75} />}
                  title={format.localized(pharmacy)}
                  detail={places.city(place)}
                  trailing={<span className={styles.price}>{format.money(priceMinor, currency)}</span>}
                />
              ))}
            </RowList>
          )}
        </Section>
      </Page>
      {price === null ? null : (
        <StickyBar
          before={
            quantity > 0 ? (
              <PackStepper label={name} quantity={quantity} onChange={(count) => setPacks(soldPart(medicine), count)} />
            ) : (
              <span className={styles.totalPrice}>{t('from', { price: format.money(price, currency) })}</span>
            )
          }
        >
          {quantity > 0 ? (
            <ButtonLink href="/checkout" wide>
              {t('to-cart-count', { count: packs })}
            </ButtonLink>
          ) : (
            <Button wide onClick={() => setPacks(soldPart(medicine), 1)}>
              {t('add-to-cart')}
            </Button>
          )}
        </StickyBar>
      )}
    </>
  );
}
