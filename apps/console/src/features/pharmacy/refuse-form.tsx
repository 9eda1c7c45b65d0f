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
import { FactorCode, useFactor } from '../second-factor/index.ts';
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
  const factorWords = useTranslations('console.second-factor');
  const trpc = useTRPC();
  const reread = useReread();
  const [reason, setReason] = useState<OrderRefusalReason>('out-of-stock');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const refuse = useMutation(trpc.pharmacy.refuse.mutationOptions({ onSuccess: onKeep, onSettled: reread }));
  const factor = useFactor(refuse);
  const confirm = (code?: string) => {
    if (refuse.isPending) return;
    const isUnsaid = reason === 'other' && note.trim() === '';
    setMissing(isUnsaid);
    if (!isUnsaid) refuse.mutate({ orderId: order.orderId, reason, note: note.trim(), ...(code ? { code } : {}) });
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
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !factor.asking) confirm();
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
      {factor.refusal ? (
        <p className={styles.wrong} role="alert">
          {errors(factor.refusal)}
        </p>
      ) : null}
      {factor.asking ? (
        <FactorCode
          lead={factorWords('lead')}
          confirmLabel={t('refuse')}
          keepLabel={factorWords('keep')}
          busy={refuse.isPending}
          error={factor.wrong ? errors(factor.wrong) : null}
          onCode={confirm}
          onCancel={() => refuse.reset()}
        />
      ) : (
        <div className={styles.acts}>
          <Button look="outline" onClick={onKeep}>
            {t('refuse-keep')} <Kbd>Esc</Kbd>
          </Button>
          <Button look="danger-outline" busy={refuse.isPending} onClick={() => confirm()}>
            {t('refuse')} <Kbd>Ctrl ↵</Kbd>
          </Button>
        </div>
      )}
    </section>
  );
}
