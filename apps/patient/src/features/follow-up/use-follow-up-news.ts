import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** Looks again at the follow-ups whenever something live hints that they changed. */
export function useFollowUpNews(): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries(trpc.followUp.pathFilter());
  useLiveEvent('journey:changed', refresh);
  useLiveEvent('consultation:changed', refresh);
  useOnline(refresh);
}
