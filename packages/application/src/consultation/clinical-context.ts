import type { Transaction } from '@openward/db';
import type { Role } from '@openward/domain/access';
import type { ConsultationKind, NoteContext } from '@openward/domain/consultation';
import { calendarDayIn, ruleProfileOn } from '@openward/domain/institution';

interface Visit {
  readonly serviceId: string;
  readonly kind: ConsultationKind;
  readonly evidenceId: string | null;
  readonly clinician: { readonly role: Role };
}

/**
 * What decides about diagnosis and prescription in a visit: its kind, the disease of its evidence, the clinician's role, the
 * rules in force there today.
 */
export async function clinicalContext(tx: Transaction, visit: Visit, now: Date): Promise<NoteContext> {
  const { institution } = await tx.service.findUniqueOrThrow({
    where: { id: visit.serviceId },
    select: { institution: { select: { zone: true, ruleProfile: true } } },
  });
  const profile = ruleProfileOn(institution.ruleProfile, calendarDayIn(now, institution.zone));
  const evidence =
    visit.evidenceId === null
      ? null
      : await tx.evidence.findUniqueOrThrow({ where: { id: visit.evidenceId }, select: { diagnosisCode: true } });
  return { kind: visit.kind, role: visit.clinician.role, profile, evidencedCode: evidence?.diagnosisCode ?? null };
}
