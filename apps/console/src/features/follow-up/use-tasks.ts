import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** Live events are hints and can be lost: the board is also read again at this pace. */
const rereadMs = 60_000;

/** The task board, kept fresh. */
export function useTasks() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries(trpc.followUp.pathFilter());
  useOnline(refresh);
  useLiveEvent('board:changed', ({ board }) => {
    if (board === 'tasks') refresh();
  });
  return useQuery(trpc.followUp.tasks.queryOptions(undefined, { refetchInterval: rereadMs }));
}
