'use client';

import type { PrescribingDesk, SaveDraftInput } from '@openward/domain/prescribing';
import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';
import { refusalOf } from '@openward/api/client';

/** Draft, checks and signed prescriptions of a consultation, and what can be done with them. */
export function useDesk(consultationId: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const desk = useQuery(trpc.prescribing.desk.queryOptions({ consultationId }));
  const reread = () => void client.invalidateQueries(trpc.prescribing.desk.queryFilter({ consultationId }));
  const take = (next: PrescribingDesk) => {
    client.setQueryData(trpc.prescribing.desk.queryKey({ consultationId }), next);
  };
  // What somebody else changed meanwhile is shown before the doctor tries again.
  const onError = (error: unknown) => {
    if (refusalOf(error)?.code === 'CONFLICT') reread();
  };
  const save = useMutation(trpc.prescribing.saveDraft.mutationOptions({ onSuccess: take, onError }));
  const sign = useMutation(
    trpc.prescribing.sign.mutationOptions({
      onError,
      onSuccess: (next) => {
        take(next);
        void client.invalidateQueries(trpc.consultation.pathFilter());
      },
    }),
  );
  const revise = useMutation(trpc.prescribing.revise.mutationOptions({ onSuccess: take, onError }));
  useLiveEvent('journey:changed', reread);
  useOnline(reread);
  return { desk, save, sign, revise };
}

export type Desk = ReturnType<typeof useDesk>;

/** The draft as it stands, ready to be changed and saved whole. */
export function draftInput(desk: PrescribingDesk, diagnosisCode: string): SaveDraftInput {
  const lines = desk.draft?.lines ?? [];
  return {
    consultationId: desk.consultationId,
    seal: desk.seal,
    diagnosisCode,
    lines: lines.map(({ medicine, dosage, days, quantity }) => ({ medicineId: medicine.id, dosage, days, quantity })),
    overrides: [],
  };
}
