'use client';

import { isLocale } from '@openward/i18n';
import { Button } from '@openward/ui/button';
import { TextField } from '@openward/ui/field';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import styles from './sign-in.module.css';

/** A code is on its way. */
export interface SentCode {
  readonly contact: string;
  readonly contactMasked: string;
  readonly resendAfterSeconds: number;
  readonly demoInbox: boolean;
  readonly sentAt: number;
}

/** Asks for a one-time code; the answer is the same whether or not an account exists. */
export function useRequestCode(onSent: (sent: SentCode) => void) {
  const trpc = useTRPC();
  const locale = useLocale();
  const request = useMutation(trpc.identity.requestCode.mutationOptions());
  const ask = (contact: string) =>
    request.mutate(
      { contact, locale: isLocale(locale) ? locale : 'en' },
      { onSuccess: (result) => onSent({ ...result, contact, sentAt: Date.now() }) },
    );
  return { ask, busy: request.isPending, error: request.error ? errorKeyOf(request.error) : null };
}

/** Step one: where the code should go. */
export function ContactStep({ onSent }: { readonly onSent: (sent: SentCode) => void }) {
  const t = useTranslations('patient.sign-in');
  const errors = useTranslations('errors');
  const [contact, setContact] = useState('');
  const [missing, setMissing] = useState(false);
  const { ask, busy, error } = useRequestCode(onSent);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(contact.trim() === '');
    if (contact.trim() !== '') ask(contact.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('contact')}
        hint={t('contact-hint')}
        name="contact"
        autoComplete="username"
        inputMode="email"
        value={contact}
        error={missing ? t('contact-missing') : error ? errors(error) : null}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
      <Button type="submit" wide busy={busy}>
        {t('send-code')}
      </Button>
      <p className={styles.explain}>{t('new-here')}</p>
    </form>
  );
}
