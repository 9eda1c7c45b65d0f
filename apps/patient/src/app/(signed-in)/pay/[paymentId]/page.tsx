import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PayScreen } from '../../../../features/billing/index.ts';
import { api } from '../../../../server/caller.ts';
import { notFoundOrThrow } from '../../../../server/not-found-or-throw.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.billing'))('title') };
}

interface PayPageProps {
  readonly params: Promise<{ readonly paymentId: string }>;
}

/** One payment, before and after the provider. */
export default async function PayPage({ params }: PayPageProps) {
  const { paymentId } = await params;
  const payment = await (await api()).billing.get({ paymentId }).catch(notFoundOrThrow);
  return <PayScreen key={paymentId} payment={payment} />;
}
