'use client';

import {
  orderNumber,
  orderRefusalReasons,
  type DispensingView,
  type OrderRefusalReason,
} from '@openward/domain/pharmacy';
import { Button } from '@openward/ui/button';
import { SelectField, TextField } from '@openward/ui/field';
import { Kbd } from '@openward/ui/kbd';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import styles from './dispensing.module.css';
import { useReread } from './use-dispensing.ts';

interface RefuseFormProps {
  readonly order: DispensingView;
  readonly onKeep: () => void;
}

/** The pharmacy cannot send it: why, what that causes, and a way out. */
export function RefuseForm({ order, onKeep }: RefuseFormProps) {
  const t = useTranslations('console.pharmacy');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const reread = useReread();
  const [reason, setReason] = useState<OrderRefusalReason>('out-of-stock');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const refuse = useMutation(trpc.pharmacy.refuse.mutationOptions({ onSuccess: onKeep, onSettled: reread }));
  const confirm = () => {
    if (refuse.isPending) return;
    const isUnsaid = reason === 'other' && note.trim() === '';
    setMissing(isUnsaid);
    if (!isUnsaid) refuse.mutate({ orderId: order.orderId, reason, note: note.trim() });
  };
  const title = t('refuse-title', { order: orderNumber(order.number) });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- shortcuts for what the buttons inside do
    <section
      className={styles.refuse}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') onKeep();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm();
      }}
    >
      <h3 className={styles.todo}>{title}</h3>
      <p className={styles.quiet}>
        {t('refuse-consequence', { count: order.lines.reduce((sum, line) => sum + line.quantity, 0) })}
      </p>
      <div className={styles.fields}>
        <SelectField
          label={t('refuse-reason')}
          autoFocus
          value={reason}
          onChange={(event) =>
            setReason(orderRefusalReasons.find((one) => one === event.currentTarget.value) ?? 'other')
          }
        >
          {orderRefusalReasons.map((one) => (
            <option key={one} value={one}>
              {t(`reason.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('refuse-note')}
          maxLength={500}
          value={note}
          error={missing ? t('refuse-note-missing') : null}
          onChange={(event) => {
            setNote(event.currentTarget.value);
            setMissing(false);
          }}
        />
      </div>
      {refuse.error ? (
        <p className={styles.wrong} role="alert">
          {errors(errorKeyOf(refuse.error))}
        </p>
      ) : null}
      <div className={styles.acts}>
        <Button look="outline" onClick={onKeep}>
          {t('refuse-keep')} <Kbd>Esc</Kbd>
        </Button>
        <Button look="danger-outline" busy={refuse.isPending} onClick={confirm}>
          {t('refuse')} <Kbd>Ctrl ↵</Kbd>
        </Button>
      </div>
    </section>
  );
}
