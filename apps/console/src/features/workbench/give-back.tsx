'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';

interface GiveBackProps {
  readonly room: ClinicianRoom;
  readonly onKeep: () => void;
}

/** Returns the patient to the queue: what it causes, why, and a way out. */
export function GiveBack({ room, onKeep }: GiveBackProps) {
  const t = useTranslations('console.workbench');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const { id: consultationId, patient } = room.consultation;
  const name = format.person(patient);
  const giveBack = useMutation(
    trpc.consultation.giveBack.mutationOptions({
      onSuccess: () => {
        router.push('/workbench');
        void client.invalidateQueries(trpc.consultation.mine.queryFilter());
        void client.invalidateQueries(trpc.waitingRoom.pathFilter());
      },
    }),
  );
  return (
    <ConfirmInline
      title={t('give-back-title', { name })}
      consequence={t('give-back-consequence', { name })}
      confirmLabel={t('give-back-confirm')}
      keepLabel={t('give-back-keep')}
      busy={giveBack.isPending}
      error={giveBack.error ? errors(errorKeyOf(giveBack.error)) : null}
      onConfirm={(reason) => giveBack.mutate({ consultationId, reason })}
      onKeep={onKeep}
    />
  );
}
