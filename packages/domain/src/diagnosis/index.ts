export * from './diagnosis.schema.ts';
