export * from './supervision.schema.ts';
export * from './order-oversight.schema.ts';
