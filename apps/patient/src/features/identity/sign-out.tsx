'use client';

import { Button } from '@openward/ui/button';
import { ConfirmButton } from '@openward/ui/confirm-inline';
import { useMutation } from '@tanstack/react-query';
import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import styles from './identity.module.css';

const goHome = () => window.location.assign('/');

/** Here, or on every device at once. */
export function SignOut({ sessions }: { readonly sessions: number }) {
  const t = useTranslations('patient.me');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const [leaving, setLeaving] = useState(false);
  const everywhere = useMutation(trpc.identity.signOutEverywhere.mutationOptions({ onSuccess: goHome }));
  const here = async () => {
    setLeaving(true);
    await signOut({ redirect: false }).finally(goHome);
  };
  return (
    <div className={styles.signOut}>
      <p>{t('signed-in-on', { count: sessions })}</p>
      <Button look="outline" wide busy={leaving} onClick={() => void here()}>
        {t('sign-out')}
      </Button>
      <ConfirmButton
        wide
        title={t('everywhere-title')}
        consequence={t('everywhere-consequence', { count: sessions })}
        confirmLabel={t('everywhere')}
        keepLabel={t('keep')}
        needsReason={false}
        busy={everywhere.isPending}
        error={everywhere.error ? errors(errorKeyOf(everywhere.error)) : null}
        onConfirm={() => everywhere.mutate()}
      />
    </div>
  );
}
