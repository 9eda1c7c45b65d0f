export { createVault, type Vault, type VaultKeys } from './vault.ts';
export { VaultRefusal } from './vault-refusal.ts';
