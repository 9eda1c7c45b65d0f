export {
  createDatabase,
  type Database,
  type DatabaseOptions,
  inTransaction,
  isConflict,
  type Transaction,
  type TransactionOptions,
  violatedConstraint,
} from './client/index.ts';
export { Prisma } from './generated/client.ts';
export type * from './generated/client.ts';
export { createVault, type Vault, type VaultKeys, VaultRefusal } from './vault/index.ts';
