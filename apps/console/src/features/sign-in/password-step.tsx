'use client';

import { Button } from '@openward/ui/button';
import { TextField } from '@openward/ui/field';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import styles from './sign-in.module.css';

export interface Password {
  readonly email: string;
  readonly password: string;
}

interface PasswordStepProps {
  /** What was typed before, when somebody comes back from the second step. */
  readonly email: string;
  readonly onDone: (password: Password) => void;
}

/** Step one. Nothing is checked yet: whether the password is right is told together with the code, or not at all. */
export function PasswordStep({ email: before, onDone }: PasswordStepProps) {
  const t = useTranslations('console.sign-in');
  const [email, setEmail] = useState(before);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() !== '' && password !== '') onDone({ email: email.trim(), password });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        error={tried && email.trim() === '' ? t('email-missing') : null}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        error={tried && password === '' ? t('password-missing') : null}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" wide>
        {t('continue')}
      </Button>
    </form>
  );
}
