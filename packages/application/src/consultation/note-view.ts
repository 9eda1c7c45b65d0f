import type { Transaction } from '@openward/db';
import type { noteViewSchema } from '@openward/domain/consultation';
import type { z } from 'zod';
import { nameOf } from '../cards/index.ts';

interface NoteRow extends Omit<z.output<typeof noteViewSchema>, 'diagnosis'> {
  readonly diagnosisCode: string | null;
}

/** A note as its author reads it, the diagnosis with its names. */
export async function noteView(tx: Transaction, note: NoteRow): Promise<z.output<typeof noteViewSchema>> {
  const { id, complaint, history, assessment, plan, signedAt, updatedAt, diagnosisCode } = note;
  const diagnosis = await diagnosisNamed(tx, diagnosisCode);
  return { id, complaint, history, assessment, plan, signedAt, updatedAt, diagnosis };
}

/** A diagnosis code with its names; null for none. A code that was taken off the list keeps itself as its name. */
export async function diagnosisNamed(tx: Transaction, code: string | null) {
  if (code === null) return null;
  const found = await tx.diagnosisCode.findUnique({ where: { code }, select: { nameEn: true, nameZh: true } });
  return { code, name: found ? nameOf(found) : { en: code, zh: code } };
}
