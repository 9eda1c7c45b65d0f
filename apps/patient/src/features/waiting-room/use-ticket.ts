import type { TicketView } from '@openward/domain/waiting-room';
import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '../../client/api.ts';

const lookAgainMs = 30_000;
/** A whole queue must not ask in the same instant when it moves. */
const spreadMs = 1_500;

/** The ticket as it stands now: looked at on every hint, on reconnect, on focus and twice a minute. */
export function useTicket(initial: TicketView): TicketView {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const options = trpc.waitingRoom.ticket.queryOptions(
    { ticketId: initial.id },
    { initialData: initial, refetchInterval: lookAgainMs },
  );
  const { data } = useQuery(options);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = () => void queries.invalidateQueries({ queryKey: options.queryKey });
  useLiveEvent('ticket:changed', ({ ticketId }) => {
    if (ticketId === initial.id) look();
  });
  useLiveEvent('queue:changed', ({ serviceId }) => {
    if (serviceId !== initial.serviceId) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(look, Math.random() * spreadMs);
  });
  useOnline(look);
  useEffect(() => () => clearTimeout(timer.current), []);
  return data;
}
