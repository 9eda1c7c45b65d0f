import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** Looks again at the journeys whenever something live hints that they changed. */
export function useJourneyNews(): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries(trpc.journey.pathFilter());
  useLiveEvent('ticket:changed', refresh);
  useLiveEvent('queue:changed', refresh);
  useLiveEvent('consultation:changed', refresh);
  useLiveEvent('journey:changed', refresh);
  useLiveEvent('message:created', refresh);
  useOnline(refresh);
}
