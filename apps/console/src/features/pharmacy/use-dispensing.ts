'use client';

import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** Live events are hints and can be lost: the board is also read again at this pace. */
const rereadMs = 30_000;

/** Reads the board and the open order again. */
export function useReread(): () => void {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries(trpc.pharmacy.board.queryFilter());
    void client.invalidateQueries(trpc.pharmacy.dispensing.pathFilter());
  };
}

/** The board of the pharmacies where one works, kept fresh. */
export function useBoard() {
  const trpc = useTRPC();
  const reread = useReread();
  const board = useQuery(trpc.pharmacy.board.queryOptions(undefined, { refetchInterval: rereadMs }));
  useOnline(reread);
  useLiveEvent('board:changed', ({ board: changed }) => {
    if (changed === 'dispensing') reread();
  });
  return board;
}

/** One order as its pharmacy sees it. */
export function useOrder(orderId: string) {
  const trpc = useTRPC();
  return useQuery(trpc.pharmacy.dispensing.queryOptions({ orderId }, { refetchInterval: rereadMs }));
}
