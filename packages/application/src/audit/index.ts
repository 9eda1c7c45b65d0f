export type { AuditActor, AuditEntity, AuditEntry } from './audit-entry.ts';
export { auditPage, listAudit } from './list-audit.ts';
export { sealAudit } from './seal-audit.ts';
export { recordListRead, recordRead, writeAudit } from './write-audit.ts';
export { listRecordAccess } from './list-record-access.ts';
