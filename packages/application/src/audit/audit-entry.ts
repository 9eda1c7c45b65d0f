/** What an audit entry is about. */
export type AuditEntity =
  | 'address'
  | 'attachment'
  | 'audit'
  | 'clinician'
  | 'consultation'
  | 'conversation'
  | 'duty'
  | 'follow-up'
  | 'journey'
  | 'note'
  | 'order'
  | 'patient'
  | 'payment'
  | 'person'
  | 'prescription'
  | 'queue'
  | 'service'
  | 'referral'
  | 'session'
  | 'sign-in'
  | 'ticket';

/** One line of the audit trail; actor and session are added when it is written. */
export interface AuditEntry {
  /** What was done with it, for example `ticket.join`, `consultation.read`. */
  readonly action: `${AuditEntity}.${string}`;
  readonly entity: AuditEntity;
  readonly entityId?: string | null;
  /** Whose data it is; left out when it is nobody's. */
  readonly patientId?: string | null;
  /** Facts to find things again, never contents. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** Who is written down: an actor, or a session that has only just begun. */
export interface AuditActor {
  readonly personId: string;
  readonly sessionId: string;
}
