import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OrderScreen } from '../../../../features/pharmacy/index.ts';
import { api } from '../../../../server/caller.ts';
import { notFoundOrThrow } from '../../../../server/not-found-or-throw.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.orders'))('order') };
}

interface OrderPageProps {
  readonly params: Promise<{ readonly orderId: string }>;
}

/** One order, live. */
export default async function OrderPage({ params }: OrderPageProps) {
  const { orderId } = await params;
  return <OrderScreen order={await (await api()).pharmacy.order({ orderId }).catch(notFoundOrThrow)} />;
}
