'use client';

import { type ClinicianRow, credentialMachine } from '@openward/domain/institution';
import { nextCommands } from '@openward/domain/machine';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { FactorCode, useFactor } from '../second-factor/index.ts';
import { errorKeyOf } from '@openward/api/client';
import { listStyles as styles } from '../lists/index.ts';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';

const shortestReason = 3;

interface CredentialActProps {
  readonly clinician: ClinicianRow;
  readonly onChanged: (clinician: ClinicianRow) => void;
}

/** Suspend or reinstate, whichever the credential allows; with its consequence and a reason. Auditors only read. */
export function CredentialAct({ clinician, onChanged }: CredentialActProps) {
  const t = useTranslations('console.clinicians');
  const errors = useTranslations('errors');
  const factorWords = useTranslations('console.second-factor');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { me } = useStaff();
  const [confirming, setConfirming] = useState(false);
  const [given, setGiven] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const changed = (credential: ClinicianRow['credential'], text: string) => {
    setConfirming(false);
    setDone(text);
    onChanged({
      ...clinician,
      credential,
      ...(credential === 'SUSPENDED' ? { onDutySince: null, activeConsultations: 0 } : {}),
    });
    void client.invalidateQueries(trpc.institution.clinicians.pathFilter());
  };
  const suspend = useMutation(
    trpc.institution.suspendClinician.mutationOptions({
      onSuccess: ({ credential, returnedToQueue }) => changed(credential, t('suspended', { count: returnedToQueue })),
    }),
  );
  const reinstate = useMutation(
    trpc.institution.reinstateClinician.mutationOptions({
      onSuccess: ({ credential }) => changed(credential, t('reinstated')),
    }),
  );
  const factor = useFactor(reinstate);
  const commands = nextCommands(
    credentialMachine,
    clinician.credential,
    me.roles.map(({ role }) => role),
  );
  const act = commands.includes('suspend') ? 'suspend' : commands.includes('reinstate') ? 'reinstate' : null;
  if (!mayOpen(me, 'clinician.suspend')) return <p className={styles.quiet}>{t('read-only')}</p>;
  const name = format.person(clinician);
  const mutation = act === 'reinstate' ? reinstate : suspend;
  const refusal = suspend.error ? errorKeyOf(suspend.error) : factor.refusal;
  const confirm = (reason: string) => {
    setGiven(reason);
    setTooShort(reason.length < shortestReason);
    if (reason.length >= shortestReason) mutation.mutate({ practiceRoleId: clinician.practiceRoleId, reason });
  };
  return (
    <>
      {done ? <Banner tone="good" live title={done} /> : null}
      {factor.asking ? (
        <FactorCode
          lead={factorWords('lead')}
          confirmLabel={t('reinstate-confirm')}
          keepLabel={t('reinstate-keep')}
          busy={reinstate.isPending}
          error={factor.wrong ? errors(factor.wrong) : null}
          onCode={(code) => reinstate.mutate({ practiceRoleId: clinician.practiceRoleId, reason: given, code })}
          onCancel={() => reinstate.reset()}
        />
      ) : act && confirming ? (
        <ConfirmInline
          title={t(`${act}-title`, { name })}
          consequence={t(`${act}-consequence`, { count: clinician.activeConsultations })}
          confirmLabel={t(`${act}-confirm`)}
          keepLabel={t(`${act}-keep`)}
          busy={mutation.isPending}
          startReason={given}
          error={tooShort ? t('reason-short') : refusal ? errors(refusal) : null}
          onConfirm={confirm}
          onKeep={() => setConfirming(false)}
        />
      ) : act ? (
        <Button
          look={act === 'suspend' ? 'danger-outline' : 'outline'}
          onClick={() => {
            setDone(null);
            setGiven('');
            setConfirming(true);
          }}
        >
          {t(act)}
        </Button>
      ) : null}
    </>
  );
}
