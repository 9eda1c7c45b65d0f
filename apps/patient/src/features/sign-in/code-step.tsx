'use client';

import { useFormat } from '@openward/i18n/react';
import { errorKeys } from '@openward/domain/errors';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { CodeInput } from '@openward/ui/code-input';
import { type } from '@openward/ui/type';
import Link from 'next/link';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { type SentCode, useRequestCode } from './contact-step.tsx';
import styles from './sign-in.module.css';
import { useSecondsUntil } from './use-seconds-until.ts';

interface CodeStepProps {
  readonly sent: SentCode;
  readonly onResent: (sent: SentCode) => void;
  /** Use another phone or email. */
  readonly onChange: () => void;
  readonly onSignedIn: () => void;
}

/** The sentence for an answer of next-auth, whose error is one of our keys. */
export function signInErrorKey(error: string | null | undefined) {
  return errorKeys.find((key) => key === error) ?? 'unavailable';
}

/** Step two: the six digits. */
export function CodeStep({ sent, onResent, onChange, onSignedIn }: CodeStepProps) {
  const t = useTranslations('patient.sign-in');
  const errors = useTranslations('errors');
  const format = useFormat();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const resend = useRequestCode(onResent);
  const secondsLeft = useSecondsUntil(sent.sentAt + sent.resendAfterSeconds * 1_000);
  const redeem = async (digits: string) => {
    setBusy(true);
    const answer = await signIn('one-time-code', { contact: sent.contact, code: digits, redirect: false }).catch(
      () => null,
    );
    if (answer?.ok && !answer.error) return onSignedIn();
    setBusy(false);
    setCode('');
    setError(errors(signInErrorKey(answer?.error)));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (code.length === 6) void redeem(code);
    else setError(t('code-short'));
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.explain}>{t('sent-to', { contact: sent.contactMasked })}</p>
      <CodeInput
        autoFocus
        value={code}
        onChange={setCode}
        onComplete={(digits) => void redeem(digits)}
        disabled={busy}
        error={error}
      />
      <Button type="submit" wide busy={busy}>
        {t('enter')}
      </Button>
      <div className={styles.links}>
        <Button
          look="quiet"
          size="small"
          disabled={secondsLeft > 0}
          busy={resend.busy}
          onClick={() => resend.ask(sent.contact)}
        >
          {secondsLeft > 0 ? t('resend-in', { time: format.elapsed(secondsLeft) }) : t('resend')}
        </Button>
        <Button look="quiet" size="small" onClick={onChange}>
          {t('change')}
        </Button>
      </div>
      {resend.error ? <Banner tone="danger" live title={errors(resend.error)} /> : null}
      {sent.demoInbox ? (
        <Banner tone="facts" title={t('demo-inbox')}>
          <Link className={type.link} href="/demo-inbox" target="_blank">
            {t('open-demo-inbox')}
          </Link>
        </Banner>
      ) : null}
    </form>
  );
}
