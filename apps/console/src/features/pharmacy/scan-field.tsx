'use client';

import { cleanTraceCode, groupTraceCode, isWholeTraceCode, type ScanPackResult } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { useMutation } from '@tanstack/react-query';
import { IconBarcode, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import styles from './dispensing.module.css';
import { useReread } from './use-dispensing.ts';

interface ScanFieldProps {
  readonly orderId: string;
  /** Where the next pack goes. */
  readonly lineId: string | null;
  /** The line above or below. */
  readonly onMove: (step: 1 | -1) => void;
}

interface Last {
  readonly traceCode: string;
  readonly at: Date;
  readonly answer: ScanPackResult | { readonly outcome: 'refused'; readonly error: unknown };
}

/**
 * Takes what a scanner types. It keeps the focus and takes digits alone: letters stay shortcuts, and digits typed elsewhere
 * on the page land here.
 */
export function ScanField({ orderId, lineId, onMove }: ScanFieldProps) {
  const t = useTranslations('console.pharmacy');
  const trpc = useTRPC();
  const reread = useReread();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [isShort, setIsShort] = useState(false);
  const [last, setLast] = useState<Last | null>(null);
  const scan = useMutation(
    trpc.pharmacy.scan.mutationOptions({
      onSuccess: (answer, { traceCode }) => setLast({ traceCode: cleanTraceCode(traceCode), at: new Date(), answer }),
      onError: (error, { traceCode }) =>
        setLast({ traceCode: cleanTraceCode(traceCode), at: new Date(), answer: { outcome: 'refused', error } }),
      onSettled: () => {
        reread();
        field.current?.focus();
      },
    }),
  );
  const submit = (typed: string) => {
    if (!isWholeTraceCode(typed)) return setIsShort(typed !== '');
    setCode('');
    setIsShort(false);
    scan.mutate({ orderId, lineId, traceCode: typed });
  };
  const type = (text: string) => {
    const digits = cleanTraceCode(text);
    setIsShort(false);
    if (isWholeTraceCode(digits)) submit(digits);
    else setCode(digits);
  };
  useDigitsFromAnywhere((digit) => {
    field.current?.focus();
    type(`${code}${digit}`);
  });
  useEffect(() => field.current?.focus(), []);
  return (
    <div>
      <div className={styles.scan}>
        <IconBarcode size={22} stroke={1.75} aria-hidden="true" />
        <input
          ref={field}
          className={styles.scanInput}
          data-takes="digits"
          inputMode="numeric"
          autoComplete="off"
          enterKeyHint="done"
          aria-label={t('scan')}
          aria-describedby="scan-hint"
          aria-invalid={isShort || undefined}
          placeholder={t('scan')}
          value={groupTraceCode(code)}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) submit(code);
            if (event.key === 'ArrowDown') onMove(1);
            if (event.key === 'ArrowUp') onMove(-1);
          }}
        />
        <span className={styles.quiet}>{scan.isPending ? t('scanning') : t('digits-of', { count: code.length })}</span>
      </div>
      <p id="scan-hint" className={isShort ? styles.wrong : styles.quiet} role={isShort ? 'alert' : undefined}>
        {isShort ? t('code-short') : t('scan-hint')}
      </p>
      {last ? <LastScan last={last} /> : null}
    </div>
  );
}

/** What became of the scan before; a code sold elsewhere has its alert below. */
function LastScan({ last }: { readonly last: Last }) {
  const t = useTranslations('console.pharmacy');
  const errors = useTranslations('errors');
  const format = useFormat();
  const { answer, traceCode, at } = last;
  if (answer.outcome === 'already-sold') return null;
  const good = answer.outcome === 'added';
  const Icon = good ? IconCircleCheck : IconInfoCircle;
  const text = good
    ? t('added', { left: answer.left })
    : answer.outcome === 'already-here'
      ? t('already-here')
      : errors(errorKeyOf(answer.error));
  return (
    <p className={styles.last} data-good={good || undefined} role="status">
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <strong className={styles.code}>{groupTraceCode(traceCode)}</strong> {text}
      <span className={styles.at}>{format.time(at)}</span>
    </p>
  );
}

/** Digits outside any field, as a scanner types them wherever the focus is. */
function useDigitsFromAnywhere(onDigit: (digit: string) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
    if (document.querySelector('[aria-modal="true"]')) return;
    event.preventDefault();
    onDigit(event.key);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
