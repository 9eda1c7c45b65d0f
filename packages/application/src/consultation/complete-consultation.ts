import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import {
  noteFaults,
  type CompleteConsultationInput,
  type ConsultationView,
  type NoteContext,
} from '@openward/domain/consultation';
import { AppError } from '@openward/domain/errors';
import { z } from 'zod';
import { addFollowUp } from '../follow-up/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { requireFreshFactor } from '../identity/index.ts';
import { writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { clinicalContext } from './clinical-context.ts';
import { consultationInclude, consultationView } from './consultation-view.ts';
import { checkDiagnosis } from './diagnosis-of-note.ts';
import { endVisit, refuseUnlessActive } from './end-visit.ts';
import { lockConsultation } from './lock-consultation.ts';

const answer = z.object({ consultationId: z.uuid() });

/**
 * Ends a visit: the note is signed, the summary goes to the patient, a follow-up is planned if one is wanted, the ticket is
 * done, the thread closes. The same key ends it once and answers alike.
 * @throws AppError SECOND_FACTOR_REQUIRED, FORBIDDEN `second-factor-wrong`; NOT_FOUND; CONFLICT `consultation-not-active`, `consultation-ended`; BAD_INPUT with the first fault of
 * the note and its `field`, or `follow-up-day`
 */
export async function completeConsultation(
  services: Services,
  actor: Actor,
  input: CompleteConsultationInput,
): Promise<ConsultationView> {
  authorize(actor, 'consultation.end');
  const { key, code, ...decided } = input;
  await requireFreshFactor(services, actor, code);
  const command = { name: 'consultation.complete', key, input: decided, answer };
  const { consultationId } = await withIdempotency(services, actor, {
    command,
    work: (tx) => complete(tx, actor, { input, now: services.now() }),
  });
  const record = await services.db.prisma.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    include: consultationInclude,
  });
  return consultationView(record);
}

async function complete(
  tx: Transaction,
  actor: Actor,
  { input, now }: { readonly input: CompleteConsultationInput; readonly now: Date },
): Promise<z.output<typeof answer>> {
  const visit = await lockConsultation(tx, actor, input.consultationId);
  const { id, clinicianId } = visit;
  refuseUnlessActive(actor, visit);
  const context = await clinicalContext(tx, visit, now);
  refuseFaults(input, context);
  const { note, summary, followUp } = input;
  const diagnosisCode = input.diagnosisCode ?? null;
  await checkDiagnosis(tx, diagnosisCode, context);
  const planned = followUp ? await addFollowUp(tx, actor, { visit, plannedById: clinicianId, input: followUp }) : null;
  await endVisit(tx, actor, {
    visit,
    command: 'complete',
    event: 'consultation-completed',
    summary,
    note: { ...note, diagnosisCode },
  });
  if (planned) await writeOutbox(tx, planned.told);
  return { consultationId: id };
}

function refuseFaults({ note, summary, diagnosisCode }: CompleteConsultationInput, context: NoteContext): void {
  const [fault] = noteFaults({ ...note, summary, diagnosisCode: diagnosisCode ?? null }, context);
  if (fault)
    throw new AppError('BAD_INPUT', `note: ${fault.field} ${fault.reason}`, fault.reason, { field: fault.field });
}
