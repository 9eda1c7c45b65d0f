export { postgresLimiter } from './postgres-limiter.ts';
