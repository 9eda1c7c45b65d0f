'use client';

import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';
import { useDuty } from '../duty/index.ts';

/** Live events are hints and can be lost: what is open is also read again at this pace. */
const rereadMs = 30_000;

/** The board and the pharmacist's duty, kept fresh. */
export function useReviewBoard() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const board = useQuery(trpc.review.board.queryOptions(undefined, { refetchInterval: rereadMs }));
  const { duty, choose } = useDuty(rereadMs);
  const reread = () => {
    void client.invalidateQueries(trpc.review.pathFilter());
    void client.invalidateQueries(trpc.waitingRoom.duty.pathFilter());
  };
  useOnline(reread);
  useLiveEvent('board:changed', ({ board: which }) => {
    if (which === 'review') reread();
  });
  useLiveEvent('duty:changed', reread);
  return { board, duty, choose, reread };
}

export type ReviewBench = ReturnType<typeof useReviewBoard>;

/** One prescription with everything around it. */
export function useReviewSheet(prescriptionId: string) {
  const trpc = useTRPC();
  return useQuery(
    trpc.review.sheet.queryOptions(
      { prescriptionId },
      // Only what may have come to be is asked again; what is not there stays not there.
      { refetchInterval: ({ state }) => (state.status === 'error' ? false : rereadMs), retry: false },
    ),
  );
}
