import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReceiptScreen } from '../../../../../features/pharmacy/index.ts';
import { api } from '../../../../../server/caller.ts';
import { notFoundOrThrow } from '../../../../../server/not-found-or-throw.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.orders'))('receipt') };
}

interface ReceiptPageProps {
  readonly params: Promise<{ readonly orderId: string }>;
}

/** What was paid, for printing. */
export default async function ReceiptPage({ params }: ReceiptPageProps) {
  const { orderId } = await params;
  return <ReceiptScreen order={await (await api()).pharmacy.order({ orderId }).catch(notFoundOrThrow)} />;
}
