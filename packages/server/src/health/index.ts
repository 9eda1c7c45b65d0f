export { createHealth, type Health } from './create-health.ts';
export type { HealthSettings } from './answers.ts';
