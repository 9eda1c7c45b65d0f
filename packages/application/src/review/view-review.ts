import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import {
  judgementSchema,
  mayReview,
  REVIEW_TARGET_SECONDS,
  suitabilityPointNames,
  type ReviewSheet,
} from '@openward/domain/review';
import { z } from 'zod';
import { recordRead } from '../audit/index.ts';
import { clinicianCard, nameOf } from '../cards/index.ts';
import { databaseNow } from '../clock/index.ts';
import { peopleAround } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { prescriptionsUnderReview } from '../visibility/index.ts';
import { loadReviewer } from './load-reviewer.ts';
import { loadBackground } from './load-background.ts';
import { checksOf, judgementOf, linesOf, reviewInclude, type ReviewRecord } from './review-record.ts';

/** As `decideReview` kept it beside the decision. */
const keptSchema = judgementSchema.extend({ ticked: z.array(z.enum(suitabilityPointNames)) });

/**
 * One signed prescription with everything needed to judge it. The look is written to the audit of this patient.
 * @throws AppError NOT_FOUND for a missing id as for a draft, another institution's prescription and one a colleague decided
 */
export async function viewReview(
  services: Services,
  actor: Actor,
  { prescriptionId }: { readonly prescriptionId: string },
): Promise<ReviewSheet> {
  authorize(actor, 'review.read');
  const { prisma } = services.db;
  const record = await prisma.prescription.findFirst({
    where: { AND: [{ id: prescriptionId }, prescriptionsUnderReview(actor)] },
    include: reviewInclude,
  });
  if (!record?.signedAt) throw notFound('prescription');
  const sheet = await sheetOf(prisma, actor, { record, signedAt: record.signedAt });
  const { id, patientId } = record;
  await recordRead(services, actor, { action: 'prescription.read', entity: 'prescription', entityId: id, patientId });
  return sheet;
}

interface Signed {
  readonly record: ReviewRecord;
  readonly signedAt: Date;
}

async function sheetOf(tx: Transaction, actor: Actor, { record, signedAt }: Signed): Promise<ReviewSheet> {
  const { institutionId, prescriber, consultation, reviews, previous } = record;
  const now = await databaseNow(tx);
  const [{ reviewer, today, profile }, background, patientSideIds] = await Promise.all([
    loadReviewer(tx, actor, { institutionId, now }),
    loadBackground(tx, record),
    peopleAround(tx, record.patientId),
  ]);
  const { diagnosis, earlier, conversation, banner, isNew } = background;
  const parties = { prescriberPersonId: prescriber.personId, patientSideIds };
  const verdict = mayReview({ reviewer, ...parties, state: record.state, today, profile });
  if (!verdict.ok && verdict.reason === 'not-found') throw notFound('prescription');
  const judging = { reviewerPersonId: actor.personId, isChronic: diagnosis.chronic, today, profile };
  const [review] = reviews;
  const kept = review ? keptSchema.safeParse(review.judgement).data : undefined;
  const { evidence, notes } = consultation;
  const [note] = notes;
  return {
    id: record.id,
    number: record.number,
    version: record.version,
    state: record.state,
    signedAt,
    effectiveAt: record.effectiveAt,
    validUntil: record.validUntil,
    targetSeconds: REVIEW_TARGET_SECONDS,
    institutionName: nameOf(record.institution),
    serviceName: nameOf(consultation.service),
    prescriber: clinicianCard(prescriber),
    patient: banner,
    kind: consultation.kind,
    diagnosis,
    evidence: evidence && { ...evidence, diagnosis: { ...evidence.diagnosis, name: nameOf(evidence.diagnosis) } },
    lines: linesOf(record).map((line) => ({ ...line, isNew: isNew(line) })),
    checks: checksOf(record.checks),
    judgement: kept ?? judgementOf(record, judging),
    ticked: kept?.ticked ?? [],
    note: note?.signedAt ? { ...note, signedAt: note.signedAt } : null,
    summary: consultation.summary,
    conversation,
    earlier,
    previousReason: previous?.reviews[0]?.reason ?? null,
    decision: review ? { ...review, reviewer: clinicianCard(review.reviewer) } : null,
    refusal: verdict.ok ? null : verdict.reason === 'not-found' ? null : verdict.reason,
  };
}
