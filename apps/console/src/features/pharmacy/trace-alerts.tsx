'use client';

import { groupTraceCode, orderNumber, type TraceAlertView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';
import styles from './dispensing.module.css';
import { useReread } from './use-dispensing.ts';
import { useNow } from '../now/index.ts';

/** Refused scans stay until a pharmacist has looked into them. */
export function TraceAlerts({ alerts }: { readonly alerts: readonly TraceAlertView[] }) {
  const open = alerts.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  if (open.length === 0) return null;
  return (
    <ul className={styles.alerts}>
      {open.map((alert) => (
        <li key={alert.id}>
          <Alert alert={alert} />
        </li>
      ))}
    </ul>
  );
}

function Alert({ alert }: { readonly alert: TraceAlertView }) {
  const t = useTranslations('console.pharmacy');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const reread = useReread();
  const now = useNow();
  const { me } = useStaff();
  const acknowledge = useMutation(trpc.pharmacy.acknowledgeAlert.mutationOptions({ onSettled: reread }));
  const code = groupTraceCode(alert.traceCode);
  const may = mayOpen(me, 'trace-alert.acknowledge');
  return (
    <Banner
      tone="danger"
      live
      title={
        alert.sold
          ? t('already-sold', {
              code,
              day: format.date(alert.sold.on, { now }),
              order: orderNumber(alert.sold.orderNumber),
            })
          : t('was-sold', { code })
      }
      action={
        may ? (
          <Button
            look="outline"
            size="small"
            busy={acknowledge.isPending}
            onClick={() => acknowledge.mutate({ traceAlertId: alert.id })}
          >
            {t('acknowledge')}
          </Button>
        ) : undefined
      }
    >
      {acknowledge.error ? errors(errorKeyOf(acknowledge.error)) : may ? t('hold-tray-pharmacist') : t('hold-tray')}
      <span className={styles.at}> {format.time(alert.at)}</span>
    </Banner>
  );
}
