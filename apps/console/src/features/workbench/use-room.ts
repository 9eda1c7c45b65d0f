'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** What the workbench shows beside the messages of one consultation. */
export function useRoom(consultationId: string) {
  const trpc = useTRPC();
  return useQuery(trpc.consultation.room.queryOptions({ consultationId }));
}
