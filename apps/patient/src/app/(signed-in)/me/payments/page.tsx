import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PaymentsScreen } from '../../../../features/billing/index.ts';
import { api } from '../../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.billing'))('mine') };
}

/** My payments and refunds. */
export default async function PaymentsPage() {
  return <PaymentsScreen payments={await (await api()).billing.list()} />;
}
