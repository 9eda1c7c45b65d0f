export { createDatabase, type Database, type DatabaseOptions, type Transaction } from './database.ts';
export { inTransaction, type TransactionOptions } from './in-transaction.ts';
export { isConflict } from './is-conflict.ts';
export { violatedConstraint } from './violated-constraint.ts';
