export type { AuditActor, AuditEntity, AuditEntry } from './audit-entry.ts';
export { sealAudit } from './seal-audit.ts';
export { recordRead, writeAudit } from './write-audit.ts';
