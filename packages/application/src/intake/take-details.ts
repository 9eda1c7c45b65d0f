import { violatedConstraint, type Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { AttachmentPurpose, EvidenceInput, JoinQueueInput } from '@openward/domain/intake';

interface Submitted {
  readonly intakeId: string;
  readonly journeyId: string;
  readonly input: JoinQueueInput;
}

/**
 * Ties photos and the declared prior diagnosis to their intake. From now on they belong to the record.
 * @throws AppError CONFLICT `file-gone` for a file that was swept, is somebody else's or another intake's;
 *   `diagnosis-unknown` for a code that is not listed
 */
export async function takeDetails(tx: Transaction, actor: Actor, submitted: Submitted): Promise<void> {
  const { intakeId, journeyId, input } = submitted;
  const { evidence, attachmentIds, patientId } = input;
  await attach(tx, actor, { intakeId, patientId, ids: attachmentIds, purpose: 'SYMPTOM_PHOTO' });
  if (evidence) await declareEvidence(tx, actor, { intakeId, journeyId, patientId, evidence });
}

interface Declared {
  readonly intakeId: string;
  readonly journeyId: string;
  readonly patientId: string;
  readonly evidence: EvidenceInput;
}

/**
 * Ties a prior diagnosis with its files to an intake.
 * @throws AppError CONFLICT `file-gone`, `diagnosis-unknown`
 */
export async function declareEvidence(tx: Transaction, actor: Actor, declared: Declared): Promise<void> {
  const { intakeId, journeyId, patientId, evidence } = declared;
  await attach(tx, actor, { intakeId, patientId, ids: evidence.attachmentIds, purpose: 'EVIDENCE' });
  const { diagnosisCode, institutionName } = evidence;
  const said = { diagnosisCode, institutionName, diagnosedOn: new Date(`${evidence.diagnosedOn}T00:00:00Z`) };
  try {
    await tx.evidence.upsert({
      where: { intakeId },
      create: { intakeId, journeyId, patientId, ...said },
      update: said,
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'evidence_diagnosis_code_fkey') throw error;
    throw new AppError('CONFLICT', 'no such diagnosis code', 'diagnosis-unknown');
  }
}

/** Lets go of the files and the prior diagnosis an intake no longer names: nobody is to read what was taken out again. */
export async function dropDetails(
  tx: Transaction,
  intakeId: string,
  { attachmentIds, evidence }: Pick<JoinQueueInput, 'attachmentIds' | 'evidence'>,
): Promise<void> {
  const kept = [...attachmentIds, ...(evidence?.attachmentIds ?? [])];
  await tx.attachment.updateMany({ where: { intakeId, id: { notIn: kept } }, data: { intakeId: null } });
  if (!evidence) await tx.evidence.deleteMany({ where: { intakeId } });
}

interface Attaching {
  readonly intakeId: string;
  readonly patientId: string;
  readonly ids: readonly string[];
  readonly purpose: AttachmentPurpose;
}

async function attach(tx: Transaction, actor: Actor, { intakeId, patientId, ids, purpose }: Attaching): Promise<void> {
  const unique = [...new Set(ids)];
  const { count } = await tx.attachment.updateMany({
    where: {
      id: { in: unique },
      purpose,
      uploadedById: actor.personId,
      patientId,
      // An intake that waited for its payment may be submitted again with the same files.
      OR: [{ intakeId: null }, { intakeId }],
    },
    data: { intakeId },
  });
  if (count !== unique.length) throw new AppError('CONFLICT', 'an upload is not there', 'file-gone');
}
