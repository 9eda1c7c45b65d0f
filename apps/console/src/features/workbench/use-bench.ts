'use client';

import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';
import { useDuty } from '../duty/index.ts';

/** Live events are hints and can be lost: the lists are also read again at this pace. */
const rereadMs = 30_000;

/** Duty, queue and consultations of the signed-in clinician, kept fresh. */
export function useBench() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const paced = { refetchInterval: rereadMs };
  const { duty, which, choose } = useDuty(rereadMs);
  const queue = useQuery(trpc.waitingRoom.queue.queryOptions(which, paced));
  const mine = useQuery(trpc.consultation.mine.queryOptions(undefined, paced));
  const reread = {
    duty: () => void client.invalidateQueries(trpc.waitingRoom.duty.pathFilter()),
    queue: () => void client.invalidateQueries(trpc.waitingRoom.queue.pathFilter()),
    mine: () => void client.invalidateQueries(trpc.consultation.mine.queryFilter()),
    room: (consultationId: string) => {
      void client.invalidateQueries(trpc.consultation.room.queryFilter({ consultationId }));
      void client.invalidateQueries(trpc.consultation.privateNotes.queryFilter({ consultationId }));
    },
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
  useLiveEvent('journey:changed', () => void client.invalidateQueries(trpc.consultation.room.pathFilter()));
  useLiveEvent('consultation:changed', ({ consultationId }) => {
    reread.room(consultationId);
    all();
  });
  return { duty, choose, queue, mine, reread: all };
}

export type Bench = ReturnType<typeof useBench>;
