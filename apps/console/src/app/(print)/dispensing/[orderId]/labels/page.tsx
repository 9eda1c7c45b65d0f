import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LabelSheet } from '../../../../../features/pharmacy/index.ts';
import { orderToPrint } from '../../../../../server/order-to-print.ts';

interface Props {
  readonly params: Promise<{ readonly orderId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.pharmacy'))('labels') };
}

/** The labels of an order's packs, to print. */
export default async function LabelsPage({ params }: Props) {
  return <LabelSheet order={await orderToPrint(params)} />;
}
