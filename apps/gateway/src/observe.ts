import type { Metrics } from '@openward/server/metrics';
import type { DispatchContext } from './dispatch.ts';

/** Counts answered commands by name and kind of outcome, and shows how many sockets are open. */
export function observeGateway(metrics: Metrics, sockets: () => number): NonNullable<DispatchContext['onAnswer']> {
  metrics.watch('openward_sockets', 'Sockets open on this gateway', sockets);
  const statusOf = { OK: 200, INTERNAL: 500, UNAVAILABLE: 503, TOO_MANY_REQUESTS: 429 } as const;
  return (name, outcome, seconds) =>
    metrics.observeRequest(name, outcome in statusOf ? statusOf[outcome as keyof typeof statusOf] : 400, seconds);
}
