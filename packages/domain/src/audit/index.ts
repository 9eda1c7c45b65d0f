export * from './audit.schema.ts';
export { lifecycles, type Lifecycle } from './lifecycles.ts';
