import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** Counts one answered request; `route` is a pattern or a procedure name, never a path with ids. */
  observeRequest(route: string, status: number, seconds: number): void;
  /** Shows a number as it is at each scrape. */
  watch(name: string, help: string, read: () => number): void;
}

/** A registry with the process metrics of Node and the durations of requests. */
export function createMetrics(process: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'openward_request_seconds',
    help: 'Duration of requests by route and status class',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return {
    registry,
    observeRequest: (route, status, seconds) => {
      requests.observe({ route, status: `${Math.floor(status / 100)}xx` }, seconds);
    },
    watch: (name, help, read) => {
      const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect: () => gauge.set(read()) });
    },
  };
}
