export * from './institution.schema.ts';
