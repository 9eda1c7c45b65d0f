export { type Migrated, migrate } from './migrate.ts';
export { type MigrationState, migrationState } from './migration-state.ts';
