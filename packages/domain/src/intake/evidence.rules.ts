import { z } from 'zod';
import type { CalendarDay } from '../institution/index.ts';
import { localizedName } from '../institution/index.ts';
import { allowed, refused, type Verdict } from '../machine/index.ts';
import { attachmentViewSchema, MAX_ATTACHMENTS } from './attachment.rules.ts';

/** A prior diagnosis of the same disease by a physical institution, as the patient declares it (rule 1). */
export const evidenceInput = z.object({
  diagnosisCode: z.string().min(1).max(10),
  institutionName: z.string().trim().min(2).max(200),
  diagnosedOn: z.iso.date(),
  /** The paper itself: discharge summary, outpatient record, report. */
  attachmentIds: z.array(z.uuid()).min(1).max(MAX_ATTACHMENTS),
});
export type EvidenceInput = z.infer<typeof evidenceInput>;

/** The declared diagnosis as both sides see it. */
export const evidenceViewSchema = z.object({
  id: z.uuid(),
  diagnosisCode: z.string(),
  diagnosisName: localizedName,
  institutionName: z.string(),
  diagnosedOn: z.date(),
  confirmedAt: z.date().nullable(),
  attachments: z.array(attachmentViewSchema),
});

/** One disease to choose from: ICD-10 with its names. */
export const diagnosisOptionSchema = z.object({ code: z.string(), name: localizedName });
export type DiagnosisOption = z.infer<typeof diagnosisOptionSchema>;
export const findDiagnosesInput = z.object({ search: z.string().trim().min(1).max(60) });

/** What is known when evidence is declared. */
export interface Declaring {
  /** Who answers the service. */
  readonly role: string;
  readonly diagnosedOn: CalendarDay;
  readonly birthDate: CalendarDay;
  readonly today: CalendarDay;
  /** The patient's name and identity number were verified. */
  readonly identityVerified: boolean;
}

/**
 * Whether a prior diagnosis may be declared for a visit. Only doctors diagnose, so only their services take one; anything
 * beyond advice needs a verified identity.
 * Source: rules 1 and 5; Measures for Internet Diagnosis (2018): follow-up of a disease diagnosed by a physical institution.
 */
export function mayDeclare({
  role,
  diagnosedOn,
  birthDate,
  today,
  identityVerified,
}: Declaring): Verdict<'evidence-not-taken' | 'evidence-date' | 'identity-needed'> {
  if (role !== 'DOCTOR') return refused('evidence-not-taken');
  if (diagnosedOn > today || diagnosedOn < birthDate) return refused('evidence-date');
  return identityVerified ? allowed : refused('identity-needed');
}
