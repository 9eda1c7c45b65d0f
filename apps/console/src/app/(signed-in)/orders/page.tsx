import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrdersScreen } from '../../../features/orders/orders-screen.tsx';
import { mayOpen } from '../../../features/shell/places.ts';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.orders'))('title') };
}

/** For admins and auditors. */
export default async function OrdersPage() {
  if (!mayOpen(await (await api()).identity.me(), 'order.oversee')) redirect('/');
  return <OrdersScreen />;
}
