import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OrdersScreen } from '../../../features/pharmacy/index.ts';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.orders'))('title') };
}

/** Every order, open ones first. */
export default async function OrdersPage() {
  return <OrdersScreen orders={await (await api()).pharmacy.orders({})} />;
}
