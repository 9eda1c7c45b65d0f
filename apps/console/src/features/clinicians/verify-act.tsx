'use client';

import type { ClinicianRow } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { Kbd } from '@openward/ui/kbd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { useKeys } from '../keys/use-keys.ts';
import { listStyles as styles } from '../lists/index.ts';
import { FactorCode, useFactor } from '../second-factor/index.ts';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';

interface VerifyActProps {
  readonly clinician: ClinicianRow;
  /** What the platform still misses; null when it may verify. */
  readonly refusal: string | null;
  readonly onChanged: (credential: ClinicianRow['credential']) => void;
}

const known = [
  'licence-expired',
  'too-little-practice',
  'institution-consent-missing',
  'practice-not-registered',
] as const;

/** The platform verifies or refuses a submitted credential; locked it says what is missing. */
export function VerifyAct({ clinician, refusal, onChanged }: VerifyActProps) {
  const t = useTranslations('console.clinicians');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { me } = useStaff();
  const [rejecting, setRejecting] = useState(false);
  const decide = useMutation(
    trpc.institution.decideCredential.mutationOptions({
      onSuccess: ({ credential }) => {
        void client.invalidateQueries(trpc.institution.pathFilter());
        onChanged(credential);
      },
    }),
  );
  const factor = useFactor(decide);
  const { practiceRoleId } = clinician;
  const verify = () => decide.mutate({ practiceRoleId, decision: 'verify' });
  const isAllowed = mayOpen(me, 'clinician.verify');
  useKeys(isAllowed && !refusal ? { v: verify } : {});
  if (!isAllowed) return <p className={styles.quiet}>{t('waits-for-platform')}</p>;
  if (factor.asking) {
    return (
      <FactorCode
        lead={t('code-lead')}
        confirmLabel={t(decide.variables?.decision === 'reject' ? 'reject-confirm' : 'verify')}
        keepLabel={t('keep')}
        busy={decide.isPending}
        error={factor.wrong ? errors(factor.wrong) : null}
        onCode={(code) => {
          if (decide.variables) decide.mutate({ ...decide.variables, code });
        }}
        onCancel={() => decide.reset()}
      />
    );
  }
  if (rejecting) {
    return (
      <ConfirmInline
        title={t('reject-title', { name: format.person(clinician) })}
        consequence={t('reject-consequence')}
        confirmLabel={t('reject-confirm')}
        keepLabel={t('keep')}
        busy={decide.isPending}
        error={factor.refusal ? errors(factor.refusal) : null}
        onConfirm={(reason) => decide.mutate({ practiceRoleId, decision: 'reject', reason })}
        onKeep={() => setRejecting(false)}
      />
    );
  }
  const missing = known.find((one) => one === refusal);
  return (
    <>
      {refusal ? <Banner tone="facts">{t(`verify-locked.${missing ?? 'other'}`)}</Banner> : null}
      {factor.refusal ? <Banner tone="danger" live title={errors(factor.refusal)} /> : null}
      <div className={styles.actions}>
        <Button disabled={refusal !== null} busy={decide.isPending} onClick={verify}>
          {t('verify')}
          <Kbd>V</Kbd>
        </Button>
        <Button look="danger-outline" onClick={() => setRejecting(true)}>
          {t('reject')}
        </Button>
      </div>
    </>
  );
}
