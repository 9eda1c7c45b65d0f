import type { OrderCardDto } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Row } from '@openward/ui/row';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconPackage } from '@tabler/icons-react';
import { useNow } from 'next-intl';
import { useOrderWords } from './use-order-words.ts';

/** An order in a list: what, how far, when. */
export function OrderRow({ order }: { readonly order: OrderCardDto }) {
  const now = useNow();
  const format = useFormat();
  const words = useOrderWords();
  return (
    <Row
      href={`/orders/${order.id}`}
      icon={<IconPackage size={22} stroke={1.75} />}
      tone="plain"
      title={words.medicines(order)}
      badge={<StatusBadge of="ORDER" state={order.state} />}
      detail={words.next(order, now)}
      meta={`${words.number(order)} · ${format.nearDateTime(order.placedAt, now)} · ${format.money(order.totalMinor, order.currency)}`}
    />
  );
}
