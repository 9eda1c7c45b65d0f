import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import type { ConsultationView, EndUnsuitableInput } from '@openward/domain/consultation';
import { z } from 'zod';
import { refundIntakeByRule } from '../billing/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import type { Services } from '../services/index.ts';
import { withdrawPrescriptions } from '../withdrawal/index.ts';
import { consultationInclude, consultationView } from './consultation-view.ts';
import { endVisit, refuseUnlessActive } from './end-visit.ts';
import { lockConsultation } from './lock-consultation.ts';
import type { NoteText } from './write-draft.ts';

const answer = z.object({ consultationId: z.uuid() });

/**
 * Ends a visit at once because care online does not do: the advice goes to the patient, nothing can be prescribed in it any
 * more, what was prescribed and not yet packed is void with its orders, and the fee goes back by rule. The same key ends it once.
 * Source: rule 2 (Measures for Internet Diagnosis, 2018; Detailed Rules for the Supervision of Internet Diagnosis, 2022).
 * @throws AppError NOT_FOUND; CONFLICT `consultation-not-active`, `consultation-ended`
 */
export async function endUnsuitable(
  services: Services,
  actor: Actor,
  input: EndUnsuitableInput,
): Promise<ConsultationView> {
  authorize(actor, 'consultation.end');
  const { key, ...decided } = input;
  const command = { name: 'consultation.end-unsuitable', key, input: decided, answer };
  const { consultationId } = await withIdempotency(services, actor, {
    command,
    work: (tx) => end(tx, actor, input),
  });
  const record = await services.db.prisma.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    include: consultationInclude,
  });
  return consultationView(record);
}

async function end(tx: Transaction, actor: Actor, input: EndUnsuitableInput): Promise<z.output<typeof answer>> {
  const { consultationId, reason, advice } = input;
  const visit = await lockConsultation(tx, actor, consultationId);
  refuseUnlessActive(actor, visit);
  const { intake } = await tx.ticket.findUniqueOrThrow({
    where: { id: visit.ticketId },
    select: { intake: { select: { id: true, symptoms: true } } },
  });
  await withdrawPrescriptions(tx, { consultationId, reason });
  const note = await noteOf(tx, input, intake.symptoms);
  const told = { event: 'consultation-unsuitable', summary: advice } as const;
  await endVisit(tx, actor, { visit, command: 'endUnsuitable', ...told, note, reason });
  await refundIntakeByRule(tx, intake.id);
  return { consultationId };
}

/** What was written so far, with the reason and the advice where they belong; no diagnosis. */
async function noteOf(tx: Transaction, input: EndUnsuitableInput, symptoms: string): Promise<NoteText> {
  const draft = await tx.note.findFirst({ where: { consultationId: input.consultationId, signedAt: null } });
  const joined = (before: string | undefined, added: string) =>
    [before?.trim(), added].filter(Boolean).join('\n').slice(0, 4000);
  return {
    complaint: draft?.complaint.trim() ? draft.complaint : symptoms,
    history: draft?.history ?? '',
    assessment: joined(draft?.assessment, input.reason),
    plan: joined(draft?.plan, input.advice),
    diagnosisCode: null,
  };
}
