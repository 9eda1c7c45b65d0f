import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReceiptScreen } from '../../../../../features/billing/index.ts';
import { api } from '../../../../../server/caller.ts';
import { notFoundOrThrow } from '../../../../../server/not-found-or-throw.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.billing'))('receipt') };
}

interface ReceiptPageProps {
  readonly params: Promise<{ readonly paymentId: string }>;
}

/** The receipt of one payment. */
export default async function ReceiptPage({ params }: ReceiptPageProps) {
  const { paymentId } = await params;
  const payment = await (await api()).billing.get({ paymentId }).catch(notFoundOrThrow);
  return <ReceiptScreen payment={payment} />;
}
