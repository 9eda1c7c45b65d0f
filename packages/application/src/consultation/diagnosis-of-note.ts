import type { Transaction } from '@openward/db';
import { diagnosisFault, type NoteContext } from '@openward/domain/consultation';
import { AppError } from '@openward/domain/errors';

const refuse = (key: 'diagnosis-unknown' | NonNullable<ReturnType<typeof diagnosisFault>>) =>
  new AppError('BAD_INPUT', `note: ${key}`, key, { field: 'diagnosisCode' });

/**
 * Refuses a diagnosis that may not be given in this visit, or that does not exist.
 * @throws AppError BAD_INPUT `diagnosis-not-allowed`, `disease-not-evidenced` (rule 1) or `diagnosis-unknown`, with the `field`
 */
export async function checkDiagnosis(tx: Transaction, code: string | null, context: NoteContext): Promise<void> {
  if (code === null) return;
  if ((await tx.diagnosisCode.count({ where: { code } })) === 0) throw refuse('diagnosis-unknown');
  const fault = diagnosisFault(code, context);
  if (fault) throw refuse(fault);
}
