import { z } from 'zod';

/** One line of the trail: who did or saw what, when. Names of patients are not in it, only their record number. */
export const auditRowSchema = z.object({
  id: z.uuid(),
  at: z.date(),
  /** null: nobody signed in, or the system's own jobs. */
  actor: z.object({ personId: z.uuid(), name: z.string(), latinName: z.string() }).nullable(),
  action: z.string(),
  entity: z.string(),
  entityId: z.uuid().nullable(),
  patientRecordNumber: z.int().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type AuditRow = z.infer<typeof auditRowSchema>;

export const auditQuestion = z.object({
  /** The patient's record number. */
  patient: z.int().min(1).max(2_147_483_647).optional(),
  /** Either of the actor's names. */
  actor: z.string().trim().max(80).default(''),
  /** What the action begins with, for example `ticket.` or `clinician.suspend`. */
  action: z.string().trim().max(60).default(''),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditQuestion = z.output<typeof auditQuestion>;
export const listAuditInput = auditQuestion.extend({ cursor: z.uuid().optional() });
export const listAuditResult = z.object({
  rows: z.array(auditRowSchema),
  nextCursor: z.uuid().nullable(),
  /** The newest seal over the trail; null before the first. */
  seal: z.object({ number: z.int(), sealedAt: z.date() }).nullable(),
});
