import { z } from 'zod';
import { diagnosisSchema } from '../diagnosis/index.ts';
import { evidenceInput } from '../intake/index.ts';

/** A prior diagnosis as the patient declares it, and whether this clinician may confirm it now. */
export const evidenceViewSchema = z.object({
  id: z.uuid(),
  diagnosis: diagnosisSchema,
  institutionName: z.string(),
  diagnosedOn: z.date(),
  createdAt: z.date(),
  confirmedAt: z.date().nullable(),
  confirmedBy: z.object({ name: z.string(), latinName: z.string() }).nullable(),
  attachments: z.array(z.object({ id: z.uuid(), mediaType: z.string(), bytes: z.int() })),
  /** Why it cannot be confirmed in this visit; null: it can. */
  refusal: z
    .enum(['doctors-only', 'consultation-ended', 'already-follow-up', 'disease-not-listed', 'identity-not-verified'])
    .nullable(),
});
export type EvidenceView = z.infer<typeof evidenceViewSchema>;

export const confirmEvidenceInput = z.object({ consultationId: z.uuid(), evidenceId: z.uuid() });
export const confirmEvidenceResult = z.object({ consultationId: z.uuid() });

export const askEvidenceInput = z.object({ consultationId: z.uuid() });
export const askEvidenceResult = z.object({ consultationId: z.uuid() });
export const addEvidenceInput = z.object({ consultationId: z.uuid(), evidence: evidenceInput });
export const addEvidenceResult = z.object({ consultationId: z.uuid() });
