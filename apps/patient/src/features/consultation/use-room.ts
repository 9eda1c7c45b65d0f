import type { PatientRoom } from '@openward/domain/consultation';
import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** The room as it stands now: looked at again on every hint, on reconnect and on focus. */
export function useRoom(initial: PatientRoom): PatientRoom {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { id } = initial.consultation;
  const options = trpc.consultation.room.queryOptions({ consultationId: id }, { initialData: initial });
  const { data } = useQuery(options);
  const look = () => void queries.invalidateQueries({ queryKey: options.queryKey });
  useLiveEvent('consultation:changed', ({ consultationId }) => {
    if (consultationId === id) look();
  });
  useLiveEvent('journey:changed', ({ journeyId }) => {
    if (journeyId === initial.consultation.journeyId) look();
  });
  useOnline(look);
  return data;
}
