export * from './live.schema.ts';
export * from './outbox.schema.ts';
