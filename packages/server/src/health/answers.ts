import { timingSafeEqual } from 'node:crypto';
import type { Services } from '@openward/application/services';
import { migrationState } from '@openward/db/migration-state';
import type { Metrics } from '../metrics/index.ts';

export interface HealthAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface HealthSettings {
  readonly OPENWARD_DEMO: boolean;
  readonly OPENWARD_METRICS_TOKEN?: string | undefined;
}

export interface HealthSources {
  readonly services: Services;
  readonly metrics: Metrics;
  readonly env: HealthSettings;
}

const text = (status: number, body: string): HealthAnswer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${body}\n`,
});
/** A busy database answers late and is there; one that is gone does not answer. */
const readyWithinMs = 5_000;

/** The answer to /healthz, /readyz or /metrics; null for any other path. */
export async function answerHealth(
  sources: HealthSources,
  path: string,
  authorization: string | null,
): Promise<HealthAnswer | null> {
  if (path === '/healthz') return text(200, 'alive');
  if (path === '/readyz') return readiness(sources);
  if (path === '/metrics') return metricsOf(sources, authorization);
  return null;
}

async function readiness({ services }: HealthSources): Promise<HealthAnswer> {
  try {
    await within(readyWithinMs, services.db.pool.query('SELECT 1'));
  } catch {
    return text(503, 'database not reachable');
  }
  try {
    const state = await within(readyWithinMs, migrationState(services.db.pool));
    return state.current ? text(200, 'ready') : text(503, `migrations not current: ${state.missing.join(', ')}`);
  } catch {
    return text(503, 'migrations not known');
  }
}

/** Open in the demo; in production only with the configured token, and otherwise as if it did not exist. */
async function metricsOf({ metrics, env }: HealthSources, authorization: string | null): Promise<HealthAnswer> {
  const token = env.OPENWARD_METRICS_TOKEN;
  const granted = token ? sameText(authorization ?? '', `Bearer ${token}`) : env.OPENWARD_DEMO;
  if (!granted) return text(404, 'not found');
  return { status: 200, type: metrics.registry.contentType, body: await metrics.registry.metrics() };
}

function sameText(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
