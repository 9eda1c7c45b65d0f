import type { OrderView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { JourneyTimeline } from '@openward/ui/journey-timeline';
import { useNow, useTranslations } from 'next-intl';

/** Every step with actor and time; what comes says who acts. */
export function OrderWay({ order }: { readonly order: OrderView }) {
  const t = useTranslations('patient.orders');
  const now = useNow();
  const format = useFormat();
  const actorOf = ({ actorName, actorLatinName, at, key }: OrderView['steps'][number]) => {
    if (actorName !== null) return format.person({ name: actorName, latinName: actorLatinName });
    return at === null ? t(`by.${key}`) : t('by-system');
  };
  return (
    <JourneyTimeline
      steps={order.steps.map((step, index) => ({
        key: `${step.key}-${index}`,
        title:
          step.key === 'paid' && step.at
            ? t('paid-amount', { amount: format.money(order.totalMinor, order.currency) })
            : t(`steps.${step.key}`),
        status: step.status,
        lines: [[actorOf(step), step.at ? format.nearDateTime(step.at, now) : null].filter(Boolean).join(' · ')],
      }))}
    />
  );
}
