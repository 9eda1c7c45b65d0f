import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { CheckoutScreen } from '../../../features/pharmacy/index.ts';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.checkout'))('title') };
}

interface CheckoutPageProps {
  readonly searchParams: Promise<{ readonly prescriptionId?: string | string[] }>;
}

/** Orders from a prescription, or what is in the cart. */
export default async function CheckoutPage({ searchParams }: CheckoutPageProps) {
  const { prescriptionId } = await searchParams;
  const named = z.uuid().optional().safeParse(prescriptionId);
  if (!named.success) notFound();
  const caller = await api();
  const [me, book] = await Promise.all([caller.identity.me(), caller.pharmacy.addresses()]);
  return <CheckoutScreen me={me} prescriptionId={named.data ?? null} book={book} />;
}
