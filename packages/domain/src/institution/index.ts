export * from './institution.schema.ts';
export { credentialMachine, type CredentialCommand, type CredentialState } from './credential.machine.ts';
