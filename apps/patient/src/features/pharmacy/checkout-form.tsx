import type { PatientMe } from '@openward/domain/identity';
import type { AddressBookEntry, OrderQuote } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button, ButtonLink } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { ChoiceList } from '@openward/ui/choice';
import { EmptyState } from '@openward/ui/empty-state';
import { Facts } from '@openward/ui/facts';
import { Page, Section, StickyBar } from '@openward/ui/shell';
import { IconBuildingStore, IconPrescription } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useNow, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '@openward/api/client';
import { useCart } from './cart.ts';
import { CheckoutAddress } from './checkout-address.tsx';
import { CheckoutLines } from './checkout-lines.tsx';
import styles from './pharmacy.module.css';
import { useOrderKey } from './use-order-key.ts';
import { usePlaceWords } from './use-place-words.ts';

interface CheckoutFormProps {
  readonly me: PatientMe;
  readonly prescriptionId: string | null;
  readonly quote: OrderQuote;
  /** Prices are being looked at again. */
  readonly isFetching: boolean;
  readonly addresses: readonly AddressBookEntry[];
  readonly addressId: string | null;
  readonly onAddress: (addressId: string) => void;
  readonly onPatient: (patientId: string) => void;
  readonly onLookAgain: () => void;
}

/** Medicines, for whom, where to, which pharmacy, the price; then order and pay. */
export function CheckoutForm(props: CheckoutFormProps) {
  const { me, prescriptionId, quote, isFetching, addresses, addressId, onAddress, onPatient, onLookAgain } = props;
  const t = useTranslations('patient.checkout');
  const errors = useTranslations('errors');
  const now = useNow();
  const format = useFormat();
  const places = usePlaceWords();
  const router = useRouter();
  const trpc = useTRPC();
  const { clear } = useCart(me.personId);
  const { keyOf, forget } = useOrderKey(me.personId);
  const [chosen, setChosen] = useState<string | null>(null);
  const [addressMissing, setAddressMissing] = useState(false);
  const place = useMutation(trpc.pharmacy.placeOrder.mutationOptions());
  const offer = quote.offers.find(({ pharmacyId }) => pharmacyId === chosen) ?? quote.offers[0];
  const money = (minor: number) => format.money(minor, quote.currency);
  const total = quote.wanted.length;
  const aboutOf = ({ isComplete, lines, itemsMinor, totalMinor, ...pharmacy }: OrderQuote['offers'][number]) =>
    [
      places.city(pharmacy),
      isComplete ? t('all-in-stock') : t('part-in-stock', { count: lines.length, total }),
      money(totalMinor ?? itemsMinor),
    ].join(' · ');
  const submit = () => {
    if (!offer || isFetching) return;
    if (addressId === null || offer.deliveryMinor === null) return setAddressMissing(true);
    const decided = {
      patientId: quote.patient.personId,
      prescriptionId,
      pharmacyId: offer.pharmacyId,
      addressId,
      lines: offer.lines,
      deliveryMinor: offer.deliveryMinor,
    };
    place.mutate(
      { key: keyOf(decided), ...decided },
      {
        onSuccess: ({ paymentId }) => {
          forget();
          if (prescriptionId === null) clear();
          router.push(`/pay/${paymentId}`);
        },
        onError: (error) => {
          if (refusalOf(error)) onLookAgain();
        },
      },
    );
  };
  return (
    <>
      <Page>
        {quote.validUntil ? (
          <Banner
            tone="facts"
            icon={<IconPrescription size={20} stroke={1.75} />}
            title={t('from-prescription', { name: format.person(quote.patient) })}
          >
            {t('order-by', { time: format.dateTime(quote.validUntil, { now }) })}
          </Banner>
        ) : null}
        <Section title={t('medicines')}>
          <CheckoutLines personId={me.personId} quote={quote} offer={offer ?? null} isCart={prescriptionId === null} />
        </Section>
        {prescriptionId === null && me.family.length > 0 ? (
          <ChoiceList
            legend={t('for-whom')}
            name="patient"
            value={quote.patient.personId}
            options={[me, ...me.family].map((person) => ({ value: person.personId, label: format.person(person) }))}
            onChange={onPatient}
          />
        ) : null}
        <Section title={t('deliver-to')}>
          <CheckoutAddress
            personId={me.personId}
            addresses={addresses}
            addressId={addressId}
            isMissing={addressMissing && addressId === null}
            onChoose={onAddress}
          />
        </Section>
        {quote.offers.length > 0 ? (
          <ChoiceList
            legend={t('pharmacy')}
            name="pharmacy"
            value={offer?.pharmacyId ?? null}
            options={quote.offers.map((one) => ({
              value: one.pharmacyId,
              label: format.localized(one.name),
              detail: aboutOf(one),
            }))}
            onChange={setChosen}
          />
        ) : (
          <Section title={t('pharmacy')}>
            <EmptyState
              icon={<IconBuildingStore size={22} stroke={1.75} />}
              title={t('nobody-has')}
              action={
                <ButtonLink href="/care" look="soft" wide>
                  {t('ask')}
                </ButtonLink>
              }
            >
              {t('nobody-has-detail')}
            </EmptyState>
          </Section>
        )}
        {offer ? (
          <Section title={t('price')}>
            <Card className={styles.padded ?? ''}>
              <Facts
                items={[
                  { label: t('items'), value: money(offer.itemsMinor) },
                  {
                    label: t('delivery'),
                    value: offer.deliveryMinor === null ? t('delivery-unknown') : money(offer.deliveryMinor),
                  },
                  { label: t('you-pay'), value: <strong>{money(offer.totalMinor ?? offer.itemsMinor)}</strong> },
                ]}
              />
            </Card>
            <p className={styles.detail}>{t('promise')}</p>
          </Section>
        ) : null}
        {place.error ? (
          <Banner tone="danger" live title={errors(errorKeyOf(place.error))}>
            {refusalOf(place.error) ? t('looked-again') : null}
          </Banner>
        ) : null}
      </Page>
      {offer ? (
        <StickyBar
          before={
            <span className={styles.total}>
              <span className={styles.totalLabel}>{t('you-pay')}</span>
              <span className={styles.totalPrice}>{money(offer.totalMinor ?? offer.itemsMinor)}</span>
            </span>
          }
        >
          <Button wide busy={place.isPending || isFetching} onClick={submit}>
            {t(place.isPending ? 'ordering' : isFetching ? 'looking-again' : 'order-and-pay')}
          </Button>
        </StickyBar>
      ) : null}
    </>
  );
}
