export { createDatabaseFromTemplate, withDatabase } from './create-from-template.ts';
export { DatabaseUnavailable } from './database-unavailable.ts';
export { freePort } from './free-port.ts';
export { removeEmbeddedPostgres } from './remove.ts';
export { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';
export { startThrowawayPostgres } from './start-throwaway.ts';
export { dropDatabase } from './drop-database.ts';
export { lockFolder } from './folder-lock.ts';
