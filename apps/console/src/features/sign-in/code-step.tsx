'use client';

import { Button } from '@openward/ui/button';
import { CodeInput } from '@openward/ui/code-input';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import type { Password } from './password-step.tsx';
import { signInErrorKey } from './sign-in-error.ts';
import styles from './sign-in.module.css';

interface CodeStepProps {
  readonly given: Password;
  readonly onBack: () => void;
  readonly onSignedIn: () => void;
}

/** Step two: the authenticator's six digits. Every failure has the same answer, but for the lock. */
export function CodeStep({ given, onBack, onSignedIn }: CodeStepProps) {
  const t = useTranslations('console.sign-in');
  const errors = useTranslations('errors');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const redeem = async (digits: string) => {
    setBusy(true);
    const answer = await signIn('password', { ...given, code: digits, redirect: false }).catch(() => null);
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
      <p className={styles.account}>
        <span>{given.email}</span>
        <Button look="quiet" size="small" onClick={onBack}>
          {t('not-you')}
        </Button>
      </p>
      <CodeInput
        autoFocus
        value={code}
        onChange={setCode}
        onComplete={(digits) => void redeem(digits)}
        hint={t('code-hint')}
        error={error}
        disabled={busy}
      />
      <Button type="submit" wide busy={busy}>
        {t('enter')}
      </Button>
    </form>
  );
}
