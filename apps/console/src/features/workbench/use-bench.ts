'use client';

import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** Live events are hints and can be lost: the lists are also read again at this pace. */
const rereadMs = 30_000;

/** Duty, queue and consultations of the signed-in clinician, kept fresh. */
export function useBench() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const paced = { refetchInterval: rereadMs };
  const duty = useQuery(trpc.waitingRoom.duty.queryOptions(undefined, paced));
  const queue = useQuery(trpc.waitingRoom.queue.queryOptions(undefined, paced));
  const mine = useQuery(trpc.consultation.mine.queryOptions(undefined, paced));
  const reread = {
    duty: () => void client.invalidateQueries(trpc.waitingRoom.duty.queryFilter()),
    queue: () => void client.invalidateQueries(trpc.waitingRoom.queue.queryFilter()),
    mine: () => void client.invalidateQueries(trpc.consultation.mine.queryFilter()),
    room: (consultationId: string) =>
      void client.invalidateQueries(trpc.consultation.room.queryFilter({ consultationId })),
  };
  const all = () => {
    reread.duty();
    reread.queue();
    reread.mine();
  };
  useOnline(all);
  useLiveEvent('queue:changed', () => {
    reread.queue();
    reread.duty();
  });
  useLiveEvent('duty:changed', reread.duty);
  useLiveEvent('message:created', reread.mine);
  useLiveEvent('consultation:changed', ({ consultationId }) => {
    reread.room(consultationId);
    all();
  });
  return { duty, queue, mine, reread: all };
}

export type Bench = ReturnType<typeof useBench>;
