import { loadMessages } from '@openward/i18n/messages';
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Leaflet, PrintSheet } from '../../../../../features/pharmacy/index.ts';
import { orderToPrint } from '../../../../../server/order-to-print.ts';

interface Props {
  readonly params: Promise<{ readonly orderId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.pharmacy'))('leaflets') };
}

/** A sheet about each medicine in the patient's language, to print. */
export default async function LeafletsPage({ params }: Props) {
  const order = await orderToPrint(params);
  const t = await getTranslations('console.pharmacy');
  const { locale } = order.patient;
  return (
    <PrintSheet order={order} title={t('leaflets')}>
      <NextIntlClientProvider locale={locale} messages={await loadMessages('console', locale)}>
        {order.lines.map((line) => (
          <Leaflet key={line.id} order={order} line={line} />
        ))}
      </NextIntlClientProvider>
    </PrintSheet>
  );
}
