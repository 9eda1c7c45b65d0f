export * from './intake.schema.ts';
