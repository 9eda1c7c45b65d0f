export type { AuditActor, AuditEntity, AuditEntry } from './audit-entry.ts';
export { beginState } from './begin-state.ts';
export { changeState, type StateChange } from './change-state.ts';
export { sealAudit } from './seal-audit.ts';
export { recordRead, writeAudit } from './write-audit.ts';
