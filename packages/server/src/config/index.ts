export * from './env.schema.ts';
export { readEnv } from './env.ts';
