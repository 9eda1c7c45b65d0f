import { servicesOnce } from '@openward/server';
import { createHealth, type Health } from '@openward/server/health';
import { createMetrics } from '@openward/server/metrics';
import { settings } from './settings.ts';

type Services = ReturnType<typeof servicesOnce>;

/** Everything a use case may need; one set per process. */
export function services(): Services {
  return servicesOnce(settings, 'console');
}

const key = Symbol.for('openward.health');

/** Answers for /healthz, /readyz and /metrics. */
export function health(): Health {
  const shared: typeof globalThis & { [key]?: Health } = globalThis;
  return (shared[key] ??= createHealth(services(), settings(), createMetrics('console')));
}
