'use client';

import type { PrescriptionView } from '@openward/domain/prescribing';
import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** A prescription kept fresh: live hints make the app look again. */
export function usePrescription(prescriptionId: string, initialData?: PrescriptionView) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = initialData ? { initialData } : {};
  const prescription = useQuery(trpc.prescribing.get.queryOptions({ prescriptionId }, options));
  const reread = () => void client.invalidateQueries(trpc.prescribing.get.queryFilter({ prescriptionId }));
  useLiveEvent('journey:changed', ({ journeyId }) => {
    if (journeyId === prescription.data?.journeyId) reread();
  });
  useOnline(reread);
  return prescription;
}
