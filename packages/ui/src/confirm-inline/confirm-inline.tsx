'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../button/index.ts';
import { TextField } from '../field/index.ts';
import { Kbd } from '../kbd/index.ts';
import styles from './confirm-inline.module.css';

export interface ConfirmInlineProps {
  /** "Suspend Dr Qian Bo?" */
  readonly title: string;
  /** What it causes, in numbers where there are any. */
  readonly consequence: string;
  /** What else is to be said before it is done: a choice, an amount. */
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  readonly keepLabel: string;
  readonly onConfirm: (reason: string) => void;
  readonly onKeep: () => void;
  readonly busy?: boolean;
  /** The refusal of the last try. */
  readonly error?: string | null;
  /** Some acts need no reason; destructive ones on other people do. */
  readonly needsReason?: boolean;
  /** The reason given before, to be kept. */
  readonly startReason?: string;
  /** Destructive unless told otherwise. */
  readonly look?: 'danger-outline' | 'primary';
}

/** An act that cannot be undone, at the foot of its detail: consequence, reason, and a way out. Ctrl Enter does it, Escape keeps. */
export function ConfirmInline({
  title,
  consequence,
  children,
  confirmLabel,
  keepLabel,
  onConfirm,
  onKeep,
  busy = false,
  error,
  needsReason = true,
  startReason = '',
  look = 'danger-outline',
}: ConfirmInlineProps) {
  const t = useTranslations('ui.confirm');
  const [reason, setReason] = useState(startReason);
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const confirm = () => {
    if (busy) return;
    if (needsReason && reason.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    onConfirm(reason.trim());
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- shortcuts for what the buttons inside do
    <section
      className={styles.confirm}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') onKeep();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm();
      }}
    >
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.consequence}>{consequence}</p>
      {children}
      {needsReason ? (
        <TextField
          ref={field}
          label={t('reason')}
          value={reason}
          error={missing ? t('reason-missing') : (error ?? null)}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setMissing(false);
          }}
        />
      ) : error ? (
        <p className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button look="outline" onClick={onKeep}>
          {keepLabel}
          <Kbd>Esc</Kbd>
        </Button>
        <Button look={look} onClick={confirm} busy={busy}>
          {confirmLabel}
          <Kbd>Ctrl ↵</Kbd>
        </Button>
      </div>
    </section>
  );
}
