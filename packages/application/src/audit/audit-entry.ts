/** What may be written down about a use of patient data or a change; `<entity>.<verb>`. */
export const auditActions = [
  'ticket.join',
  'ticket.read',
  'ticket.describe',
  'ticket.leave',
  'ticket.lapse',
  'ticket.miss',
  'ticket.return',
  'ticket.expire',
  'ticket.give-back',
  'queue.read',
  'consultation.open',
  'consultation.enter',
  'consultation.read',
  'consultation.complete',
  'consultation.cancel',
  'consultation.list',
  'note.save',
  'note.sign',
  'conversation.read',
  'conversation.open',
  'journey.list',
  'journey.read',
  'duty.start',
  'duty.end',
  'clinician.list',
  'clinician.suspend',
  'clinician.reinstate',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** One line of the audit trail; the actor and the session are added when it is written. */
export interface AuditEntry {
  readonly action: AuditAction;
  readonly entity: 'ticket' | 'service' | 'consultation' | 'note' | 'conversation' | 'journey' | 'practice-role' | 'person';
  readonly entityId: string | null;
  /** Whose data it is; null when it is nobody's. */
  readonly patientId: string | null;
  /** Facts to find things again, never contents. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}
