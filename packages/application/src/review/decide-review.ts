import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { neverOnline, validUntil } from '@openward/domain/prescribing';
import {
  decideReviewResult,
  mayApprove,
  mayReview,
  REVIEW_REASON_MIN,
  type DecideReviewInput,
  type Judgement,
} from '@openward/domain/review';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { peopleAround } from '../outbox/index.ts';
import { refuseForged, tracingForgery } from '../prescribing/index.ts';
import type { Services } from '../services/index.ts';
import { reviewablePrescriptions } from '../visibility/index.ts';
import { practiceRefusal } from '../waiting-room/index.ts';
import { loadReviewer, type LoadedReviewer } from './load-reviewer.ts';
import { judgementOf, linesOf, reviewInclude, type ReviewRecord } from './review-record.ts';
import { tellDecision } from './tell-decision.ts';

type Decided = z.output<typeof decideReviewResult>;

const commands = {
  APPROVED: { command: 'approve', state: 'EFFECTIVE' },
  RETURNED: { command: 'return', state: 'RETURNED' },
  REJECTED: { command: 'reject', state: 'REJECTED' },
} as const;

/**
 * A pharmacist's decision on a signed prescription. Approved, it is effective from this moment by the database's clock
 * for the days of the rule profile (rule 7); returned or rejected it ends with a reason. The same key decides once.
 * @throws AppError NOT_FOUND; FORBIDDEN with what is missing to practise, `own-prescription`, `own-account`, `never-online`; CONFLICT
 * `off-duty`, `review-decided`, `review-not-legal`, `review-not-complete`, `review-not-ticked`; BAD_INPUT `reason-required`
 */
export async function decideReview(services: Services, actor: Actor, input: DecideReviewInput): Promise<Decided> {
  authorize(actor, 'review.decide');
  const { key, ...decided } = input;
  const command = { name: 'review.decide', key, input: decided, answer: decideReviewResult };
  return tracingForgery(services, actor, () =>
    withIdempotency(services, actor, { command, work: (tx) => decide(tx, actor, input) }),
  );
}

async function decide(tx: Transaction, actor: Actor, input: DecideReviewInput): Promise<Decided> {
  const { prescriptionId: id, decision, ticked } = input;
  // Locked before it is read: of two pharmacists at once the second sees the first one's decision.
  await tx.$queryRaw`SELECT FROM prescription WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const record = await tx.prescription.findFirst({
    where: { AND: [{ id }, reviewablePrescriptions(actor)] },
    include: reviewInclude,
  });
  if (!record) throw notFound('prescription');
  const at = await databaseNow(tx);
  const { institutionId, diagnosisCode, journeyId, patientId, prescriber } = record;
  const loaded = await loadReviewer(tx, actor, { institutionId, now: at });
  const patientSideIds = await peopleAround(tx, patientId);
  const practiceRoleId = refuseUnlessAllowed(loaded, { record, patientSideIds, expected: input.expected });
  const { chronic } = await tx.diagnosisCode.findUniqueOrThrow({ where: { code: diagnosisCode } });
  const judgement = judgementOf(record, { ...loaded, reviewerPersonId: actor.personId, isChronic: chronic });
  const reason = input.reason === '' ? null : input.reason;
  if (decision === 'APPROVED') {
    refuseUnlessApprovable(record, { loaded, judgement, ticked });
    await refuseForged(tx, id);
  } else if ((reason ?? '').length < REVIEW_REASON_MIN) {
    throw new AppError('BAD_INPUT', 'the doctor needs a reason', 'reason-required', { field: 'reason' });
  }
  const { command, state } = commands[decision];
  const validity = { effectiveAt: at, validUntil: validUntil(at, loaded.profile) };
  await changeState(tx, {
    lifecycle: 'PRESCRIPTION',
    id,
    from: 'SIGNED',
    command,
    actor,
    practiceRoleId,
    journeyId,
    ruleProfile: loaded.profile.version,
    ...(reason ? { reason } : {}),
    ...(decision === 'APPROVED' ? { set: validity } : {}),
  });
  const review = await tx.review.create({
    data: {
      prescriptionId: id,
      reviewerId: practiceRoleId,
      reviewerPersonId: actor.personId,
      prescriberPersonId: prescriber.personId,
      decision,
      reason,
      judgement: { ...judgement, ticked },
      createdAt: at,
    },
    select: { id: true },
  });
  await writeAudit(tx, actor, { action: `prescription.${command}`, entity: 'prescription', entityId: id, patientId });
  if (decision === 'REJECTED') await closeJourneyIfOver(tx, journeyId);
  await tellDecision(tx, { record, decision, validUntil: validity.validUntil });
  return { prescriptionId: id, reviewId: review.id, state };
}

interface Expecting {
  readonly record: ReviewRecord;
  readonly patientSideIds: readonly string[];
  readonly expected: DecideReviewInput['expected'];
}

/** @returns the practice the pharmacist decides in */
function refuseUnlessAllowed(
  { practiceRoleId, ...loaded }: LoadedReviewer,
  { record: { state, version, prescriber }, patientSideIds, expected }: Expecting,
): string {
  const verdict = mayReview({ ...loaded, state, prescriberPersonId: prescriber.personId, patientSideIds });
  if (!verdict.ok) throw reviewRefusal(verdict.reason, state);
  if (!practiceRoleId) throw notFound('prescription');
  if (expected.state !== state || expected.version !== version) {
    throw new AppError('CONFLICT', `expected ${expected.state} ${expected.version}`, 'conflict');
  }
  return practiceRoleId;
}

function reviewRefusal(reason: Exclude<ReturnType<typeof mayReview>, { ok: true }>['reason'], state: string): AppError {
  switch (reason) {
    case 'not-found':
      return notFound('prescription');
    case 'not-a-pharmacist':
      return new AppError('FORBIDDEN', 'not a pharmacist', 'forbidden');
    case 'own-prescription':
      return new AppError('FORBIDDEN', 'the prescriber does not review', 'own-prescription');
    case 'own-account':
      return new AppError('FORBIDDEN', 'nobody reviews their own medicine', 'own-account');
    case 'review-decided':
      return new AppError('CONFLICT', `it is ${state}`, 'review-decided');
    default:
      return practiceRefusal(reason);
  }
}

interface Approving {
  readonly loaded: LoadedReviewer;
  readonly judgement: Judgement;
  readonly ticked: DecideReviewInput['ticked'];
}

function refuseUnlessApprovable(record: ReviewRecord, { loaded, judgement, ticked }: Approving): void {
  // Rule 6 is asked at each step by itself, whatever the other parts say.
  const managed = linesOf(record).find(({ medicine }) => !neverOnline(medicine, loaded.profile).ok);
  if (managed) throw new AppError('FORBIDDEN', `line ${managed.position} is specially managed`, 'never-online');
  const verdict = mayApprove(judgement, ticked);
  if (!verdict.ok) throw new AppError('CONFLICT', verdict.reason, verdict.reason);
}
