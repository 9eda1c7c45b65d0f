import { z } from 'zod';
import { consultationViewSchema, noteContentSchema, patientBannerSchema } from '../consultation/index.ts';
import { sexSchema } from '../identity/index.ts';
import { clinicianCardSchema, localizedName } from '../institution/index.ts';
import {
  diagnosisCardSchema,
  prescriptionLineSchema,
  prescriptionStateSchema,
  reviewViewSchema,
  safetyCheckSchema,
} from '../prescribing/index.ts';

export const legalityPoints = [
  'prescriber-may-practise',
  'visit-allows-prescribing',
  'disease-evidenced',
  'no-managed-medicine',
  'prescriber-is-not-reviewer',
  'paediatric-scope',
] as const;
export const completenessPoints = [
  'patient-identified',
  'diagnosis-matches',
  'medicines-within-limit',
  'dose-of-medicine',
  'supply-within-limit',
  'quantity-within-limit',
] as const;
/** In the order of the keys 1 to 3. */
export const suitabilityPointNames = ['dose-and-course', 'alerts-answered', 'not-checked-accepted'] as const;

const suitabilityPointSchema = z.enum(suitabilityPointNames);
export type SuitabilityPoint = z.infer<typeof suitabilityPointSchema>;

/** Why a pharmacist who sees a prescription may not decide on it. */
export const reviewRefusalSchema = z.enum([
  'not-a-pharmacist',
  'credential-not-verified',
  'licence-expired',
  'too-little-practice',
  'institution-consent-missing',
  'practice-not-registered',
  'own-prescription',
  'own-account',
  'review-decided',
  'off-duty',
]);
export type ReviewRefusal = z.infer<typeof reviewRefusalSchema>;

export const judgementSchema = z.object({
  legality: z.array(z.object({ point: z.enum(legalityPoints), ok: z.boolean() })),
  /** `count` of `limit`, where the point counts something. */
  completeness: z.array(
    z.object({
      point: z.enum(completenessPoints),
      ok: z.boolean(),
      count: z.int().nullable(),
      limit: z.int().nullable(),
    }),
  ),
  /** The points the pharmacist has to tick before approving. */
  suitability: z.array(suitabilityPointSchema),
});
export type Judgement = z.infer<typeof judgementSchema>;
export type LegalityPoint = Judgement['legality'][number];
export type CompletenessPoint = Judgement['completeness'][number];

/** A prescription on the board. */
export const reviewRowSchema = z.object({
  prescriptionId: z.uuid(),
  number: z.int(),
  version: z.int().min(1),
  state: prescriptionStateSchema,
  patientName: z.string(),
  latinName: z.string(),
  sex: sexSchema,
  birthDate: z.date().nullable(),
  prescriberName: z.string(),
  prescriberLatinName: z.string(),
  serviceName: localizedName,
  medicines: z.int(),
  alerts: z.int(),
  notChecked: z.int(),
  signedAt: z.date(),
  /** When it was decided and why; null while it waits. */
  decidedAt: z.date().nullable(),
  reason: z.string().nullable(),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;

export const reviewBoardSchema = z.object({
  targetSeconds: z.int().min(1),
  /** Signed and undecided, oldest first. */
  toReview: z.array(reviewRowSchema),
  /** All that wait, more than are listed perhaps. */
  waiting: z.int().min(0),
  /** Returned by the reader, and not corrected by a new version yet. */
  returned: z.array(reviewRowSchema),
  /** Decided by the reader today by the institution's day, latest first. */
  decided: z.array(reviewRowSchema),
  decidedToday: z.object({ approved: z.int(), returned: z.int(), rejected: z.int() }),
});
export type ReviewBoard = z.infer<typeof reviewBoardSchema>;

export const reviewInput = z.object({ prescriptionId: z.uuid() });

const earlierPrescription = z.object({
  id: z.uuid(),
  number: z.int(),
  version: z.int(),
  state: prescriptionStateSchema,
  diagnosisCode: z.string(),
  signedAt: z.date(),
  medicines: z.array(localizedName),
});

/** One signed prescription with everything a pharmacist needs to judge it. */
export const reviewSheetSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  version: z.int().min(1),
  state: prescriptionStateSchema,
  signedAt: z.date(),
  effectiveAt: z.date().nullable(),
  validUntil: z.date().nullable(),
  targetSeconds: z.int().min(1),
  institutionName: localizedName,
  serviceName: localizedName,
  prescriber: clinicianCardSchema,
  patient: patientBannerSchema,
  kind: consultationViewSchema.shape.kind,
  diagnosis: diagnosisCardSchema,
  /** The prior diagnosis that opened a follow-up consultation. */
  evidence: z.object({ diagnosis: diagnosisCardSchema, institutionName: z.string(), diagnosedOn: z.date() }).nullable(),
  lines: z.array(prescriptionLineSchema.extend({ isNew: z.boolean() })),
  checks: z.array(safetyCheckSchema),
  judgement: judgementSchema,
  /** What the pharmacist ticked; empty before the decision. */
  ticked: z.array(suitabilityPointSchema),
  note: noteContentSchema.extend({ signedAt: z.date() }).nullable(),
  summary: z.string().nullable(),
  /** Texts of the consultation, oldest first. */
  conversation: z.array(
    z.object({ seq: z.int(), side: z.enum(['PATIENT', 'CLINICIAN']), body: z.string(), createdAt: z.date() }),
  ),
  earlier: z.array(earlierPrescription),
  /** Why the version before this one came back; null for a first version. */
  previousReason: z.string().nullable(),
  decision: reviewViewSchema.nullable(),
  /** Why this pharmacist may not decide; null when they may. */
  refusal: reviewRefusalSchema.nullable(),
});
export type ReviewSheet = z.infer<typeof reviewSheetSchema>;

export const REVIEW_REASON_MIN = 3;
export const REVIEW_REASON_MAX = 500;

export const reviewDecisions = ['APPROVED', 'RETURNED', 'REJECTED'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** `expected` is the state and version the pharmacist read; another one now is a conflict. */
export const decideReviewInput = z.object({
  key: z.uuid(),
  prescriptionId: z.uuid(),
  expected: z.object({ state: prescriptionStateSchema, version: z.int().min(1) }),
  decision: z.enum(reviewDecisions),
  reason: z.string().trim().max(REVIEW_REASON_MAX).nullable(),
  ticked: z.array(suitabilityPointSchema).max(suitabilityPointNames.length),
});
export type DecideReviewInput = z.infer<typeof decideReviewInput>;

export const decideReviewResult = z.object({
  prescriptionId: z.uuid(),
  reviewId: z.uuid(),
  state: prescriptionStateSchema,
});
