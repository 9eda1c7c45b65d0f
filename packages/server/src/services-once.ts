import type { Services } from '@openward/application/services';
import type { ServicesEnv } from './config/index.ts';
import { createServices } from './create-services.ts';

const key = Symbol.for('openward.services');

/**
 * The services of a Next process: made at the first request and shared by all bundles, since Next loads modules once per
 * bundle and each would open a pool of its own.
 */
export function servicesOnce(readSettings: () => ServicesEnv, process: string): Services {
  const shared: typeof globalThis & { [key]?: Services } = globalThis;
  return (shared[key] ??= createServices(readSettings(), process));
}
