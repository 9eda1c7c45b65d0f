'use client';

import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { FactorCode, useFactor } from '../second-factor/index.ts';
import { Handover } from './handover.tsx';

interface ResetSignInProps {
  readonly practiceRoleId: string;
  readonly name: string;
}

/** A new password and second factor for somebody who lost theirs; confirmed, then shown once. */
export function ResetSignIn({ practiceRoleId, name }: ResetSignInProps) {
  const t = useTranslations('console.clinicians');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const [confirming, setConfirming] = useState(false);
  const reset = useMutation(trpc.institution.resetSignIn.mutationOptions());
  const factor = useFactor(reset);
  if (reset.data) return <Handover login={reset.data} />;
  if (factor.asking) {
    return (
      <FactorCode
        lead={t('code-lead')}
        confirmLabel={t('reset-confirm')}
        keepLabel={t('keep')}
        busy={reset.isPending}
        error={factor.wrong ? errors(factor.wrong) : null}
        onCode={(code) => reset.mutate({ practiceRoleId, code })}
        onCancel={() => reset.reset()}
      />
    );
  }
  if (!confirming) {
    return (
      <Button look="quiet" onClick={() => setConfirming(true)}>
        {t('reset')}
      </Button>
    );
  }
  return (
    <>
      {factor.refusal ? <Banner tone="danger" live title={errors(factor.refusal)} /> : null}
      <ConfirmInline
        title={t('reset-title', { name })}
        consequence={t('reset-consequence')}
        confirmLabel={t('reset-confirm')}
        keepLabel={t('keep')}
        needsReason={false}
        busy={reset.isPending}
        onConfirm={() => reset.mutate({ practiceRoleId })}
        onKeep={() => setConfirming(false)}
      />
    </>
  );
}
