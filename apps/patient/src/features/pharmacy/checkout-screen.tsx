'use client';

import type { PatientMe } from '@openward/domain/identity';
import type { addressBookSchema, QuoteOrderInput } from '@openward/domain/pharmacy';
import { ButtonLink } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { PageTitle } from '@openward/ui/page-title';
import { Page } from '@openward/ui/shell';
import { Skeleton } from '@openward/ui/skeleton';
import { IconShoppingBag } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { useTRPC } from '../../client/api.ts';
import { useCart } from './cart.ts';
import { CheckoutForm } from './checkout-form.tsx';
import { CheckoutRefused } from './checkout-refused.tsx';

interface CheckoutScreenProps {
  readonly me: PatientMe;
  /** null: what is in the cart of this device. */
  readonly prescriptionId: string | null;
  readonly book: z.output<typeof addressBookSchema>;
}

/** From a prescription or the cart to an order: where to, from which pharmacy, for how much. */
export function CheckoutScreen({ me, prescriptionId, book }: CheckoutScreenProps) {
  const t = useTranslations('patient.checkout');
  const trpc = useTRPC();
  const { cart, isReady } = useCart(me.personId);
  const [patientId, setPatientId] = useState(me.personId);
  const [chosenAddress, setChosenAddress] = useState<string | null>(null);
  const { data } = useQuery(trpc.pharmacy.addresses.queryOptions(undefined, { initialData: book }));
  const { addresses } = data;
  const addressId = (addresses.find(({ id }) => id === chosenAddress) ?? addresses[0])?.id ?? null;
  const what = ((): QuoteOrderInput['what'] | null => {
    if (prescriptionId !== null) return { kind: 'prescription', prescriptionId };
    const lines = cart.map(({ medicine, quantity }) => ({ medicineId: medicine.id, quantity }));
    return lines.length > 0 ? { kind: 'cart', patientId, lines } : null;
  })();
  const quote = useQuery(
    trpc.pharmacy.quote.queryOptions(
      { what: what ?? { kind: 'cart', patientId, lines: [] }, addressId },
      { enabled: what !== null, placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
  const isEmpty = prescriptionId === null && isReady && cart.length === 0;
  const isLoading = !isEmpty && !quote.data && !quote.error;
  const back = prescriptionId === null ? '/shop' : `/prescriptions/${prescriptionId}`;
  return (
    <>
      <PageTitle title={t('title')} back={{ href: back, label: t('back') }} />
      {isEmpty || isLoading || quote.error ? (
        <Page>
          {isEmpty ? (
            <EmptyState
              icon={<IconShoppingBag size={22} stroke={1.75} />}
              title={t('empty')}
              action={
                <ButtonLink href="/shop" look="soft" wide>
                  {t('to-shop')}
                </ButtonLink>
              }
            >
              {t('empty-detail')}
            </EmptyState>
          ) : null}
          {isLoading ? <Skeleton shape="rows" count={4} /> : null}
          {quote.error && !isEmpty ? (
            <CheckoutRefused
              error={quote.error}
              prescriptionId={prescriptionId}
              retrying={quote.isFetching}
              onRetry={() => void quote.refetch()}
            />
          ) : null}
        </Page>
      ) : null}
      {quote.data && !quote.error && !isEmpty ? (
        <CheckoutForm
          me={me}
          prescriptionId={prescriptionId}
          quote={quote.data}
          isFetching={quote.isFetching}
          addresses={addresses}
          addressId={addressId}
          onAddress={setChosenAddress}
          onPatient={setPatientId}
          onLookAgain={() => void quote.refetch()}
        />
      ) : null}
    </>
  );
}
