export { databaseNow } from './database-now.ts';
