import { createHash } from 'node:crypto';
import type { Transaction } from '@openward/db';
import {
  canonicalPrescription,
  dosageSchema,
  safetyCheckSchema,
  type SignedContent,
} from '@openward/domain/prescribing';
import { z } from 'zod';
import type { Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';

/** SHA-256 over the canonical content: what a signature stands for. */
export function sealOf(content: SignedContent): Buffer<ArrayBuffer> {
  return createHash('sha256').update(canonicalPrescription(content)).digest();
}

/**
 * Whether a signed prescription is, to the last character, what its doctor signed. Review, ordering and dispensing ask before they
 * rely on it: the database refuses changes, this finds them if it ever failed to.
 * @returns false also for one that does not exist or was not signed
 */
export async function isIntact(tx: Transaction, prescriptionId: string): Promise<boolean> {
  const row = await tx.prescription.findUnique({
    where: { id: prescriptionId },
    include: { lines: { orderBy: { position: 'asc' } } },
  });
  if (!row?.contentHash) return false;
  const checks = z.array(safetyCheckSchema).safeParse(row.checks);
  const dosages = z.array(dosageSchema).safeParse(row.lines.map(({ dosage }) => dosage));
  if (!checks.success || !dosages.success) return false;
  const lines = row.lines.flatMap((line, index) => {
    const dosage = dosages.data[index];
    return dosage ? [{ ...line, dosage }] : [];
  });
  return sealOf({ ...row, lines, checks: checks.data }).equals(row.contentHash);
}

/** @throws AppError CONFLICT `prescription-forged` when it is not what its doctor signed */
export async function refuseForged(tx: Transaction, prescriptionId: string): Promise<void> {
  if (await isIntact(tx, prescriptionId)) return;
  throw new AppError('CONFLICT', 'the seal is broken', 'prescription-forged', { prescriptionId });
}

/** Runs a step that may meet a broken seal; the refusal is written down although the step's transaction is given up. */
export async function tracingForgery<T>(services: Services, actor: Actor, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.userMessageKey !== 'prescription-forged') throw error;
    const id = String(error.details?.['prescriptionId']);
    const { patientId } = await services.db.prisma.prescription.findUniqueOrThrow({ where: { id } });
    const action = 'prescription.seal-broken';
    await recordRead(services, actor, { action, entity: 'prescription', entityId: id, patientId });
    throw error;
  }
}
