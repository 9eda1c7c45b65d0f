export { withIdempotency, type Command } from './with-idempotency.ts';
