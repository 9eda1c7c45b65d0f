export * from './consultation.schema.ts';
