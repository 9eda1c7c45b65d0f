import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError, notFound, type ErrorKey } from '@openward/domain/errors';
import { calendarDayIn, calendarDayOf, type RuleProfile } from '@openward/domain/institution';
import { maySign, type SigningContext, type SigningRefusal } from '@openward/domain/prescribing';
import { databaseNow } from '../clock/index.ts';
import { clinicalContext, lockConsultation } from '../consultation/index.ts';
import { visibleConsultations } from '../visibility/index.ts';

/** A consultation in which somebody prescribes, with what decides whether they may. */
export interface PrescribingVisit {
  readonly id: string;
  readonly journeyId: string;
  readonly conversationId: string;
  readonly patientId: string;
  readonly institutionId: string;
  /** The consulting practice role. */
  readonly prescriberId: string;
  /** The diagnosis of the evidence the doctor confirmed. */
  readonly evidencedDiagnosis: string | null;
  readonly isThreadOpen: boolean;
  readonly now: Date;
  readonly profile: RuleProfile;
  readonly context: Omit<SigningContext, 'corrects'>;
}

/**
 * Loads the consultation for its clinician; today and every expiry are the database's.
 * @param lock its row stays locked until the end of the transaction
 * @throws AppError NOT_FOUND for a missing id as for one the actor does not hold
 */
export async function loadPrescribingVisit(
  tx: Transaction,
  actor: Actor,
  { consultationId, lock }: { readonly consultationId: string; readonly lock: boolean },
): Promise<PrescribingVisit> {
  if (lock) await lockConsultation(tx, actor, consultationId);
  const visit = await tx.consultation.findFirst({
    where: { AND: [{ id: consultationId }, visibleConsultations(actor)] },
    include: {
      clinician: true,
      service: { select: { institutionId: true, institution: { select: { zone: true } } } },
      patient: { select: { identityVerifiedAt: true } },
      conversation: { select: { closedAt: true } },
    },
  });
  if (!visit) throw notFound('consultation');
  const { clinician, service, state } = visit;
  const now = await databaseNow(tx);
  const clinical = await clinicalContext(tx, visit, now);
  return {
    id: visit.id,
    journeyId: visit.journeyId,
    conversationId: visit.conversationId,
    patientId: visit.patientId,
    institutionId: service.institutionId,
    prescriberId: clinician.id,
    evidencedDiagnosis: clinical.evidencedCode,
    isThreadOpen: visit.conversation.closedAt === null,
    now,
    profile: clinical.profile,
    context: {
      ...clinical,
      state,
      isIdentityVerified: visit.patient.identityVerifiedAt !== null,
      today: calendarDayIn(now, service.institution.zone),
      practice: {
        ...clinician,
        licenceValidUntil: clinician.licenceValidUntil && calendarDayOf(clinician.licenceValidUntil),
        practisingSince: clinician.practisingSince && calendarDayOf(clinician.practisingSince),
      },
    },
  };
}

const sentences: Partial<Record<SigningRefusal, ErrorKey>> = {
  'credential-not-verified': 'credential-not-verified',
  'licence-expired': 'licence-expired',
  'doctors-only': 'doctors-only',
  'advice-only': 'advice-only',
  'consultation-not-active': 'consultation-not-active',
  'consultation-ended': 'consultation-ended',
  'consultation-unsuitable': 'consultation-unsuitable',
  'identity-not-verified': 'identity-not-verified',
};

/** Why prescribing is closed here, as the sentence to show; null when it is open. */
export function lockOf(visit: PrescribingVisit, corrects: boolean): ErrorKey | null {
  const verdict = maySign({ ...visit.context, corrects });
  return verdict.ok ? null : (sentences[verdict.reason] ?? 'not-eligible');
}

/** @throws AppError CONFLICT when the consultation's state forbids it, FORBIDDEN for every other reason */
export function refuseUnlessOpen(visit: PrescribingVisit, corrects: boolean): void {
  const key = lockOf(visit, corrects);
  if (!key) return;
  throw new AppError(key.startsWith('consultation-') ? 'CONFLICT' : 'FORBIDDEN', `prescribing is closed: ${key}`, key);
}
