'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';

/** The duty of the signed-in clinician; who works in several roles looks at one of them at a time. */
export function useDuty(refetchInterval: number) {
  const trpc = useTRPC();
  const [practiceRoleId, choose] = useState<string>();
  const which = practiceRoleId === undefined ? undefined : { practiceRoleId };
  const options = { refetchInterval, placeholderData: keepPreviousData };
  return { duty: useQuery(trpc.waitingRoom.duty.queryOptions(which, options)), which, choose };
}
